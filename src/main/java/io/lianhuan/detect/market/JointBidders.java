package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.CoBidding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

    private final Market market;
    private final LotsOfFirms lots;
    private final Map<Meetings.Pair, Double> excesses = new HashMap<>();
    private final Map<Integer, List<Integer>> companions = new HashMap<>();
    private final List<Meetings.Pair> seeds;

    /**
     * @param meetings pairs that met less often are not looked at
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    public JointBidders(Market market, int meetings, int largestLot) {
        this.market = market;
        this.lots = LotsOfFirms.of(market, largestLot);
        var strata = Strata.of(market);
        var pairs = Meetings.of(market, meetings, largestLot).pairs();
        for (Meetings.Pair pair : pairs) {
            double z = coBidding(pair, strata).z();
            if (!Double.isNaN(z)) {
                excesses.put(new Meetings.Pair(pair.one(), pair.other(), 0), z);
            }
        }
        double often = quantile(OFTEN);
        double far = quantile(FAR);
        this.seeds = pairs.stream()
                .filter(pair -> excess(pair.one(), pair.other()) >= far)
                .toList();
        pairs.stream().filter(pair -> excess(pair.one(), pair.other()) >= often).forEach(pair -> {
            companions.computeIfAbsent(pair.one(), any -> new ArrayList<>()).add(pair.other());
            companions.computeIfAbsent(pair.other(), any -> new ArrayList<>()).add(pair.one());
        });
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
        for (Meetings.Pair pair : seeds) {
            var firms = around(pair);
            if (firms.size() <= largestGroup) {
                groups.add(lots.group(firms));
            }
        }
        return List.copyOf(groups);
    }

    /** Who comes to which lots. */
    LotsOfFirms lots() {
        return lots;
    }

    /** How often two meet against what their trade explains. */
    public static CoBidding coBidding(Meetings.Pair pair, Strata strata) {
        var both = IntStream.range(0, strata.lots().length)
                .filter(at -> strata.bidsOf()[pair.one()][at] > 0 && strata.bidsOf()[pair.other()][at] > 0)
                .mapToObj(at -> new CoBidding.Stratum(
                        strata.lots()[at],
                        Math.min(strata.lots()[at], strata.bidsOf()[pair.one()][at]),
                        Math.min(strata.lots()[at], strata.bidsOf()[pair.other()][at])))
                .toList();
        return CoBidding.of(both, pair.lots());
    }

    /** Firms that come to most of a group's lots and meet at least half of its members often, sorted. */
    public List<Integer> companionsOf(Group group) {
        return comesToMost(group.lots()).stream()
                .filter(firm -> !group.firms().contains(firm))
                .filter(firm -> 2
                                * group.firms().stream()
                                        .filter(companions(firm)::contains)
                                        .count()
                        >= group.firms().size())
                .toList();
    }

    /** The share of all pairs of the market that meet as much oftener than their trade explains as two of these do, in the median. */
    public double chance(Group group) {
        var firms = group.firms();
        double[] known = firms.stream()
                .flatMap(one -> firms.stream().filter(other -> one < other).map(other -> excess(one, other)))
                .mapToDouble(Double::doubleValue)
                .filter(excess -> !Double.isNaN(excess))
                .toArray();
        if (known.length == 0) {
            return 1;
        }
        double usual = Quantile.withDefaults().evaluate(known, 0.5);
        long asMuch =
                excesses.values().stream().filter(excess -> excess >= usual).count();
        return (double) Math.max(1, asMuch) / excesses.size();
    }

    private double excess(int one, int other) {
        return excesses.getOrDefault(new Meetings.Pair(Math.min(one, other), Math.max(one, other), 0), Double.NaN);
    }

    private double quantile(double share) {
        double[] all =
                excesses.values().stream().mapToDouble(Double::doubleValue).toArray();
        return all.length == 0 ? Double.NaN : Quantile.withDefaults().evaluate(all, share);
    }

    private List<Integer> companions(Integer firm) {
        return companions.getOrDefault(firm, List.of());
    }

    private List<Integer> around(Meetings.Pair pair) {
        var theirs = Arrays.stream(lots.of(pair.other())).boxed().toList();
        var shared = Arrays.stream(lots.of(pair.one()))
                .filter(theirs::contains)
                .boxed()
                .toList();
        return comesToMost(shared).stream()
                .filter(firm -> isEither(firm, pair)
                        || (companions(pair.one()).contains(firm)
                                && companions(pair.other()).contains(firm)))
                .toList();
    }

    private static boolean isEither(int firm, Meetings.Pair pair) {
        return firm == pair.one() || firm == pair.other();
    }

    private List<Integer> comesToMost(List<Integer> lots) {
        var comes = new HashMap<Integer, Integer>();
        for (int lot : lots) {
            market.bidsOf(lot)
                    .map(bid -> market.bidFirm()[bid])
                    .distinct()
                    .forEach(firm -> comes.merge(firm, 1, Integer::sum));
        }
        return comes.entrySet().stream()
                .filter(firm -> firm.getValue() >= COMES * lots.size())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
