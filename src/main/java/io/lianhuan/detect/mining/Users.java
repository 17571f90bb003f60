package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Which firms ever used which value, each once and both ways, without the hubs.
 *
 * @param valuesOfFirm values of each firm that are no hubs, ascending
 * @param firmsOfValue users of each value, ascending; none for hubs
 * @param frequency how many firms used each value, hubs as well
 * @param cut hubs and their uses
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Users(Csr valuesOfFirm, Csr firmsOfValue, int[] frequency, Cut cut) {

    /** Costs four passes over the uses. */
    public static Users of(Bids bids, Caps caps) {
        var uses = usesByValue(bids);
        int[] frequency = new int[bids.valueCount()];
        int[] start = new int[frequency.length + 1];
        int[] users = uses.entries();
        int[] last = new int[bids.firms()];
        int kept = 0;
        int hubs = 0;
        long hubUses = 0;
        for (int value = 0; value < frequency.length; value++) {
            int from = kept;
            for (int at = uses.start()[value]; at < uses.start()[value + 1]; at++) {
                int firm = users[at];
                if (last[firm] != value + 1) {
                    last[firm] = value + 1;
                    users[kept++] = firm;
                }
            }
            frequency[value] = kept - from;
            if (frequency[value] > caps.hub()) {
                hubs++;
                hubUses += frequency[value];
                kept = from;
            }
            start[value + 1] = kept;
        }
        var valuesOfFirm = new Csr(start, Arrays.copyOf(users, kept)).transposed(bids.firms());
        return new Users(
                valuesOfFirm, valuesOfFirm.transposed(frequency.length), frequency, new Cut(0, hubs, hubUses, 0, 0));
    }

    /** The values that two firms share, ascending: what shows that they are tied. Costs the values of both. */
    public int[] valuesOfBoth(int one, int other) {
        return Attendance.intersection(valuesOfFirm, one, other);
    }

    /** The bidders of each value, once for each use. */
    private static Csr usesByValue(Bids bids) {
        int[] values = bids.values().entries();
        int[] start = Csr.starts(values, values.length, bids.valueCount());
        int[] next = Arrays.copyOf(start, bids.valueCount());
        int[] users = new int[values.length];
        for (int bid = 0; bid < bids.bids(); bid++) {
            for (int at = bids.values().start()[bid]; at < bids.values().start()[bid + 1]; at++) {
                users[next[values[at]]++] = bids.bidFirm()[bid];
            }
        }
        return new Csr(start, users);
    }
}
