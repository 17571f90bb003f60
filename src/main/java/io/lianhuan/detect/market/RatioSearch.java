package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.FixedMultiples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Looks for pairs of firms one of whose prices is the same multiple of the other's in lot after lot, and says how many of what it
 * finds are false: the same search runs over the same lots with the prices of each dealt out anew among its bidders. Costs pairs ×
 * their common lots for each deal.
 */
public final class RatioSearch {

    /** Ratios of rounded prices spread at least so much. */
    private static final double LEAST_SPREAD = 1e-4;

    private final Market market;
    private final List<Pair> pairs;
    private final double usualSpread;
    private final int deals;
    private final long seed;

    /** Two firms and their priced bids in the lots in which both bid: {@code ones[i]} and {@code others[i]} are of one lot. */
    private record Pair(int one, int other, List<Integer> ones, List<Integer> others) {}

    /**
     * @param meetings lots in which both have a price, at the least
     * @param deals how often the prices are dealt out anew
     */
    public RatioSearch(Market market, int meetings, int largestLot, int deals, long seed) {
        this.market = market;
        int[][] bidsOfFirms = pricedBids(market, largestLot);
        this.pairs = Meetings.of(market, meetings, largestLot).pairs().stream()
                .map(pair -> pair(pair, bidsOfFirms))
                .filter(pair -> pair.ones().size() >= meetings)
                .toList();
        this.usualSpread = usualSpread();
        this.deals = deals;
        this.seed = seed;
    }

    /**
     * A pair that is told.
     *
     * @param one number of the firm whose price is the multiple
     * @param falseAlarms how many pairs as improbable a market without agreements holds
     * @param falseDiscoveryRate share of false alarms among all that are at least as improbable
     * @param bids of both in the lots in which the multiple repeats
     */
    public record Told(
            int one,
            int other,
            FixedMultiples multiples,
            double falseAlarms,
            double falseDiscoveryRate,
            List<Integer> bids) {

        public Told {
            bids = List.copyOf(bids);
        }
    }

    private record Candidate(Pair pair, FixedMultiples multiples) {}

    /** How many pairs were looked at. */
    public int looked() {
        return pairs.size();
    }

    /** Pairs of which at most this share is false, the least probable first. */
    public List<Told> told(double falseDiscoveryRate) {
        var found = pairs.stream()
                .map(pair -> new Candidate(pair, multiples(pair, market.price())))
                .sorted(Comparator.<Candidate>comparingDouble(
                                one -> one.multiples().chance())
                        .thenComparingInt(one -> one.pair().one())
                        .thenComparingInt(one -> one.pair().other()))
                .toList();
        double[] byChance = dealtAnew();
        var told = new ArrayList<Told>();
        double rate = 1;
        for (int at = found.size() - 1; at >= 0; at--) {
            var one = found.get(at);
            double expected = expectedFalse(one.multiples().chance(), byChance);
            rate = Math.min(rate, expected / (at + 1));
            if (rate <= falseDiscoveryRate) {
                told.addFirst(
                        new Told(one.pair().one(), one.pair().other(), one.multiples(), expected, rate, repeated(one)));
            }
        }
        return told;
    }

    /** By the deals; below what any deal showed, by the number of looks. */
    private double expectedFalse(double chance, double[] dealtAnew) {
        int asLow = asLow(chance, dealtAnew);
        double byDeals = (1.0 + asLow) / (1.0 + deals);
        return asLow == 0 ? Math.min(byDeals, chance * pairs.size()) : byDeals;
    }

    private static int asLow(double chance, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= chance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Chances of what the same search finds among prices dealt anew, of all deals together, sorted. */
    private double[] dealtAnew() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return IntStream.range(0, deals)
                .mapToObj(deal -> dealt(random))
                .flatMap(prices -> pairs.stream().map(pair -> multiples(pair, prices)))
                .mapToDouble(FixedMultiples::chance)
                .sorted()
                .toArray();
    }

    private double[] dealt(RandomGenerator random) {
        double[] prices = market.price().clone();
        for (int lot = 0; lot < market.lots().size(); lot++) {
            int[] priced =
                    market.bidsOf(lot).filter(bid -> isPriced(market, bid)).toArray();
            for (int last = priced.length - 1; last > 0; last--) {
                int with = priced[random.nextInt(last + 1)];
                double price = prices[priced[last]];
                prices[priced[last]] = prices[with];
                prices[with] = price;
            }
        }
        return prices;
    }

    private FixedMultiples multiples(Pair pair, double[] prices) {
        return FixedMultiples.of(prices(pair.ones(), prices), prices(pair.others(), prices), usualSpread);
    }

    private static double[] prices(List<Integer> bids, double[] prices) {
        return bids.stream().mapToDouble(bid -> prices[bid]).toArray();
    }

    private List<Integer> repeated(Candidate one) {
        var pair = one.pair();
        return IntStream.range(0, pair.ones().size())
                .filter(at -> one.multiples()
                        .isRepeated(
                                price(pair.ones().get(at)), price(pair.others().get(at))))
                .boxed()
                .flatMap(at -> List.of(pair.ones().get(at), pair.others().get(at)).stream())
                .toList();
    }

    private double price(int bid) {
        return market.price()[bid];
    }

    private double usualSpread() {
        double[] spreads = pairs.stream()
                .mapToDouble(pair -> StandardDeviation.of(ratios(pair)).getAsDouble())
                .toArray();
        return spreads.length == 0
                ? LEAST_SPREAD
                : Math.max(LEAST_SPREAD, Median.withDefaults().evaluate(spreads));
    }

    private double[] ratios(Pair pair) {
        return IntStream.range(0, pair.ones().size())
                .mapToDouble(
                        at -> price(pair.ones().get(at)) / price(pair.others().get(at)))
                .toArray();
    }

    private Pair pair(Meetings.Pair met, int[][] bidsOfFirms) {
        var ones = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        int[] mine = bidsOfFirms[met.one()];
        int[] theirs = bidsOfFirms[met.other()];
        int at = 0;
        for (int bid : mine) {
            while (at < theirs.length && market.bidLot()[theirs[at]] < market.bidLot()[bid]) {
                at++;
            }
            if (at < theirs.length && market.bidLot()[theirs[at]] == market.bidLot()[bid]) {
                ones.add(bid);
                others.add(theirs[at]);
            }
        }
        return new Pair(met.one(), met.other(), List.copyOf(ones), List.copyOf(others));
    }

    /** The valid bids with a price of each firm, one for each lot, in the order of lots. */
    private static int[][] pricedBids(Market market, int largestLot) {
        var bids = new ArrayList<List<Integer>>();
        market.firms().forEach(firm -> bids.add(new ArrayList<>()));
        for (int bid = 0; bid < market.bids(); bid++) {
            int lot = market.bidLot()[bid];
            var known = bids.get(market.bidFirm()[bid]);
            if (isPriced(market, bid)
                    && market.sizeOf(lot) <= largestLot
                    && (known.isEmpty() || market.bidLot()[known.getLast()] != lot)) {
                known.add(bid);
            }
        }
        return bids.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean isPriced(Market market, int bid) {
        return market.isValid()[bid] && market.price()[bid] > 0;
    }
}
