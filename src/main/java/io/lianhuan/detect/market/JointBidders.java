package io.lianhuan.detect.market;

import io.lianhuan.detect.mining.CoBids;
import io.lianhuan.detect.mining.FirmPairs;
import io.lianhuan.detect.screens.CoBidding;
import io.lianhuan.detect.screens.Sorted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Firms that come to the same lots: around every two that meet far oftener than their trade explains, those that come to most of
 * the lots in which these two meet, and meet both oftener than most do. Such groups are where price patterns are sought; nothing
 * is said of them yet. How much is far is measured in the market itself, in quantiles of all excesses.
 */
public final class JointBidders {

    /** Which share of the lots a member comes to. */
    private static final double COMES = 0.75;

    /** Quantiles of the excess: of two around whom a group is sought, and of companions. */
    private static final double FAR = 0.93;

    private static final double OFTEN = 0.8;

    private final LotsOfFirms lots;
    private final FirmPairs pairs;

    /** Beside each pair; {@link Double#NaN} where chance allows one number of meetings only. */
    private final double[] excesses;

    /** Those of them that are numbers, sorted. */
    private final double[] known;

    private final double often;
    private final double far;

    /**
     * @param meetings pairs that met less often are not looked at
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    public JointBidders(Market market, int meetings, int largestLot) {
        this.lots = LotsOfFirms.of(market, largestLot);
        this.pairs = CoBids.of(lots.attendance(), meetings);
        this.excesses = excesses(pairs, Strata.of(market));
        this.known = Arrays.stream(excesses)
                .filter(excess -> !Double.isNaN(excess))
                .sorted()
                .toArray();
        this.often = quantile(OFTEN);
        this.far = quantile(FAR);
    }

    private static double[] excesses(FirmPairs pairs, Strata strata) {
        double[] excesses = new double[pairs.size()];
        int[] filled = new int[1];
        pairs.forEach((one, other, lots) -> excesses[filled[0]++] =
                coBidding(new Meetings.Pair(one, other, lots), strata).z());
        return excesses;
    }

    /**
     * A group.
     *
     * @param firms numbers of the members, sorted
     * @param lots in which most of them bid, sorted
     */
    public record Group(List<Integer> firms, List<Integer> lots) {

        public Group {
            firms = List.copyOf(firms);
            lots = List.copyOf(lots);
        }
    }

    /** Groups around firms that meet far too often; larger ones are a crowd and left out. Sorted, each once. */
    public List<Group> groups(int largestGroup) {
        var groups =
                new TreeSet<Group>(Comparator.comparing(group -> group.firms().toString()));
        int[] place = new int[1];
        pairs.forEach((one, other, met) -> {
            if (excesses[place[0]++] >= far) {
                var firms = around(one, other);
                if (firms.size() <= largestGroup) {
                    groups.add(lots.group(firms));
                }
            }
        });
        return List.copyOf(groups);
    }

    /** Who comes to which lots. */
    LotsOfFirms lots() {
        return lots;
    }

    /** How often two meet against what their trade explains. */
    public static CoBidding coBidding(Meetings.Pair pair, Strata strata) {
        int[] ones = strata.bidsOf()[pair.one()];
        int[] others = strata.bidsOf()[pair.other()];
        var both = new ArrayList<CoBidding.Stratum>();
        for (int at = 0; at < ones.length; at++) {
            if (ones[at] > 0 && others[at] > 0) {
                int lots = strata.lots()[at];
                both.add(new CoBidding.Stratum(lots, Math.min(lots, ones[at]), Math.min(lots, others[at])));
            }
        }
        return CoBidding.of(both, pair.lots());
    }

    /** Firms that come to most of a group's lots and meet at least half of its members often, sorted. */
    public List<Integer> companionsOf(Group group) {
        return lots.firmsOf(group.lots(), COMES).stream()
                .filter(firm -> !group.firms().contains(firm))
                .filter(firm -> 2
                                * group.firms().stream()
                                        .filter(member -> areCompanions(firm, member))
                                        .count()
                        >= group.firms().size())
                .toList();
    }

    /** The share of all pairs of the market that meet as much oftener than their trade explains as two of these do, in the median. */
    public double chance(Group group) {
        var firms = group.firms();
        double[] theirs = firms.stream()
                .flatMap(one -> firms.stream().filter(other -> one < other).map(other -> excess(one, other)))
                .mapToDouble(Double::doubleValue)
                .filter(excess -> !Double.isNaN(excess))
                .toArray();
        if (theirs.length == 0) {
            return 1;
        }
        double usual = Quantile.withDefaults().evaluate(theirs, 0.5);
        return (double) Math.max(1, known.length - Sorted.below(usual, known)) / known.length;
    }

    private double excess(int one, int other) {
        int pair = pairs.indexOf(one, other);
        return pair < 0 ? Double.NaN : excesses[pair];
    }

    private double quantile(double share) {
        return known.length == 0
                ? Double.NaN
                : Quantile.withDefaults().withCopy(true).evaluate(known, share);
    }

    private boolean areCompanions(int one, int other) {
        return excess(one, other) >= often;
    }

    private List<Integer> around(int one, int other) {
        return lots.firmsOf(lots.ofBoth(one, other), COMES).stream()
                .filter(firm ->
                        firm == one || firm == other || (areCompanions(one, firm) && areCompanions(other, firm)))
                .toList();
    }
}
