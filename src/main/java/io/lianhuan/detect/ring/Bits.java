package io.lianhuan.detect.ring;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;

/**
 * Weighs what several findings saw of the same firms.
 *
 * <p>A value counts once, however many lots show it, and so does a pattern over many lots. Patterns of different lots are independent, so their bits add up, less
 * what it takes to choose those lots among all in which the firms met: log₂ of the number of ways to do so. Inside a family the
 * strongest and a quarter of the next count, and families are summed.
 */
final class Bits {

    private static final double LN_2 = Math.log(2);

    private Bits() {}

    /** Bits by family; families that carry nothing are left out. */
    static Map<Family, Double> byFamily(Collection<Tie> ties, int meetings) {
        var values = new EnumMap<Family, Map<String, Double>>(Family.class);
        var patterns = new EnumMap<Family, Map<String, Map<String, Double>>>(Family.class);
        for (Tie tie : ties) {
            for (Observation seen : tie.observations()) {
                if (seen.isPattern() && tie.lotIds().size() == 1) {
                    var lots = patterns.computeIfAbsent(seen.family(), any -> new TreeMap<>())
                            .computeIfAbsent(seen.key(), any -> new TreeMap<>());
                    lots.merge(tie.lotIds().toString(), seen.bits(), Math::max);
                } else {
                    values.computeIfAbsent(seen.family(), any -> new TreeMap<>())
                            .merge(seen.key(), seen.bits(), Math::max);
                }
            }
        }
        return sums(values, patterns, meetings);
    }

    static double sum(Map<Family, Double> families) {
        return families.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<Family, Double> sums(
            Map<Family, Map<String, Double>> values,
            Map<Family, Map<String, Map<String, Double>>> patterns,
            int meetings) {
        var seen = new TreeSet<Family>();
        seen.addAll(values.keySet());
        seen.addAll(patterns.keySet());
        var sums = new EnumMap<Family, Double>(Family.class);
        for (Family family : seen) {
            List<Double> parts =
                    new ArrayList<>(values.getOrDefault(family, Map.of()).values());
            patterns.getOrDefault(family, Map.of()).values().forEach(lots -> parts.add(ofPattern(lots, meetings)));
            double bits = Weight.ofFamily(parts);
            if (bits > 0) {
                sums.put(family, bits);
            }
        }
        return sums;
    }

    private static double ofPattern(Map<String, Double> lots, int meetings) {
        double sum = lots.values().stream().mapToDouble(Double::doubleValue).sum();
        int chances = Math.max(meetings, lots.size());
        return Math.max(0, sum - LogBinomialCoefficient.value(chances, lots.size()) / LN_2);
    }
}
