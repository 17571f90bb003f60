package io.lianhuan.detect;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bits of evidence by Fellegi and Sunter with the frequency of the value (Splink's term-frequency rule): log₂(m ÷ u), where
 * m is how often one operator's bids share a value of this kind and u = document frequency ÷ firms.
 */
public final class Weight {

    private static final double SAME_OPERATOR = 0.9;
    private static final double SECOND_OF_FAMILY = 0.25;

    private Weight() {}

    /** Bits of one value; never below 0, since a common value speaks for nothing and against nobody. */
    public static double ofValue(int documentFrequency, int firms) {
        var chance = Math.min(1, (double) documentFrequency / firms);
        return Math.max(0, Math.log(SAME_OPERATOR / chance) / Math.log(2));
    }

    /**
     * Bits of several pieces of evidence: inside a family the strongest and a quarter of the next, since they depend on each
     * other; families are summed.
     */
    public static double of(Collection<Evidence> evidence, int firms) {
        Map<Family, List<Double>> families = evidence.stream()
                .filter(Evidence::admissible)
                .collect(Collectors.toMap(
                        Evidence::nodeId, piece -> piece, (first, again) -> first, java.util.TreeMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(
                        Evidence::family,
                        () -> new EnumMap<>(Family.class),
                        Collectors.mapping(piece -> ofValue(piece.documentFrequency(), firms), Collectors.toList())));
        return families.values().stream().mapToDouble(Weight::ofFamily).sum();
    }

    private static double ofFamily(List<Double> bits) {
        var sorted = bits.stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.getFirst() + (sorted.size() > 1 ? SECOND_OF_FAMILY * sorted.get(1) : 0);
    }
}
