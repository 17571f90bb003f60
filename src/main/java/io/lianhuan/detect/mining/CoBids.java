package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Pairs that met often: the co-bid pairs J3. */
public final class CoBids implements Encounters.Keeper {

    private final int atLeast;
    private final int[] start;
    private final Numbers partners;
    private final Numbers lots;
    private int[] row = new int[16];

    private CoBids(int firms, int atLeast) {
        this.atLeast = atLeast;
        this.start = new int[firms + 1];
        this.partners = new Numbers(firms);
        this.lots = new Numbers(firms);
    }

    /** All pairs that met in at least so many lots. */
    public static FirmPairs of(Attendance attendance, int atLeast) {
        var kept = new CoBids(attendance.firms(), atLeast);
        Encounters.walk(attendance, kept);
        return kept.pairs(attendance);
    }

    static CoBids keeper(Attendance attendance, int atLeast) {
        return new CoBids(attendance.firms(), atLeast);
    }

    FirmPairs pairs(Attendance attendance) {
        return new FirmPairs(new Csr(start, partners.toArray()), lots.toArray(), new int[0], attendance.cut());
    }

    @Override
    public void row(int firm, int[] met, int size, int[] count) {
        if (row.length < size) {
            row = new int[Math.max(size, 2 * row.length)];
        }
        int kept = 0;
        for (int at = 0; at < size; at++) {
            row[kept] = met[at];
            kept += count[met[at]] >= atLeast ? 1 : 0;
        }
        Arrays.sort(row, 0, kept);
        for (int at = 0; at < kept; at++) {
            partners.add(row[at]);
            lots.add(count[row[at]]);
        }
        start[firm + 1] = partners.size();
    }
}
