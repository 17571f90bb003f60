package io.lianhuan.detect.screens;

/**
 * Means of stretches of sorted bids without the lowest and the highest, each in O(1). As many are cut of a stretch as of all, so
 * that an outlier is cut with or without the others.
 */
public final class TrimmedMean {

    private final double[] sums;
    private final int cut;

    /** @param trim the share of all bids that is cut on each side, 0.1 for a tenth, rounded down */
    TrimmedMean(double[] sorted, double trim) {
        this(sorted, (int) (sorted.length * trim));
    }

    /** @param cut how many bids are cut on each side */
    TrimmedMean(double[] sorted, int cut) {
        this.cut = cut;
        this.sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
    }

    /** Of bids in any order, with this share cut on each side. */
    public static double of(double[] bids, double trim) {
        return new TrimmedMean(Bids.sorted(bids), trim).all();
    }

    double all() {
        return of(0, sums.length - 1);
    }

    /** Of the bids from one place up to before another. */
    double of(int from, int to) {
        int off = Math.min(cut, (to - from - 1) / 2);
        return (sums[to - off] - sums[from + off]) / (to - from - 2 * off);
    }
}
