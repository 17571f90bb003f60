package io.lianhuan.detect.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Points that each of several evaluators gave each of several bids. An evaluator has a level, a bid has a level, and the rest is
 * chance. A point that stands out is judged by its deleted residual, which follows Student's t with (m − 1)(n − 1) − 1 degrees of
 * freedom when nobody is favoured (Stefansky, Technometrics 14, 1972; Cook and Weisberg, Residuals and Influence, 1982).
 */
public final class ScoreTable {

    /** Deviation of points that are rounded to halves: evaluators who all agree differ by that at the least. */
    private static final double ROUNDING = 0.5 / Math.sqrt(12);

    private static final double LEAST_CHANCE = 1e-12;

    private final double[][] points;
    private final double[] evaluators;
    private final double[] bids;
    private final double mean;

    /**
     * @param points by evaluator and bid, all known
     */
    public ScoreTable(double[][] points) {
        this.points = points;
        this.evaluators = Stream.of(points).mapToDouble(ScoreTable::mean).toArray();
        this.bids = IntStream.range(0, points.length == 0 ? 0 : points[0].length)
                .mapToDouble(bid ->
                        mean(Stream.of(points).mapToDouble(row -> row[bid]).toArray()))
                .toArray();
        this.mean = mean(evaluators);
    }

    /**
     * A point above what the other evaluators, and this evaluator's other points, lead to expect.
     *
     * @param excess points above the expected
     * @param deviations the same in standard deviations of all other points
     * @param chance that the highest excess of an honest table of this size is as high
     */
    public record Outlier(int evaluator, int bid, double excess, double deviations, double chance) {}

    /** Every point with its excess, where there are enough evaluators and bids to tell; otherwise none. O(m · n). */
    public List<Outlier> outliers() {
        int freedom = (evaluators.length - 1) * (bids.length - 1) - 1;
        var found = new ArrayList<Outlier>();
        if (evaluators.length < 3 || bids.length < 2 || freedom < 2) {
            return found;
        }
        double squares = squares();
        for (int evaluator = 0; evaluator < evaluators.length; evaluator++) {
            for (int bid = 0; bid < bids.length; bid++) {
                found.add(outlier(evaluator, bid, squares, freedom));
            }
        }
        return found;
    }

    private Outlier outlier(int evaluator, int bid, double squares, int freedom) {
        int cells = evaluators.length * bids.length;
        double share = (freedom + 1.0) / cells;
        double residual = residual(evaluator, bid);
        double variance = Math.max(0, squares - residual * residual / share) / freedom;
        double spread = Math.max(ROUNDING, Math.sqrt(variance));
        double t = residual / (spread * Math.sqrt(share));
        double chance = cells * TDistribution.of(freedom).survivalProbability(t);
        double excess = residual / share;
        return new Outlier(evaluator, bid, excess, excess / spread, Math.clamp(chance, LEAST_CHANCE, 1));
    }

    private static double mean(double... values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private double residual(int evaluator, int bid) {
        return points[evaluator][bid] - evaluators[evaluator] - bids[bid] + mean;
    }

    private double squares() {
        return IntStream.range(0, evaluators.length)
                .mapToDouble(evaluator -> IntStream.range(0, bids.length)
                        .mapToDouble(bid -> residual(evaluator, bid))
                        .map(residual -> residual * residual)
                        .sum())
                .sum();
    }

    /** How many bids have more points than this one, by the mean of all evaluators but one. */
    public int placeWithout(int evaluator, int bid) {
        return place(bid, other -> other != evaluator);
    }

    /** How many bids have more points than this one, by the mean of all evaluators. */
    public int place(int bid) {
        return place(bid, any -> true);
    }

    private int place(int bid, IntPredicate counted) {
        double own = level(bid, counted);
        return (int) IntStream.range(0, bids.length)
                .filter(other -> level(other, counted) > own)
                .count();
    }

    private double level(int bid, IntPredicate counted) {
        return IntStream.range(0, evaluators.length)
                .filter(counted)
                .mapToDouble(evaluator -> points[evaluator][bid])
                .sum();
    }
}
