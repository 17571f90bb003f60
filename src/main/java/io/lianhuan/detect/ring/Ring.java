package io.lianhuan.detect.ring;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Firms that are bound to each other.
 *
 * @param members sorted ids; at least two
 * @param ties the findings that tie at least two of them, sorted by id
 * @param families bits by family
 * @param memberBits bits of the findings about each member, in the order of the members
 */
public record Ring(List<String> members, List<Tie> ties, Map<Family, Double> families, List<Double> memberBits) {

    /** Bits of evidence of all families together. */
    public double strength() {
        return Bits.sum(families);
    }

    /** The strongest grade among its findings. */
    public Grade grade() {
        return ties.stream().map(Tie::grade).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Where its findings show, sorted. */
    public List<String> lotIds() {
        return ties.stream()
                .flatMap(tie -> tie.lotIds().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
