package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Who meets whom in how many lots: the upper triangle of A·Aᵀ, where A tells which firm bids in which lot, one row at a time
 * (Gustavson 1978). Costs Σ n² ÷ 2 over the lots of n bidders, and memory for one row and for the pairs that are kept.
 */
final class Encounters {

    private final Attendance attendance;
    private final int[] from;
    private final int[] count;
    private final int[] met;

    private Encounters(Attendance attendance) {
        this.attendance = attendance;
        this.from = Arrays.copyOf(
                attendance.firmsOfLot().start(), attendance.firmsOfLot().rows());
        this.count = new int[attendance.firms()];
        this.met = new int[attendance.firms() + 1];
    }

    /** What is kept of a row of the triangle. */
    interface Keeper {

        /**
         * A firm and those of larger number that it met.
         *
         * @param met the first {@code size} are the firms met, in no order; not to be changed
         * @param count how often, by the number of the firm
         */
        void row(int firm, int[] met, int size, int[] count);
    }

    /** Walks through all firms once; every keeper sees every row. */
    static void walk(Attendance attendance, Keeper... keepers) {
        var rows = new Encounters(attendance);
        for (int firm = 0; firm < attendance.firms(); firm++) {
            int size = rows.fill(firm);
            for (Keeper keeper : keepers) {
                keeper.row(firm, rows.met, size, rows.count);
            }
            rows.clear(size);
        }
    }

    /** Counts the firms of larger number: in each lot those that stand behind this one, all before having had their turn. */
    private int fill(int firm) {
        int[] bidders = attendance.firmsOfLot().entries();
        int[] ends = attendance.firmsOfLot().start();
        int[] lots = attendance.lotsOfFirm().entries();
        int size = 0;
        int end = attendance.lotsOfFirm().start()[firm + 1];
        for (int at = attendance.lotsOfFirm().start()[firm]; at < end; at++) {
            int lot = lots[at];
            int last = ends[lot + 1];
            for (int place = ++from[lot]; place < last; place++) {
                int other = bidders[place];
                met[size] = other;
                size += count[other]++ == 0 ? 1 : 0;
            }
        }
        return size;
    }

    private void clear(int size) {
        for (int at = 0; at < size; at++) {
            count[met[at]] = 0;
        }
    }
}
