package io.lianhuan.detect.alarm;

import io.lianhuan.detect.ring.Ring;
import io.lianhuan.detect.ring.RingFinder;
import io.lianhuan.detect.ring.Tie;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.Sorted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many of the rings that are found chance would have made.
 *
 * <p>Markets of chance are made by permuting the real one within strata: who bids in which lot ({@link Seating}), who uses what
 * ({@link SharedByChance}), and whom patterns hit ({@link PatternsByChance}). Each has the same number of everything, and nothing
 * in it belongs together. The same ring finder looks for rings in it, with the same weights.
 *
 * <p>Let {@code T} be the most rings that any of the markets holds, the real one among them: so many places for a ring has each,
 * and an empty place has no strength. The p-value of a ring of strength {@code s} is (1 + rings of chance at least so strong) ÷
 * (1 + T·markets), which no finite number of permutations makes 0 (Davison and Hinkley 1997, section 4.2; Phipson and Smyth,
 * Statistical Applications in Genetics and Molecular Biology 9, 2010). Over the {@code T} places of the real market these become
 * q-values as Benjamini and Hochberg do (Journal of the Royal Statistical Society B 57, 1995). For the {@code k}-th strongest ring
 * that is the expected number of rings of chance at least so strong, divided by {@code k}, and at most that of a weaker ring:
 * what Storey and Tibshirani call the false discovery rate of a threshold (PNAS 100, 2003), with no ring taken for true beforehand.
 *
 * <p>Costs, for each permutation, three exchanges for each bid, the things that firms share with their bids, and one search for
 * rings among what chance ties.
 */
public final class FalseAlarms {

    private static final RandomGeneratorFactory<?> GENERATORS = RandomGeneratorFactory.of("L64X128MixRandom");

    /** Apart by this factor, seeds of neighbouring permutations share no bits (the golden ratio, as splitting generators use it). */
    private static final long APART = 0x9E3779B97F4A7C15L;

    /** Sums of the same bits in another order differ by less. */
    private static final double ROUNDING = 1e-9;

    private final Hall hall;
    private final SharedByChance shared;
    private final PatternsByChance patterns;
    private final RingFinder finder;
    private final FalseAlarmSettings settings;

    /**
     * @param told all findings that rings may be made of
     */
    FalseAlarms(Hall hall, Holdings holdings, Collection<Told> told, RingFinder finder, FalseAlarmSettings settings) {
        this.hall = hall;
        this.shared = new SharedByChance(hall, holdings, told);
        this.patterns = new PatternsByChance(hall, told);
        this.finder = finder;
        this.settings = settings;
    }

    /** The share of false alarms among rings at least as strong as each, in their order. */
    public double[] rates(List<Ring> rings) {
        return rates(
                rings.stream().mapToDouble(Ring::strength).toArray(),
                IntStream.range(0, settings.permutations())
                        .parallel()
                        .mapToObj(this::strengths)
                        .toList());
    }

    /** The same from strengths alone, of rings and of the rings of each market of chance. */
    static double[] rates(double[] strengths, List<double[]> byChance) {
        double[] all =
                byChance.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        int places = byChance.stream().mapToInt(market -> market.length).reduce(strengths.length, Math::max);
        double[] pValues = new double[places];
        Arrays.fill(pValues, 1);
        for (int at = 0; at < strengths.length; at++) {
            int asStrong = all.length - Sorted.below(strengths[at] - ROUNDING, all);
            pValues[at] = (1.0 + asStrong) / (1.0 + (double) places * byChance.size());
        }
        return Arrays.copyOf(BenjaminiHochberg.qValues(pValues), strengths.length);
    }

    /** Strengths of the rings of one market of chance. */
    double[] strengths(int permutation) {
        return finder.strengths(ties(permutation));
    }

    private List<Tie> ties(int permutation) {
        var random = GENERATORS.create(settings.seed() + APART * (permutation + 1L));
        var seating = new Seating(hall, random);
        var tied = shared.ties(seating, random);
        var ties = new ArrayList<>(tied);
        ties.addAll(patterns.ties(seating, tied, random));
        return ties;
    }
}
