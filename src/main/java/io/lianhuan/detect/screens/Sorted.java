package io.lianhuan.detect.screens;

/** Looks in sorted numbers, where the same number may stand several times. */
public final class Sorted {

    private Sorted() {}

    /** How many numbers are smaller; by binary search. */
    public static int below(double value, double[] sorted) {
        int from = 0;
        for (int to = sorted.length; from < to; ) {
            int middle = (from + to) >>> 1;
            from = sorted[middle] < value ? middle + 1 : from;
            to = sorted[middle] < value ? to : middle;
        }
        return from;
    }
}
