package io.lianhuan.detect.screens;

/** Means of stretches of sorted bids without a share of the lowest and the highest, each in O(1). */
final class TrimmedMean {

    private final double[] sums;
    private final double trim;

    /** @param trim the share that is cut on each side, 0.1 for a tenth */
    TrimmedMean(double[] sorted, double trim) {
        this.trim = trim;
        this.sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
    }

    double all() {
        return of(0, sums.length - 1);
    }

    /** Of the bids from one place up to before another. */
    double of(int from, int to) {
        int cut = (int) ((to - from) * trim);
        return (sums[to - cut] - sums[from + cut]) / (to - from - 2 * cut);
    }
}
