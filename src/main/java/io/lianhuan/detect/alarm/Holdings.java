package io.lianhuan.detect.alarm;

import java.util.Arrays;
import java.util.List;

/**
 * Who uses what, as columns: a holding is one firm's use of one thing, whether others use it too or not.
 *
 * @param things that at least two firms use
 * @param family of each holding, by its ordinal
 * @param firm of each holding
 * @param start bids of holding {@code h} are those from {@code start[h]} to {@code start[h + 1]}; length is holdings + 1
 * @param bids in which it shows
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
record Holdings(List<Thing> things, int[] family, int[] firm, int[] start, int[] bids) {

    int count() {
        return firm.length;
    }

    /** In how many bids a holding shows; at least one. */
    int bidsOf(int holding) {
        return start[holding + 1] - start[holding];
    }

    /** A holding as a holder. */
    Thing.Holder holder(int holding) {
        return new Thing.Holder(firm[holding], Arrays.copyOfRange(bids, start[holding], start[holding + 1]));
    }
}
