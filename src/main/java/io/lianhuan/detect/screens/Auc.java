package io.lianhuan.detect.screens;

import org.apache.commons.statistics.inference.MannWhitneyUTest;

/** The area under the ROC curve: how often a positive has more than a negative, ties counting half. */
public final class Auc {

    private Auc() {}

    /** 0.5 says nothing, 1 separates; NaN if one side is empty. NaN among the values is not allowed. O(n log n). */
    public static double of(double[] positives, double[] negatives) {
        if (positives.length == 0 || negatives.length == 0) {
            return Double.NaN;
        }
        double wins = MannWhitneyUTest.withDefaults().statistic(positives, negatives);
        return wins / ((double) positives.length * negatives.length);
    }
}
