package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.mining.Csr;
import java.util.List;

/**
 * Who uses what, as columns: a holding is one firm's use of one thing, whether others use it too or not. Holdings are numbered in
 * the order of the things that several firms use, then those of one firm's own things.
 *
 * @param things that at least two firms use
 * @param ofThing holdings of thing {@code t} are those from {@code ofThing[t]} to {@code ofThing[t + 1]}; length is things + 1
 * @param family of each holding
 * @param firm of each holding
 * @param bids in which each holding shows; at least one
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
record Holdings(List<Thing> things, int[] ofThing, Family[] family, int[] firm, Csr bids) {

    int count() {
        return firm.length;
    }

    /** How many firms use a thing. */
    int sizeOf(int thing) {
        return ofThing[thing + 1] - ofThing[thing];
    }
}
