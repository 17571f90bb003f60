package io.lianhuan.detect.screens;

import java.util.Arrays;
import org.apache.commons.numbers.combinatorics.LogBinomialCoefficient;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How often bidders who do not know of each other would lie among a lot's bids as the members of a group do. Ranks are exact:
 * a group of so many is as likely to be any so many of the bids.
 */
public final class ConcertedPrices {

    private static final double MOST = 0.6;
    private static final int SIDES = 2;

    private ConcertedPrices() {}

    /**
     * One is the lowest of all, and the others keep out of its way (陪标): the chance that a random group holds the lowest
     * bid and that its second lowest lies as high or higher. 1 where the lowest is not a member.
     *
     * @param bids in the lot
     * @param ranks of the members, 0 for the lowest, sorted; two or more
     */
    public static double covers(int bids, int... ranks) {
        return ranks[0] > 0 ? 1 : ratio(bids - ranks[1], ranks.length - 1, bids, ranks.length);
    }

    /**
     * Most of the group lie at one end, where they move a mean (拉低、拉高均价): the chance that as many of the outermost bids
     * are a random group's, for the end at which there are more, times the two ends.
     *
     * @param bids in the lot
     * @param ranks of the members, 0 for the lowest, sorted
     */
    public static double pulls(int bids, int... ranks) {
        int outermost = (int) Math.ceil(MOST * ranks.length);
        long low = Arrays.stream(ranks).filter(rank -> rank < outermost).count();
        long high =
                Arrays.stream(ranks).filter(rank -> rank >= bids - outermost).count();
        double chance = HypergeometricDistribution.of(bids, ranks.length, outermost)
                .survivalProbability((int) Math.max(low, high) - 1);
        return Math.min(1, SIDES * chance);
    }

    /**
     * Most of the group lie side by side (撒网布点 around one target): the chance that so many of a random group's bids lie in a
     * stretch as short, bounded by the sum over all stretches of that length.
     *
     * @param bids in the lot
     * @param ranks of the members, 0 for the lowest, sorted
     */
    public static double clumps(int bids, int... ranks) {
        int most = (int) Math.ceil(MOST * ranks.length);
        int stretch = bids;
        for (int at = most - 1; at < ranks.length; at++) {
            stretch = Math.min(stretch, ranks[at] - ranks[at - most + 1] + 1);
        }
        double chance =
                HypergeometricDistribution.of(bids, ranks.length, stretch).survivalProbability(most - 1);
        return Math.min(1, (bids - stretch + 1) * chance);
    }

    /** All of these together, by Fisher: −2 Σ ln p is χ² with two degrees for each, or less where the p are of few values. */
    public static double together(double... chances) {
        if (chances.length == 0) {
            return 1;
        }
        double sum = -2 * Arrays.stream(chances).map(Math::log).sum();
        return ChiSquaredDistribution.of(2.0 * chances.length).survivalProbability(sum);
    }

    /** C(n, k) ÷ C(m, l). */
    private static double ratio(int n, int k, int m, int l) {
        return n < k ? 0 : Math.exp(LogBinomialCoefficient.value(n, k) - LogBinomialCoefficient.value(m, l));
    }
}
