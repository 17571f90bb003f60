package io.lianhuan.detect.screens;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The price of one firm is the same multiple of another's in lot after lot (R023 of the red flags). A count says how often
 * two met; against it stands how often ratios of the pair's own spread fall into one cell.
 *
 * @param ratio the ratio to two decimals that repeats most, the smaller one of several
 * @param times in how many lots
 * @param lots in how many they met
 * @param spread standard deviation of the ratios in other cells, or the usual one where these are fewer than three
 * @param chance how often honest ratios repeat as much in any cell
 */
public record FixedMultiples(double ratio, int times, int lots, double spread, double chance) {

    private static final double CELL = 0.01;
    private static final int FEWEST_OTHERS = 3;

    /** How many deviations wide ratios lie, for the number of cells that could have repeated. */
    private static final double WIDTH = 4;

    /**
     * Of the lots in which both bid; at least one.
     *
     * @param one prices of the one firm
     * @param other prices of the other firm in the same lots
     * @param usualSpread standard deviation of ratios between comparable pairs, above 0
     */
    public static FixedMultiples of(double[] one, double[] other, double usualSpread) {
        if (one.length == 0 || one.length != other.length) {
            throw new IllegalArgumentException("%d prices against %d".formatted(one.length, other.length));
        }
        Map<Long, List<Double>> cells = IntStream.range(0, one.length)
                .mapToObj(at -> one[at] / other[at])
                .collect(Collectors.groupingBy(ratio -> Math.round(ratio / CELL), TreeMap::new, Collectors.toList()));
        long most = cells.keySet().stream()
                .min(Comparator.comparingInt(
                        cell -> -cells.getOrDefault(cell, List.of()).size()))
                .orElseThrow();
        int times = cells.getOrDefault(most, List.of()).size();
        double spread = spread(cells, most, usualSpread);
        return new FixedMultiples(most * CELL, times, one.length, spread, chance(one.length, times, spread));
    }

    /** Whether two prices are this multiple of each other. */
    public boolean isRepeated(double one, double other) {
        return Math.round(one / other / CELL) == Math.round(ratio / CELL);
    }

    private static double spread(Map<Long, List<Double>> cells, long without, double usual) {
        var others = cells.entrySet().stream()
                .filter(cell -> cell.getKey() != without)
                .flatMap(cell -> cell.getValue().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return others.length < FEWEST_OTHERS
                ? usual
                : StandardDeviation.of(others).getAsDouble();
    }

    /**
     * The binomial tail with the chance of the fullest cell, times the cells that the spread reaches over; 1 where ratios do not
     * spread, since they must repeat then.
     */
    private static double chance(int lots, int times, double spread) {
        if (!(spread > 0)) {
            return 1;
        }
        double cell = NormalDistribution.of(0, spread).probability(-CELL / 2, CELL / 2);
        double cells = Math.max(1, WIDTH * spread / CELL);
        return Math.min(1, cells * BinomialDistribution.of(lots, cell).survivalProbability(times - 1));
    }
}
