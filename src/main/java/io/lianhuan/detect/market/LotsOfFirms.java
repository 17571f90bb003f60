package io.lianhuan.detect.market;

import io.lianhuan.detect.market.JointBidders.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For which lots each firm bids, and to which of them several firms come together. */
public final class LotsOfFirms {

    /** Which share of the members a lot needs. */
    private static final double NEEDED = 0.6;

    private final int[][] lots;

    private LotsOfFirms(int[][] lots) {
        this.lots = lots;
    }

    /**
     * Of all firms of a market. Costs one pass over its bids.
     *
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    public static LotsOfFirms of(Market market, int largestLot) {
        return new LotsOfFirms(Meetings.lotsOfFirms(market, largestLot));
    }

    /** The lots of a firm, ascending, each once. */
    int[] of(int firm) {
        return lots[firm];
    }

    /** These firms, and the lots to which most of them come. */
    public Group group(List<Integer> firms) {
        var present = new HashMap<Integer, Integer>();
        firms.forEach(firm -> Arrays.stream(lots[firm]).forEach(lot -> present.merge(lot, 1, Integer::sum)));
        int needed = Math.max(2, (int) Math.ceil(NEEDED * firms.size()));
        return new Group(
                firms.stream().sorted().toList(),
                present.entrySet().stream()
                        .filter(lot -> lot.getValue() >= needed)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    /** Lots to which a member comes without most of the others, sorted. */
    List<Integer> apart(Group group, int firm) {
        return Arrays.stream(lots[firm])
                .boxed()
                .filter(lot -> !group.lots().contains(lot))
                .toList();
    }
}
