package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.CoBidding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * In how many lots a whole group of firms bids, against the chance of firms that choose lots of their trade without regard to each
 * other.
 *
 * <p>Of a stratum of N lots in which the members bid for n₁, n₂ … nₖ, N·∏(nᵢ ÷ N) lots with all of them are expected. Since firms of
 * one place and size meet oftener than that anyway, the sum over the strata is multiplied by a lift, once for each member after the
 * first: the lift that only one in ten pairs of this market exceeds, among pairs of which enough meetings are expected to tell. The number of lots is then taken as a Poisson number.
 */
public final class JointPresence {

    /** Pairs that meet oftener than this share of all pairs say how much oftener honest firms may meet. */
    private static final double USUAL = 0.9;

    private final Strata strata;
    private final LotsOfFirms lots;
    private final double lift;

    /**
     * @param meetings pairs of which fewer meetings are expected are not used to learn what is usual
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    public JointPresence(Market market, int meetings, int largestLot) {
        this.strata = Strata.of(market);
        this.lots = LotsOfFirms.of(market, largestLot);
        double[] lifts = Meetings.of(lots, meetings).pairs().stream()
                .map(pair -> JointBidders.coBidding(pair, strata))
                .filter(pair -> pair.expected() >= meetings)
                .mapToDouble(CoBidding::lift)
                .toArray();
        this.lift = lifts.length == 0
                ? 1
                : Math.max(1, Quantile.withDefaults().withCopy(true).evaluate(lifts, USUAL));
    }

    /**
     * How often a group comes together.
     *
     * @param lots numbers of the lots in which all members bid, sorted
     * @param expected how many there would be by chance
     */
    public record Presence(List<Integer> lots, double expected) {

        /**
         * How probable so many lots are, when it is because of one of them that the group is looked at: by chance as many
         * come on top of that one. A group that came out of more firms is one of the many that could have come out of them.
         *
         * @param members of the group
         * @param among how many firms it could have come out of; at least the members
         */
        public double chance(int members, int among) {
            if (lots.size() < 2 || expected == 0) {
                return 1;
            }
            double more = PoissonDistribution.of(expected).survivalProbability(lots.size() - 2);
            return Math.min(1, more * BinomialCoefficientDouble.value(Math.max(members, among), members));
        }
    }

    /** The lots of the market in which all these firms bid. Costs the lots of one member, times the number of members. */
    public Presence of(Collection<Integer> firms) {
        var members = firms.stream().mapToInt(Integer::intValue).sorted().toArray();
        var rows = Arrays.stream(members).mapToObj(lots::of).toList();
        var common = Arrays.stream(rows.getFirst())
                .filter(lot -> rows.stream().allMatch(row -> Arrays.binarySearch(row, lot) >= 0))
                .boxed()
                .toList();
        return new Presence(common, expected(members) * Math.pow(lift, members.length - 1.0));
    }

    private double expected(int[] firms) {
        return IntStream.range(0, strata.lots().length)
                .filter(stratum -> strata.lots()[stratum] > 0)
                .mapToDouble(stratum -> Arrays.stream(firms)
                        .mapToDouble(
                                firm -> Math.min(1, (double) strata.bidsOf()[firm][stratum] / strata.lots()[stratum]))
                        .reduce(strata.lots()[stratum], (lots, share) -> lots * share))
                .sum();
    }
}
