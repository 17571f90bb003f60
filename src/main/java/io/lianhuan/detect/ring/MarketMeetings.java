package io.lianhuan.detect.ring;

import io.lianhuan.detect.market.Market;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts meetings in the columns of the market. */
public final class MarketMeetings implements Meetings {

    private final Map<String, int[]> lots = new HashMap<>();

    public MarketMeetings(Market market) {
        int[] count = new int[market.firms().size()];
        for (int firm : market.bidFirm()) {
            count[firm]++;
        }
        int[][] byFirm = new int[count.length][];
        Arrays.setAll(byFirm, firm -> new int[count[firm]]);
        int[] filled = new int[count.length];
        for (int bid = 0; bid < market.bids(); bid++) {
            int firm = market.bidFirm()[bid];
            byFirm[firm][filled[firm]++] = market.bidLot()[bid];
        }
        for (int firm = 0; firm < byFirm.length; firm++) {
            lots.put(market.firms().get(firm), byFirm[firm]);
        }
    }

    @Override
    public int of(Collection<String> firms) {
        int[] all = firms.stream()
                .flatMapToInt(firm ->
                        Arrays.stream(lots.getOrDefault(firm, new int[0])).distinct())
                .sorted()
                .toArray();
        int meetings = 0;
        for (int at = 1; at < all.length; at++) {
            boolean isSecond = all[at] == all[at - 1] && (at < 2 || all[at - 2] != all[at]);
            meetings += isSecond ? 1 : 0;
        }
        return Math.max(1, meetings);
    }
}
