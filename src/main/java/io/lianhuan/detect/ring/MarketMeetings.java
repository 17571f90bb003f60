package io.lianhuan.detect.ring;

import io.lianhuan.detect.market.Market;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts meetings in the columns of the market. */
public final class MarketMeetings implements Meetings {

    private static final int[] NOWHERE = {};

    /** Of each firm the lots it bids for, ascending, each once. */
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
            lots.put(
                    market.firms().get(firm),
                    Arrays.stream(byFirm[firm]).distinct().toArray());
        }
    }

    @Override
    public int of(Collection<String> firms) {
        int[][] ofFirms =
                firms.stream().map(firm -> lots.getOrDefault(firm, NOWHERE)).toArray(int[][]::new);
        return Math.max(1, ofFirms.length == 2 ? common(ofFirms[0], ofFirms[1]) : repeated(ofFirms));
    }

    /** How many numbers two ascending rows have in common. */
    private static int common(int[] some, int[] others) {
        int count = 0;
        int at = 0;
        for (int one : some) {
            while (at < others.length && others[at] < one) {
                at++;
            }
            count += at < others.length && others[at] == one ? 1 : 0;
        }
        return count;
    }

    /** How many numbers are in at least two rows. */
    private static int repeated(int[][] rows) {
        int[] all = Arrays.stream(rows).flatMapToInt(Arrays::stream).sorted().toArray();
        int meetings = 0;
        for (int at = 1; at < all.length; at++) {
            boolean isSecond = all[at] == all[at - 1] && (at < 2 || all[at - 2] != all[at]);
            meetings += isSecond ? 1 : 0;
        }
        return meetings;
    }
}
