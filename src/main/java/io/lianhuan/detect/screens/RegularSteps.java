package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bids at equal differences or equal ratios (规律性差异), four or more of a lot and not necessarily all: the run among them
 * that chance explains least.
 *
 * @param kind whether differences or ratios are equal
 * @param members places of the bids in the array that was given, the lowest bid first
 * @param step the difference in the unit of the bids, or the ratio minus 1
 * @param deviation standard deviation of the steps over their mean
 * @param redrawn how often bids as unlikely or more came about when the lot was redrawn: (1 + hits) ÷ (1 + draws)
 * @param bound an upper bound of the chance, see {@link #chance}
 */
public record RegularSteps(
        Kind kind, List<Integer> members, double step, double deviation, double redrawn, double bound) {

    /** What is equal. */
    public enum Kind {
        /** 等差. */
        DIFFERENCE,
        /** 等比. */
        RATIO
    }

    /** Redraws when the caller names no number. */
    public static final int DRAWS = 999;

    public RegularSteps {
        members = List.copyOf(members);
    }

    /**
     * How often honest bids of this place, spread and rounding have steps as regular: the redrawn chance, or where no redraw
     * came near, the smaller of it and an upper bound (the expected number of such runs among independent bids with the
     * density's peak, doubled for the two kinds and times the lengths that a run may have; Markov's inequality).
     */
    public double chance() {
        return Math.min(redrawn, bound);
    }

    /** With {@value #DRAWS} redraws, and amounts in whole smallest units (fen), whose rounding shows in their zeros. */
    public static Optional<RegularSteps> find(double[] bids, long seed) {
        return find(bids, Rounding.units(bids), DRAWS, seed);
    }

    /**
     * The least likely run; empty if no four bids keep equal steps. O(n³) at most for each redraw, milliseconds at 20 bids.
     *
     * @param units the unit to which each bid is rounded, in the measure of the bids: 1 fen, 10 000 fen; or for rates 0.01
     */
    public static Optional<RegularSteps> find(double[] bids, double[] units, int draws, long seed) {
        var sorted = Bids.sorted(bids);
        if (sorted.length < Steps.FEWEST || sorted[0] == sorted[sorted.length - 1]) {
            return Optional.empty();
        }
        var smooth = new SmoothBids(bids, units);
        var search = new Search(Rounding.finest(units), smooth.peak());
        var found = search.in(sorted);
        if (!found.run().isFound()) {
            return Optional.empty();
        }
        var random = Chances.of(seed);
        int hits = 0;
        for (int draw = 0; draw < draws; draw++) {
            hits += search.in(smooth.draw(random)).run().logBound()
                            <= found.run().logBound()
                    ? 1
                    : 0;
        }
        return Optional.of(found.told(bids, Chances.pValue(hits, draws)));
    }

    /** Both kinds under one lot's rounding and density. */
    private record Search(double unit, double peak) {

        Found in(double[] sorted) {
            var differences = Steps.leastLikely(sorted, unit, peak);
            var logarithms = Arrays.stream(sorted).map(Math::log).toArray();
            double scale = sorted[sorted.length / 2];
            var ratios = Steps.leastLikely(logarithms, unit / scale, peak * scale);
            return ratios.logBound() < differences.logBound()
                    ? new Found(Kind.RATIO, ratios)
                    : new Found(Kind.DIFFERENCE, differences);
        }
    }

    private record Found(Kind kind, Steps.Run run) {

        RegularSteps told(double[] bids, double redrawn) {
            var order = Bids.order(bids);
            var members = run.places().stream().map(order::get).toList();
            double step = kind == Kind.DIFFERENCE ? run.step() : Math.expm1(run.step());
            double kinds = Kind.values().length;
            double lengths = Math.max(1, bids.length - Steps.FEWEST + 1);
            return new RegularSteps(
                    kind,
                    members,
                    step,
                    run.deviation(),
                    redrawn,
                    Math.min(1, kinds * lengths * Math.exp(run.logBound())));
        }
    }
}
