package io.lianhuan.detect.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lots of which it is known who of their bidders won: who comes to them, in the order of their opening. Lots with several winners,
 * with a single bidder and with more bidders than the cap are left out.
 */
public final class Contests {

    private static final long YEAR = 365L * 86_400;

    private final Market market;
    private final int[] winner;
    private final List<List<Integer>> lotsOfFirms = new ArrayList<>();
    private final Set<Integer> winners = new HashSet<>();

    public Contests(Market market, int largestLot) {
        this.market = market;
        this.winner = new int[market.lots().size()];
        market.firms().forEach(firm -> lotsOfFirms.add(new ArrayList<>()));
        market.lots().forEach(lot -> winners.addAll(lot.winners()));
        IntStream.range(0, winner.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                lot -> market.lots().get(lot).openedAt())
                        .thenComparing(lot -> lot))
                .forEach(lot -> add(lot, largestLot));
    }

    private void add(int lot, int largestLot) {
        var bidders = bidders(lot);
        var won = bidders.stream()
                .filter(market.lots().get(lot).winners()::contains)
                .toList();
        winner[lot] = won.size() == 1 && bidders.size() > 1 && bidders.size() <= largestLot ? won.getFirst() : -1;
        if (winner[lot] >= 0) {
            bidders.forEach(firm -> lotsOfFirms.get(firm).add(lot));
        }
    }

    /** The lots for which a firm bids, in the order of their opening. */
    public List<Integer> of(int firm) {
        return lotsOfFirms.get(firm);
    }

    /** The firm that won such a lot; empty for other lots. */
    public OptionalInt winner(int lot) {
        return winner[lot] < 0 ? OptionalInt.empty() : OptionalInt.of(winner[lot]);
    }

    /** Who bids for a lot, sorted. */
    public List<Integer> bidders(int lot) {
        return market.bidsOf(lot)
                .map(bid -> market.bidFirm()[bid])
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Whether a firm ever won anything, also a lot that does not count here. */
    public boolean hasWon(int firm) {
        return winners.contains(firm);
    }

    /** For how many lots a firm bids in its busiest year of 365 days. */
    public int busiestYear(int firm) {
        long[] days = of(firm).stream()
                .mapToLong(lot -> market.lots().get(lot).openedAt())
                .toArray();
        int most = 0;
        int from = 0;
        for (int to = 0; to < days.length; to++) {
            while (days[to] - days[from] > YEAR) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** The bids of these firms for these lots, sorted. */
    public List<Integer> bids(List<Integer> firms, List<Integer> lots) {
        return lots.stream()
                .flatMap(lot -> market.bidsOf(lot).boxed())
                .filter(bid -> firms.contains(market.bidFirm()[bid]))
                .sorted()
                .toList();
    }

    /** How many firms there are, bidders and others. */
    public int firms() {
        return lotsOfFirms.size();
    }

    /** How many bid for each of these lots. */
    public int[] sizes(List<Integer> lots) {
        return lots.stream().mapToInt(lot -> bidders(lot).size()).toArray();
    }

    /** Firms that come to at least this share of these lots, sorted, and not the one they are the lots of. */
    public List<Integer> companions(int firm, double share) {
        var lots = of(firm);
        int[] comes = new int[firms()];
        lots.forEach(lot -> bidders(lot).forEach(other -> comes[other]++));
        return IntStream.range(0, comes.length)
                .filter(other -> other != firm && comes[other] > 0 && comes[other] >= share * lots.size())
                .boxed()
                .toList();
    }

    /** Whether a firm bids for a lot. */
    public boolean isBidder(int firm, int lot) {
        return Arrays.stream(market.bidFirm(), market.lotStart()[lot], market.lotStart()[lot + 1])
                .anyMatch(bidder -> bidder == firm);
    }
}
