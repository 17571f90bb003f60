package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Who bids in which lot, as an {@link Intake} learns it; lots that grow past the cap are forgotten. */
final class Visits {

    private static final int[] NONE = {};

    private final int largestLot;
    private int[][] bidders = new int[1024][];
    private int[] bids = new int[1024];
    private int[] size = new int[1024];
    private int[][] lots = new int[1024][];
    private int[] visited = new int[1024];
    private int[] mark = new int[1024];
    private int markedFirm = -1;
    private int marking;

    Visits(int largestLot) {
        this.largestLot = largestLot;
    }

    /** Notes a bid and tells {@code weak} who met. */
    void add(int lot, int firm, WeakTies weak) {
        ensure(lot, firm);
        markedFirm = -1;
        bids[lot]++;
        if (isCrowded(lot)) {
            if (bids[lot] == largestLot + 1) {
                forget(lot, weak);
            }
            return;
        }
        int[] known = bidders[lot];
        for (int at = 0; at < size[lot]; at++) {
            if (known[at] == firm) {
                return;
            }
        }
        for (int at = 0; at < size[lot]; at++) {
            weak.meet(firm, known[at], 1);
        }
        bidders[lot] = with(known, size[lot]++, firm);
        lots[firm] = with(lots[firm], visited[firm]++, lot);
    }

    /** In how many lots two firms met. Costs the lots of the other, and of the one when it is not asked for again. */
    int meetings(int one, int other) {
        if (Math.max(one, other) >= visited.length) {
            return 0;
        }
        if (markedFirm != one) {
            markLotsOf(one);
        }
        int both = 0;
        for (int at = 0; at < visited[other]; at++) {
            both += mark[lots[other][at]] == marking ? 1 : 0;
        }
        return both;
    }

    private void markLotsOf(int firm) {
        markedFirm = firm;
        marking++;
        for (int at = 0; at < visited[firm]; at++) {
            int lot = lots[firm][at];
            mark[lot] = isCrowded(lot) ? 0 : marking;
        }
    }

    private boolean isCrowded(int lot) {
        return bids[lot] > largestLot;
    }

    private void forget(int lot, WeakTies weak) {
        for (int at = 0; at < size[lot]; at++) {
            for (int by = 0; by < at; by++) {
                weak.meet(bidders[lot][at], bidders[lot][by], -1);
            }
        }
        size[lot] = 0;
        bidders[lot] = NONE;
    }

    private void ensure(int lot, int firm) {
        if (lot >= bids.length) {
            int length = Math.max(lot + 1, 2 * bids.length);
            bidders = Arrays.copyOf(bidders, length);
            bids = Arrays.copyOf(bids, length);
            size = Arrays.copyOf(size, length);
            mark = Arrays.copyOf(mark, length);
        }
        if (firm >= visited.length) {
            int length = Math.max(firm + 1, 2 * visited.length);
            lots = Arrays.copyOf(lots, length);
            visited = Arrays.copyOf(visited, length);
        }
        bidders[lot] = bidders[lot] == null ? new int[4] : bidders[lot];
        lots[firm] = lots[firm] == null ? new int[4] : lots[firm];
    }

    private static int[] with(int[] values, int size, int value) {
        int[] wide = size < values.length ? values : Arrays.copyOf(values, Math.max(4, 2 * size));
        wide[size] = value;
        return wide;
    }
}
