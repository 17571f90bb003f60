package io.lianhuan.detect.market;

import io.lianhuan.detect.market.Market.MarketLot;
import io.lianhuan.detect.mining.Attendance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Parts of a market in which the same firms look for work: lots of one kind, trade and niche. They are numbered in the order of
 * kind and trade, see {@link Niches} for the rest.
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
record Parts(int firms, int[] lotStart, int[] bidFirm) {

    /** Lots with more bidders say nothing of who seeks whom. */
    private static final int LARGEST_LOT = 400;

    /** The number of each lot's part. */
    int[] of(List<MarketLot> lots) {
        var trades = new TreeMap<String, List<Integer>>();
        for (int lot = 0; lot < lots.size(); lot++) {
            trades.computeIfAbsent(trade(lots.get(lot)), any -> new ArrayList<>())
                    .add(lot);
        }
        int[] parts = new int[lots.size()];
        int known = 0;
        for (var ofTrade : trades.values()) {
            int[] niches = Niches.of(attendance(ofTrade));
            for (int at = 0; at < niches.length; at++) {
                parts[ofTrade.get(at)] = known + niches[at];
            }
            known += 1 + Arrays.stream(niches).max().orElse(0);
        }
        return parts;
    }

    private Attendance attendance(List<Integer> lots) {
        int[] start = new int[lots.size() + 1];
        for (int at = 0; at < lots.size(); at++) {
            start[at + 1] = start[at] + lotStart[lots.get(at) + 1] - lotStart[lots.get(at)];
        }
        int[] bidders = lots.stream()
                .flatMapToInt(lot -> Arrays.stream(bidFirm, lotStart[lot], lotStart[lot + 1]))
                .toArray();
        return Attendance.of(firms, start, bidders, LARGEST_LOT);
    }

    private static String trade(MarketLot lot) {
        return Objects.requireNonNullElse(lot.kind(), "") + ' ' + lot.trade();
    }
}
