package io.lianhuan.detect.ring;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What ties two firms.
 *
 * @param one the firm with the smaller id
 * @param ties the findings about both, sorted by id
 * @param families bits by family
 */
public record Bond(String one, String other, List<Tie> ties, Map<Family, Double> families) {

    private static final Set<Family> OF_MARKET = EnumSet.of(Family.PRICE, Family.PARTICIPATION);

    /** Bits of all families together. */
    public double bits() {
        return Bits.sum(families);
    }

    /** The strongest grade among the findings. */
    public Grade grade() {
        return ties.stream().map(Tie::grade).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a statute names what ties the two, or several rules see it that look at more than who bids where and for how much. */
    boolean isBorneOut() {
        return grade().joinsRings()
                || (ties.stream().map(Tie::rule).distinct().count() > 1 && !OF_MARKET.containsAll(families.keySet()));
    }
}
