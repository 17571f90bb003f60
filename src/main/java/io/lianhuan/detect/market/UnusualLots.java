package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.Screen;
import io.lianhuan.detect.screens.SubsetScreens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Lots in which a few bids lie as they hardly ever do in comparable lots: of one kind and trade, one award method and a like
 * number of bids. Where the award lets covers help, the four bids of each lot that vary least are sought; the logarithm of the measure is held against the median and the median deviation of its stratum
 * (the empirical null of Efron 2004) with the tails of a t distribution, since prices have long ones.
 */
public final class UnusualLots {

    /** What a group is measured by; a gap below covers ties an honest lowest bidder, too, so distances are not looked for. */
    public static final Screen SCREEN = Screen.CV;

    /** Bids in a group. */
    public static final int GROUP = 4;

    /** Fewer bids leave no choice of a group. */
    private static final int FEWEST_BIDS = 6;

    /** Lots of as many bids compare: from each of these on. */
    private static final int[] BANDS = {6, 9, 14, 22};

    private static final double NORMAL_SCALE = 1.4826;
    private static final double DEGREES = 5;

    /** Least measure, for bids that are equal. */
    private static final double LEAST = 1e-6;

    private final Market market;
    private final int comparable;
    private final List<Measured> measured;

    /**
     * A lot and its most suspicious group.
     *
     * @param bids the most suspicious group, as numbers of the market, the lowest first
     * @param value how much these vary
     */
    private record Measured(int lot, String stratum, double value, List<Integer> bids) {

        double suspicion() {
            return SCREEN.suspicion(Math.log(Math.max(LEAST, value)));
        }
    }

    /**
     * A lot that is told.
     *
     * @param comparable lots of its stratum
     * @param usual median of their measures
     * @param chance of such a value among comparable lots
     * @param falseDiscoveryRate share of false alarms among all that are at least as improbable
     */
    public record Told(
            int lot,
            double value,
            int comparable,
            double usual,
            double chance,
            double falseDiscoveryRate,
            List<Integer> bids) {

        public Told {
            bids = List.copyOf(bids);
        }
    }

    /** @param comparable lots that a stratum needs */
    public UnusualLots(Market market, int comparable, int largestLot) {
        this.market = market;
        this.comparable = comparable;
        this.measured = IntStream.range(0, market.lots().size())
                .filter(lot -> market.sizeOf(lot) <= largestLot)
                .boxed()
                .flatMap(lot -> measure(lot).stream())
                .toList();
    }

    private Optional<Measured> measure(int lot) {
        var ranks = PriceRanks.of(market, lot);
        var award = ranks.award();
        if (ranks.bids().length < FEWEST_BIDS
                || !award.rewardsCovers()
                || !award.screens().contains(SCREEN)) {
            return Optional.empty();
        }
        double[] prices = Arrays.stream(ranks.bids())
                .mapToDouble(bid -> market.price()[bid])
                .toArray();
        var tightest = SubsetScreens.tightest(prices, GROUP);
        return Optional.of(new Measured(
                lot,
                stratum(lot, award, prices.length),
                tightest.cv(),
                tightest.members().stream().map(at -> ranks.bids()[at]).toList()));
    }

    private String stratum(int lot, Award award, int bids) {
        var described = market.lots().get(lot);
        long band = Arrays.stream(BANDS).filter(from -> bids >= from).count();
        return String.join(" ", award.name(), String.valueOf(described.kind()), described.trade(), Long.toString(band));
    }

    /** How many measures were looked at in strata that are large enough. */
    public int looked() {
        return strata().values().stream()
                .filter(some -> some.size() >= comparable)
                .mapToInt(List::size)
                .sum();
    }

    /** Lots of which at most this share is false, by Benjamini and Hochberg over all measures; the least probable first. */
    public List<Told> told(double falseDiscoveryRate) {
        var judged = strata().values().stream()
                .filter(some -> some.size() >= comparable)
                .flatMap(some -> judged(some).stream())
                .toList();
        double[] rates = BenjaminiHochberg.qValues(
                judged.stream().mapToDouble(Told::chance).toArray());
        return IntStream.range(0, rates.length)
                .filter(at -> rates[at] <= falseDiscoveryRate)
                .mapToObj(at -> rated(judged.get(at), rates[at]))
                .sorted(Comparator.comparingDouble(Told::chance).thenComparingInt(Told::lot))
                .toList();
    }

    private Map<String, List<Measured>> strata() {
        return measured.stream().collect(Collectors.groupingBy(Measured::stratum, TreeMap::new, Collectors.toList()));
    }

    private static List<Told> judged(List<Measured> stratum) {
        double[] all = stratum.stream().mapToDouble(Measured::suspicion).toArray();
        double usual = median(all);
        double spread = NORMAL_SCALE
                * median(Arrays.stream(all).map(one -> Math.abs(one - usual)).toArray());
        double usualValue = median(stratum.stream().mapToDouble(Measured::value).toArray());
        return stratum.stream()
                .map(one -> new Told(
                        one.lot(),
                        one.value(),
                        stratum.size(),
                        usualValue,
                        chance(one.suspicion() - usual, spread),
                        1,
                        one.bids()))
                .toList();
    }

    private static double chance(double off, double spread) {
        return spread == 0 ? 1 : TDistribution.of(DEGREES).survivalProbability(off / spread);
    }

    private static Told rated(Told told, double rate) {
        return new Told(told.lot(), told.value(), told.comparable(), told.usual(), told.chance(), rate, told.bids());
    }

    private static double median(double[] values) {
        return Median.withDefaults().withCopy(true).evaluate(values);
    }
}
