package io.lianhuan.detect;

import io.lianhuan.detect.ring.Observation;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Bits of evidence: log₂ of how much more probable an observation is when one hand is behind the bids.
 *
 * <p>A shared value weighs log₂(m ÷ u) by Fellegi and Sunter with the frequency of the value (Splink's term-frequency rule),
 * where m is how often one operator's bids share a value of this kind and u = document frequency ÷ firms. A pattern that
 * chance would make with probability p weighs −log₂(−e·p·ln p), the most that any alternative can make of that p (Sellke,
 * Bayarri and Berger, The American Statistician 55, 2001). A pattern that a search of the whole market found, with a known share
 * q of false alarms among what it finds, leaves odds of (1 − q) ÷ q; it weighs what takes the prior odds there (Efron's empirical
 * Bayes).
 */
public final class Weight {

    private static final double SAME_OPERATOR = 0.9;
    private static final double SECOND_OF_FAMILY = 0.25;

    /** Bits that speak against any two bidders of a lot: about one pair in a thousand colludes. */
    private static final double PRIOR = 10;

    /** No search is so good that less than one alarm in a million is false. */
    private static final double LEAST_RATE = 1e-6;

    private Weight() {}

    /** Bits of one value; never below 0, since a common value speaks for nothing and against nobody. */
    public static double ofValue(int documentFrequency, int firms) {
        var chance = Math.min(1, (double) documentFrequency / firms);
        return Math.max(0, log2(SAME_OPERATOR / chance));
    }

    /** Bits of a pattern that chance makes with this probability; 0 from 1 ÷ e on. */
    public static double ofChance(double probability) {
        return probability >= 1 / Math.E ? 0 : -log2(-Math.E * probability * Math.log(probability));
    }

    /** Bits of a discovery with this share of false alarms; 0 where most are false by far. */
    public static double ofDiscovery(double falseDiscoveryRate) {
        double rate = Math.clamp(falseDiscoveryRate, LEAST_RATE, 1 - LEAST_RATE);
        return Math.max(0, PRIOR + log2((1 - rate) / rate));
    }

    /**
     * Bits of several pieces of evidence: inside a family the strongest and a quarter of the next, since they depend on each
     * other; families are summed.
     */
    public static double of(Collection<Evidence> evidence, int firms) {
        return sum(evidence.stream()
                .filter(Evidence::admissible)
                .map(piece ->
                        new Observation(piece.family(), piece.observation(), piece.bits(firms), piece.chance() != null))
                .toList());
    }

    /** The same for what was observed. */
    public static double sum(Collection<Observation> seen) {
        Map<Family, Map<String, Double>> families = seen.stream()
                .collect(Collectors.groupingBy(
                        Observation::family,
                        () -> new EnumMap<>(Family.class),
                        Collectors.toMap(Observation::key, Observation::bits, Math::max, TreeMap::new)));
        return families.values().stream()
                .mapToDouble(family -> ofFamily(family.values()))
                .sum();
    }

    /** Bits of several observations of one family: the strongest and a quarter of the next. */
    public static double ofFamily(Collection<Double> bits) {
        var sorted = bits.stream().sorted(Comparator.reverseOrder()).toList();
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.getFirst() + (sorted.size() > 1 ? SECOND_OF_FAMILY * sorted.get(1) : 0);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
