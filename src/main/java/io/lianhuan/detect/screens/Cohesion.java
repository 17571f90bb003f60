package io.lianhuan.detect.screens;

import java.util.Arrays;

/**
 * How close a group is in a weighted network (Wachs and Kertész 2019). A possibility score: cartels and honest small trades
 * score alike.
 *
 * @param coherence geometric over arithmetic mean of the weights inside; 1 when all are equal, 0 when a pair has none
 * @param exclusivity weight inside over weight inside and to others
 */
public record Cohesion(double coherence, double exclusivity) {

    /**
     * Of a group.
     *
     * @param inside the weights of all pairs in the group, 0 for pairs without a tie
     * @param outside the summed weight of ties between members and others
     */
    public static Cohesion of(double[] inside, double outside) {
        double sum = Arrays.stream(inside).sum();
        if (sum == 0) {
            return new Cohesion(0, 0);
        }
        double logs = Arrays.stream(inside).map(Math::log).average().orElseThrow();
        return new Cohesion(Math.exp(logs) * inside.length / sum, sum / (sum + outside));
    }
}
