package io.lianhuan.detect.screens;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bids at equal steps over the range from which the reduction of a mean-based award is drawn (撒网布点): whatever is drawn,
 * one of them lies near the target.
 *
 * @param steps the bids and how often chance lays them so
 * @param base the trimmed mean of the lot's other bids, from which the reductions are counted
 * @param coverage which share of the announced range they reach over, 0 to 1; a grid for profit reaches over most of it
 */
public record PriceGrid(RegularSteps steps, double base, double coverage) {

    private static final double TRIM = 0.1;

    /** The least likely run of equal steps and how much of the range it covers; empty if there is no run. */
    public static Optional<PriceGrid> find(double[] bids, KRange range, long seed) {
        return RegularSteps.find(bids, seed).map(steps -> of(steps, bids, range));
    }

    /** How much of the range steps that were found already cover. */
    public static PriceGrid of(RegularSteps steps, double[] bids, KRange range) {
        double base = base(steps, bids);
        var reductions =
                steps.members().stream().mapToDouble(at -> 1 - bids[at] / base).toArray();
        return new PriceGrid(steps, base, range.covered(reductions));
    }

    private static double base(RegularSteps steps, double[] bids) {
        var members = new HashSet<>(steps.members());
        var others = IntStream.range(0, bids.length)
                .filter(at -> members.size() == bids.length || !members.contains(at))
                .mapToDouble(at -> bids[at])
                .sorted()
                .toArray();
        return new TrimmedMean(others, TRIM).all();
    }
}
