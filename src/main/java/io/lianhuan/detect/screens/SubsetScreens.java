package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/**
 * Screens over all groups of a few bids of a lot, which still see a ring when outsiders bid too and the whole lot looks
 * honest (Wallimann, Imhof and Huber 2022).
 *
 * @param size bids in a group
 * @param subsets how many groups were looked at
 * @param sampled whether these are a seeded sample and not all
 * @param summaries what each screen says over the groups; a screen that no group defines is left out
 */
public record SubsetScreens(int size, long subsets, boolean sampled, Map<Screen, Summary> summaries) {

    /** Up to so many bids every group is looked at; above, a sample of groups. */
    public static final int ENUMERATED = 20;

    /** Groups in a sample. */
    public static final int SAMPLE = 5_000;

    private static final Screen[] SCREENS = {Screen.CV, Screen.RD, Screen.SKEW, Screen.KSTEST};

    /** The values of one screen over the groups that define it. */
    public record Summary(double min, double max, double mean, double median) {

        private static Summary of(double[] values) {
            Arrays.sort(values);
            return new Summary(
                    values[0],
                    values[values.length - 1],
                    Mean.of(values).getAsDouble(),
                    Median.withDefaults().evaluate(values));
        }

        private Summary withMin(double exact) {
            return new Summary(Math.min(min, exact), max, mean, median);
        }
    }

    /**
     * The group of so many bids that vary least.
     *
     * @param cv their coefficient of variation
     * @param members their places in the array that was given, the lowest bid first
     */
    public record Tightest(double cv, List<Integer> members) {

        public Tightest {
            members = List.copyOf(members);
        }
    }

    /**
     * The group of so many bids that a screen finds most suspicious.
     *
     * @param members their places in the array that was given, the lowest bid first
     */
    public record Extreme(double value, List<Integer> members) {

        public Extreme {
            members = List.copyOf(members);
        }
    }

    public SubsetScreens {
        summaries = Map.copyOf(summaries);
    }

    /**
     * The screens over groups of so many bids: all groups up to {@value #ENUMERATED} bids, a sample of {@value #SAMPLE}
     * above, where MIN of CV stays exact. Fewer bids than a group has give no summaries. Milliseconds.
     *
     * @param size at least 3
     */
    public static SubsetScreens of(double[] bids, int size, long seed) {
        if (size < 3) {
            throw new IllegalArgumentException("groups of %d bids have no screens; take 3 or more".formatted(size));
        }
        var sorted = Bids.sorted(bids);
        if (sorted.length < size) {
            return new SubsetScreens(size, 0, false, Map.of());
        }
        boolean isSampled = sorted.length > ENUMERATED;
        var values = new EnumMap<Screen, DoubleStream.Builder>(Screen.class);
        for (Screen screen : SCREENS) {
            values.put(screen, DoubleStream.builder());
        }
        var count = new long[1];
        Consumer<double[]> look = group -> {
            count[0]++;
            values.forEach((screen, builder) -> builder.add(screen.of(group)));
        };
        if (isSampled) {
            sample(sorted, size, seed, look);
        } else {
            enumerate(sorted, new double[size], 0, 0, look);
        }
        return new SubsetScreens(
                size,
                count[0],
                isSampled,
                summaries(values, tightest(bids, size).cv()));
    }

    /** Exact at any number of bids: the tightest group is always one of neighbours. O(n log n + n · size). */
    public static Tightest tightest(double[] bids, int size) {
        if (size < 2 || size > bids.length) {
            throw new IllegalArgumentException("there are no groups of %d among %d bids".formatted(size, bids.length));
        }
        var sorted = Bids.sorted(bids);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from + size <= sorted.length; from++) {
            double cv = Screen.CV.of(Arrays.copyOfRange(sorted, from, from + size));
            if (cv < least) {
                least = cv;
                best = from;
            }
        }
        return new Tightest(least, Bids.order(bids).subList(best, best + size));
    }

    /**
     * The most suspicious group: by CV exact at any number of bids, by others among all groups up to {@value #ENUMERATED} bids and
     * among a sample above. Empty where no group defines the screen.
     */
    public static Optional<Extreme> mostSuspicious(double[] bids, int size, Screen screen, long seed) {
        if (size > bids.length) {
            return Optional.empty();
        }
        if (screen == Screen.CV) {
            var tightest = tightest(bids, size);
            return Optional.of(new Extreme(tightest.cv(), tightest.members()));
        }
        var search = new Search(Bids.sorted(bids), screen, new double[size]);
        if (bids.length > ENUMERATED) {
            search.sample(size, seed);
        } else {
            search.enumerate(new int[size], 0, 0);
        }
        var order = Bids.order(bids);
        return search.best == null
                ? Optional.empty()
                : Optional.of(new Extreme(
                        screen.of(search.values(search.best)),
                        Arrays.stream(search.best).mapToObj(order::get).toList()));
    }

    /** Looks at groups of places in sorted bids and keeps the most suspicious; of equals the first. */
    private static final class Search {

        private final double[] sorted;
        private final Screen screen;
        private final double[] group;
        private double most = Double.NEGATIVE_INFINITY;
        private int @Nullable [] best;

        Search(double[] sorted, Screen screen, double[] group) {
            this.sorted = sorted;
            this.screen = screen;
            this.group = group;
        }

        void enumerate(int[] places, int filled, int from) {
            if (filled == places.length) {
                look(places);
                return;
            }
            for (int at = from; at <= sorted.length - (places.length - filled); at++) {
                places[filled] = at;
                enumerate(places, filled + 1, at + 1);
            }
        }

        void sample(int size, long seed) {
            var random = Chances.of(seed);
            var places = IntStream.range(0, sorted.length).toArray();
            for (int drawn = 0; drawn < SAMPLE; drawn++) {
                Chances.draw(places, size, random);
                look(Arrays.stream(places, 0, size).sorted().toArray());
            }
        }

        private void look(int[] places) {
            double suspicion = screen.suspicion(screen.of(values(places)));
            if (suspicion > most) {
                most = suspicion;
                best = places.clone();
            }
        }

        private double[] values(int[] places) {
            for (int at = 0; at < group.length; at++) {
                group[at] = sorted[places[at]];
            }
            return group;
        }
    }

    private static Map<Screen, Summary> summaries(Map<Screen, DoubleStream.Builder> values, double leastCv) {
        var summaries = new EnumMap<Screen, Summary>(Screen.class);
        values.forEach((screen, builder) -> {
            var defined = builder.build().filter(value -> !Double.isNaN(value)).toArray();
            if (defined.length > 0) {
                summaries.put(screen, Summary.of(defined));
            }
        });
        summaries.computeIfPresent(Screen.CV, (screen, summary) -> summary.withMin(leastCv));
        return summaries;
    }

    private static void enumerate(double[] bids, double[] group, int filled, int from, Consumer<double[]> look) {
        if (filled == group.length) {
            look.accept(group);
            return;
        }
        for (int at = from; at <= bids.length - (group.length - filled); at++) {
            group[filled] = bids[at];
            enumerate(bids, group, filled + 1, at + 1, look);
        }
    }

    private static void sample(double[] bids, int size, long seed, Consumer<double[]> look) {
        var random = Chances.of(seed);
        var places = IntStream.range(0, bids.length).toArray();
        var group = new double[size];
        for (int drawn = 0; drawn < SAMPLE; drawn++) {
            Chances.draw(places, size, random);
            for (int i = 0; i < size; i++) {
                group[i] = bids[places[i]];
            }
            Arrays.sort(group);
            look.accept(group);
        }
    }
}
