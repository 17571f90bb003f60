package io.lianhuan.detect.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;
import org.jspecify.annotations.Nullable;

/**
 * Runs of bids of a lot that lie closer in time than bids of other lots make believable.
 *
 * <p>The chance that k of n independent bids fall into a window that holds a share w of all bids is at most
 * C(n,k)·(k·w<sup>k−1</sup> − (k−1)·w<sup>k</sup>), the expected number of such groups (Naus, Journal of the American Statistical
 * Association 60, 1965); it is multiplied by the sizes of runs that were tried. The share is how dense bids of other lots are
 * so long before the same moment, so that a rush before the deadline explains itself.
 */
final class Runs {

    private static final long DAY = 86_400;
    private static final long MINUTE = 60;
    private static final int ENOUGH = 200;
    private static final int ENOUGH_OF_HOUR = 500;
    private static final int NEIGHBOURS = 20;

    private final double maximumChance;
    private final long longest;
    private final Map<Long, long[]> byHour;
    private final long[] all;

    /**
     * What happened to a bid at a time.
     *
     * @param at in seconds since 1970
     * @param after seconds after the moment that it is measured from; below 0 before it
     */
    record Event(String lotId, String bidId, long at, long after) {

        /** The time of day of the moment that is measured from; habits of the day shift with it. */
        long hour() {
            return Math.floorMod(at - after, DAY);
        }
    }

    /** Bids that came in one go, in the order of time. */
    record Run(String lotId, List<String> bidIds, double chance) {}

    /**
     * Learns from all events how they spread.
     *
     * @param longest duration of a run in seconds
     */
    Runs(List<Event> events, double maximumChance, long longest) {
        this.maximumChance = maximumChance;
        this.longest = longest;
        this.all = offsets(events);
        this.byHour = new HashMap<>();
        events.stream()
                .collect(Collectors.groupingBy(Event::hour))
                .forEach((hour, some) -> byHour.put(hour, offsets(some)));
    }

    /** The least probable run of each lot, where it is improbable enough. Costs O(n²) for n bids of a lot. */
    List<Run> find(List<Event> events) {
        var runs = new ArrayList<Run>();
        events.stream()
                .collect(Collectors.groupingBy(Event::lotId, TreeMap::new, Collectors.toList()))
                .forEach((lot, some) -> {
                    var run = tightest(some);
                    if (run != null && run.chance() <= maximumChance) {
                        runs.add(run);
                    }
                });
        return runs;
    }

    private @Nullable Run tightest(List<Event> lot) {
        var sorted = lot.stream()
                .sorted(Comparator.comparingLong(Event::after).thenComparing(Event::bidId))
                .toList();
        var spread = spread(sorted);
        if (spread == null) {
            return null;
        }
        Run best = null;
        for (int from = 0; from < sorted.size(); from++) {
            for (int to = from + 1; to < sorted.size() && span(sorted, from, to) <= longest; to++) {
                double share =
                        spread.share(sorted.get(from).after(), sorted.get(to).after());
                double chance = chance(sorted.size(), to - from + 1, share);
                if (best == null || chance < best.chance()) {
                    best = run(sorted.subList(from, to + 1), chance);
                }
            }
        }
        return best;
    }

    private static long span(List<Event> sorted, int from, int to) {
        return sorted.get(to).after() - sorted.get(from).after();
    }

    private static Run run(List<Event> events, double chance) {
        return new Run(
                events.getFirst().lotId(), events.stream().map(Event::bidId).toList(), chance);
    }

    /** How probable it is that some group of at least two out of n lies as close; an upper bound. */
    static double chance(int n, int k, double share) {
        double groups = LogBinomialCoefficient.value(n, k);
        double together = k * Math.pow(share, k - 1) - (k - 1) * Math.pow(share, k);
        return Math.min(1, (n - 1) * Math.exp(groups) * together);
    }

    /** Bids of other lots; null when there are too few to tell. */
    private @Nullable Spread spread(List<Event> sorted) {
        var own = offsets(sorted);
        var ofHour = byHour.getOrDefault(sorted.getFirst().hour(), all);
        var others = ofHour.length - own.length >= ENOUGH_OF_HOUR ? ofHour : all;
        return others.length - own.length >= ENOUGH ? new Spread(others, own) : null;
    }

    private static long[] offsets(List<Event> events) {
        return events.stream().mapToLong(Event::after).sorted().toArray();
    }

    /** How events of other lots spread in time: all without the own. */
    private static final class Spread {

        private final long[] all;
        private final long[] own;

        Spread(long[] all, long[] own) {
            this.all = all;
            this.own = own;
        }

        /** The share of others that a stretch of time holds by the densest of three surroundings, with a minute for rounding. */
        double share(long from, long to) {
            double density =
                    Math.max(density(from, to, 1, 1), Math.max(density(from, to, 1, 0), density(from, to, 0, 1)));
            return Math.min(1, density * (to - from + MINUTE));
        }

        private double density(long from, long to, int left, int right) {
            long pad = MINUTE;
            while (count(from - pad * left, to + pad * right) < NEIGHBOURS && pad < 60 * DAY) {
                pad *= 2;
            }
            double others = (double) all.length - own.length + 1;
            return (count(from - pad * left, to + pad * right) + 1) / others / (to - from + pad * (left + right));
        }

        private int count(long from, long to) {
            return between(all, from, to) - between(own, from, to);
        }

        private static int between(long[] sorted, long from, long to) {
            return position(sorted, to + 1) - position(sorted, from);
        }

        /** How many are smaller. */
        private static int position(long[] sorted, long value) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
