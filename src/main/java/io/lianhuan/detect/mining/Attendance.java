package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Who bids in which lot, each once, both ways and ascending. Costs a few passes over the bids.
 *
 * @param lotsOfFirm lots of each firm
 * @param firmsOfLot firms of each lot; none for lots that were cut
 * @param cut lots with too many bids
 */
public record Attendance(Csr lotsOfFirm, Csr firmsOfLot, Cut cut) {

    /**
     * The lots of at most so many bids.
     *
     * @param lotStart bids of lot {@code l} are those from {@code lotStart[l]} to {@code lotStart[l + 1]}
     * @param bidFirm the bidder of each bid
     */
    public static Attendance of(int firms, int[] lotStart, int[] bidFirm, int largestLot) {
        int lots = lotStart.length - 1;
        int[] start = new int[firms + 1];
        int[] last = new int[firms];
        int cutLots = 0;
        long cutBids = 0;
        for (int lot = 0; lot < lots; lot++) {
            int size = lotStart[lot + 1] - lotStart[lot];
            if (size > largestLot) {
                cutLots++;
                cutBids += size;
                continue;
            }
            for (int bid = lotStart[lot]; bid < lotStart[lot + 1]; bid++) {
                int firm = bidFirm[bid];
                if (last[firm] != lot + 1) {
                    last[firm] = lot + 1;
                    start[firm + 1]++;
                }
            }
        }
        for (int firm = 0; firm < firms; firm++) {
            start[firm + 1] += start[firm];
        }
        var lotsOfFirm = new Csr(start, filled(start, lotStart, bidFirm, largestLot));
        return new Attendance(lotsOfFirm, lotsOfFirm.transposed(lots), new Cut(0, 0, 0, cutLots, cutBids));
    }

    /** The same for columns of bids. */
    public static Attendance of(Bids bids, Caps caps) {
        return of(bids.firms(), bids.lotStart(), bids.bidFirm(), caps.largestLot());
    }

    public int firms() {
        return lotsOfFirm.rows();
    }

    /** The lots in which both bid, ascending: what shows that two firms met. Costs the lots of both. */
    public int[] lotsOfBoth(int one, int other) {
        return intersection(lotsOfFirm, one, other);
    }

    static int[] intersection(Csr rows, int one, int other) {
        var both = new Numbers(16);
        int at = rows.start()[one];
        int by = rows.start()[other];
        while (at < rows.start()[one + 1] && by < rows.start()[other + 1]) {
            int left = rows.entries()[at];
            int right = rows.entries()[by];
            if (left == right) {
                both.add(left);
            }
            at += left <= right ? 1 : 0;
            by += right <= left ? 1 : 0;
        }
        return both.toArray();
    }

    private static int[] filled(int[] start, int[] lotStart, int[] bidFirm, int largestLot) {
        int firms = start.length - 1;
        int[] next = Arrays.copyOf(start, firms);
        int[] filled = new int[start[firms]];
        for (int lot = 0; lot < lotStart.length - 1; lot++) {
            if (lotStart[lot + 1] - lotStart[lot] > largestLot) {
                continue;
            }
            for (int bid = lotStart[lot]; bid < lotStart[lot + 1]; bid++) {
                int firm = bidFirm[bid];
                if (next[firm] == start[firm] || filled[next[firm] - 1] != lot) {
                    filled[next[firm]++] = lot;
                }
            }
        }
        return filled;
    }
}
