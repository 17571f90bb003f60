package io.lianhuan.detect.screens;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A group of bids that moves the (trimmed) mean of a mean-based award, and the bid that profits (Conley and Decarolis 2016).
 *
 * @param group places of its bids in the array that was given
 * @param base the trimmed mean of all bids
 * @param shift (base − base without the group) ÷ base: below 0 when the group pulls down
 * @param chance how often a group that has nothing to do with it moves the base as far: (1 + hits) ÷ (1 + draws)
 * @param nearest place of the bid outside the group that lies nearest to the pulled base; −1 if there is none
 * @param distance of that bid from the base, as a share of the base
 */
public record MeanPull(List<Integer> group, double base, double shift, double chance, int nearest, double distance) {

    /** Draws when the caller names no number. */
    public static final int DRAWS = 999;

    public MeanPull {
        group = List.copyOf(group);
    }

    /**
     * How far a known group moves the base, against random groups of its size in the same lot. O(draws · n log n).
     *
     * @param group places of its bids; at least one and not all
     * @param trim the share that the award cuts on each side before the mean is taken, 0 to below 0.5
     */
    public static MeanPull of(double[] bids, List<Integer> group, double trim, int draws, long seed) {
        if (group.isEmpty() || group.size() >= bids.length) {
            throw new IllegalArgumentException(
                    "a group of %d among %d bids leaves nothing to compare".formatted(group.size(), bids.length));
        }
        double base = new TrimmedMean(Bids.sorted(bids), trim).all();
        double shift = shift(bids, base, Set.copyOf(group), trim);
        var random = Chances.of(seed);
        var places = IntStream.range(0, bids.length).toArray();
        int hits = 0;
        for (int draw = 0; draw < draws; draw++) {
            Chances.draw(places, group.size(), random);
            var drawn = new HashSet<Integer>();
            for (int i = 0; i < group.size(); i++) {
                drawn.add(places[i]);
            }
            hits += Math.abs(shift(bids, base, drawn, trim)) >= Math.abs(shift) ? 1 : 0;
        }
        return told(bids, group, base, shift, Chances.pValue(hits, draws));
    }

    /**
     * The lowest or the highest bids of a lot that move the base most, for what so many extreme bids of a normal sample with
     * the lot's median and median deviation move it; the chance is that of the whole search. The group reaches up to the widest gap on its side. Empty below 8 bids, or when
     * more than half of the bids are equal. O(draws · n log n).
     */
    public static Optional<MeanPull> search(double[] bids, double trim, int draws, long seed) {
        var normal = PullSearch.over(bids, trim, draws, Chances.of(seed));
        return normal.map(search -> {
            var order = Bids.order(bids);
            int size = upToTheWidestGap(Bids.sorted(bids), search);
            var group = search.isLow() ? order.subList(0, size) : order.subList(bids.length - size, bids.length);
            double base = new TrimmedMean(Bids.sorted(bids), trim).all();
            return told(bids, group, base, shift(bids, base, Set.copyOf(group), trim), search.chance());
        });
    }

    /** Bids that the trimming hides belong to the group as long as they lie apart from the others. */
    private static int upToTheWidestGap(double[] sorted, PullSearch.Found search) {
        int last = sorted.length - 1;
        return IntStream.rangeClosed(search.size(), sorted.length / 2)
                .boxed()
                .max(Comparator.comparingDouble(size -> search.isLow()
                        ? sorted[size] - sorted[size - 1]
                        : sorted[last - size + 1] - sorted[last - size]))
                .orElse(search.size());
    }

    private static MeanPull told(double[] bids, List<Integer> group, double base, double shift, double chance) {
        int nearest = IntStream.range(0, bids.length)
                .boxed()
                .filter(at -> !group.contains(at))
                .min(Comparator.comparingDouble(at -> Math.abs(bids[at] - base)))
                .orElse(-1);
        double distance = nearest < 0 ? Double.NaN : Math.abs(bids[nearest] - base) / base;
        return new MeanPull(group, base, shift, chance, nearest, distance);
    }

    private static double shift(double[] bids, double base, Set<Integer> group, double trim) {
        var others = IntStream.range(0, bids.length)
                .filter(at -> !group.contains(at))
                .mapToDouble(at -> bids[at])
                .sorted()
                .toArray();
        return (base - new TrimmedMean(others, (int) (bids.length * trim)).all()) / base;
    }
}
