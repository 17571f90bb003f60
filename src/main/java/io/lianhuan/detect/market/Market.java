package io.lianhuan.detect.market;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All lots and bids as columns. Lots and firms are numbered in the order of their ids, bids in the order of lot and id, so that
 * the bids of one lot lie beside each other. The arrays are not copied and must not be changed.
 *
 * @param firms ids of all firms that bid, invite or run a tender, sorted
 * @param lots sorted by id
 * @param part number of each lot's part of the market: its kind, trade and niche, see {@link Parts}
 * @param lotStart bids of lot {@code l} are those from {@code lotStart[l]} to {@code lotStart[l + 1]}; length is lots + 1
 * @param bidIds ids of bids
 * @param bidLot the lot of each bid
 * @param bidFirm the bidder of each bid, the leader of a consortium
 * @param price in fen; {@link Double#NaN} where it is unknown
 * @param discount as a share of the ceiling price; {@link Double#NaN} where it is unknown
 * @param submittedAt in seconds since 1970; 0 where it is unknown
 * @param isValid false for bids that were refused or taken back
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Market(
        List<String> firms,
        List<MarketLot> lots,
        int[] part,
        int[] lotStart,
        List<String> bidIds,
        int[] bidLot,
        int[] bidFirm,
        double[] price,
        double[] discount,
        long[] submittedAt,
        boolean[] isValid) {

    /**
     * A lot.
     *
     * @param trade what is built or bought as the requirements name it, see {@link Trade}
     * @param ceiling price in fen; {@link Double#NaN} where there is none
     * @param openedAt in seconds since 1970; 0 where it is unknown
     * @param buyer number of the firm that invites to bid; -1 where it is unknown
     * @param agency number of the firm that runs the tender; -1 where nobody does
     * @param winners numbers of firms
     */
    public record MarketLot(
            String id,
            @Nullable String kind,
            String trade,
            @Nullable String awardMethod,
            double ceiling,
            long openedAt,
            int buyer,
            int agency,
            List<Integer> winners) {}

    /** A market of these columns, with the parts that show in them. Costs the pairs of bidders of each lot. */
    public static Market of(
            List<String> firms,
            List<MarketLot> lots,
            int[] lotStart,
            List<String> bidIds,
            int[] bidLot,
            int[] bidFirm,
            double[] price,
            double[] discount,
            long[] submittedAt,
            boolean[] isValid) {
        int[] part = new Parts(firms.size(), lotStart, bidFirm).of(lots);
        return new Market(firms, lots, part, lotStart, bidIds, bidLot, bidFirm, price, discount, submittedAt, isValid);
    }

    /** The number of a firm; -1 where it never bid and never won. */
    public int firm(String id) {
        return Math.max(-1, Collections.binarySearch(firms, id));
    }

    public int bids() {
        return bidLot.length;
    }

    /** The bids of a lot. */
    public IntStream bidsOf(int lot) {
        return IntStream.range(lotStart[lot], lotStart[lot + 1]);
    }

    /** How many bids a lot has. */
    public int sizeOf(int lot) {
        return lotStart[lot + 1] - lotStart[lot];
    }

    /** Whether the firm that made a bid won its lot. */
    public boolean isWon(int bid) {
        return lots.get(bidLot[bid]).winners().contains(bidFirm[bid]);
    }

    /** How many different firms bid. */
    public int bidders() {
        return (int) Arrays.stream(bidFirm).distinct().count();
    }
}
