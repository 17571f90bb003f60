package io.lianhuan.detect.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Markets of one kind and year that are made of who bids for which lot, and nothing else. */
final class MarketOfBidders {

    private MarketOfBidders() {}

    /**
     * All bids are valid.
     *
     * @param firms how many there are
     * @param bidders numbers of the firms that bid, for each lot
     */
    static Market of(int firms, List<int[]> bidders) {
        int[] start = new int[bidders.size() + 1];
        for (int lot = 0; lot < bidders.size(); lot++) {
            start[lot + 1] = start[lot] + bidders.get(lot).length;
        }
        int bids = start[bidders.size()];
        int[] lot = new int[bids];
        int[] firm = new int[bids];
        boolean[] valid = new boolean[bids];
        for (int at = 0; at < bidders.size(); at++) {
            Arrays.fill(lot, start[at], start[at + 1], at);
            System.arraycopy(bidders.get(at), 0, firm, start[at], bidders.get(at).length);
        }
        Arrays.fill(valid, true);
        return Market.of(
                IntStream.range(0, firms).mapToObj(at -> "F" + at).toList(),
                IntStream.range(0, bidders.size())
                        .mapToObj(at -> new Market.MarketLot(
                                "L" + at, "房建", "", null, Double.NaN, 1_700_000_000, -1, -1, List.of()))
                        .toList(),
                start,
                IntStream.range(0, bids).mapToObj(at -> "B" + at).toList(),
                lot,
                firm,
                new double[bids],
                new double[bids],
                new long[bids],
                valid);
    }
}
