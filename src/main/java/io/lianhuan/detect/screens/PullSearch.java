package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The extreme bids whose removal moves the mean most for their number. Each number and side is held to its own mean and
 * deviation among normal samples, and the greatest of all to the greatest of other normal samples.
 */
final class PullSearch {

    private static final int FEWEST_BIDS = 8;
    private static final int SMALLEST_GROUP = 2;

    /** Median absolute deviation to standard deviation, for normal samples. */
    private static final double NORMAL_DEVIATION = 1.4826;

    private final int bids;
    private final double trim;
    private final RandomGenerator random;
    private final double[] mean;
    private final double[] deviation;

    /** What was found: how many bids on which side. */
    record Found(int size, boolean isLow, double chance) {}

    private PullSearch(int bids, double trim, int draws, RandomGenerator random) {
        this.bids = bids;
        this.trim = trim;
        this.random = random;
        int moves = 2 * (bids / 2 - SMALLEST_GROUP + 1);
        this.mean = new double[moves];
        this.deviation = new double[moves];
        calibrate(draws);
    }

    static Optional<Found> over(double[] bids, double trim, int draws, RandomGenerator random) {
        if (bids.length < FEWEST_BIDS) {
            return Optional.empty();
        }
        var standard = standardised(Bids.sorted(bids));
        return standard.length == 0
                ? Optional.empty()
                : Optional.of(new PullSearch(bids.length, trim, draws, random).in(standard, draws));
    }

    /** By median and median deviation, which a group on one side hardly moves; nothing if the latter is 0. */
    private static double[] standardised(double[] sorted) {
        var median = Median.withDefaults().withCopy(true);
        double middle = median.evaluate(sorted);
        double spread = NORMAL_DEVIATION
                * median.evaluate(
                        Arrays.stream(sorted).map(bid -> Math.abs(bid - middle)).toArray());
        return spread == 0
                ? new double[0]
                : Arrays.stream(sorted).map(bid -> (bid - middle) / spread).toArray();
    }

    private void calibrate(int draws) {
        for (int draw = 0; draw < draws; draw++) {
            var moves = moves(standardised(normal()));
            for (int i = 0; i < moves.length; i++) {
                mean[i] += moves[i] / draws;
                deviation[i] += moves[i] * moves[i] / draws;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            deviation[i] = Math.sqrt(Math.max(0, deviation[i] - mean[i] * mean[i]));
        }
    }

    private Found in(double[] standard, int draws) {
        var found = new int[1];
        double strongest = strongest(standard, found);
        int hits = 0;
        for (int draw = 0; draw < draws; draw++) {
            hits += strongest(standardised(normal()), new int[1]) >= strongest ? 1 : 0;
        }
        return new Found(SMALLEST_GROUP + found[0] / 2, found[0] % 2 == 0, Chances.pValue(hits, draws));
    }

    private double strongest(double[] standard, int[] at) {
        var moves = moves(standard);
        double strongest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < moves.length; i++) {
            double strength = (moves[i] - mean[i]) / deviation[i];
            if (strength > strongest) {
                strongest = strength;
                at[0] = i;
            }
        }
        return strongest;
    }

    /** How far the mean moves without the lowest 2, the highest 2, the lowest 3 and so on, always upwards. */
    private double[] moves(double[] sorted) {
        var means = new TrimmedMean(sorted, trim);
        double base = means.all();
        var moves = new double[mean.length];
        for (int i = 0; i < moves.length; i++) {
            int size = SMALLEST_GROUP + i / 2;
            moves[i] = i % 2 == 0 ? means.of(size, bids) - base : base - means.of(0, bids - size);
        }
        return moves;
    }

    private double[] normal() {
        var drawn = new double[bids];
        for (int i = 0; i < bids; i++) {
            drawn[i] = random.nextGaussian();
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
