package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.List;

/**
 * Search for the least likely run of equal steps among sorted values. How unlikely it is, is bounded by the expected number
 * of such runs among n independent values of density at most f: at most n(n−1)÷2 pairs start one, and each further value
 * falls within ±e of its place with a chance of at most n · f · 2e; by Markov's inequality the chance of any is no greater.
 */
final class Steps {

    /** The fewest values in a run. Three equal distances come about by rounding in one lot of nine with three bids. */
    static final int FEWEST = 4;

    /** Steps count as equal when their standard deviation is below this share of their mean. */
    static final double EVEN = 0.01;

    /** A step has to be at least so many units; smaller ones are equal because of rounding. */
    private static final double LEAST_STEP = 10;

    /** By how many units a value may miss a place that is itself computed from rounded values. */
    private static final double MISSED = 2;

    private static final Run NONE = new Run(List.of(), 0, 0, 0);

    private final double[] values;
    private final double unit;
    private final double peak;
    private final int[] run;
    private Run best = NONE;

    /** A run of places in the sorted values; {@code logBound} is the logarithm of the bound on its chance, below 0. */
    record Run(List<Integer> places, double step, double deviation, double logBound) {

        boolean isFound() {
            return places.size() >= FEWEST;
        }
    }

    private Steps(double[] sorted, double unit, double peak) {
        this.values = sorted;
        this.unit = unit;
        this.peak = peak;
        this.run = new int[sorted.length];
    }

    /**
     * The run with the smallest bound.
     *
     * @param unit of rounding, in the values' own measure
     * @param peak the greatest density of one value
     */
    static Run leastLikely(double[] sorted, double unit, double peak) {
        return new Steps(sorted, unit, peak).search();
    }

    private Run search() {
        for (int first = 0; first < values.length - FEWEST + 1; first++) {
            for (int second = first + 1; second < values.length - FEWEST + 2; second++) {
                double step = values[second] - values[first];
                if (step >= LEAST_STEP * unit && values[first] + (FEWEST - 1) * step <= last() * (1 + EVEN)) {
                    follow(first, second);
                }
            }
        }
        return best;
    }

    private double last() {
        return values[values.length - 1];
    }

    /**
     * Goes on from two values as long as the next place is taken. Each length is judged: a stranger who comes near the next place
     * does not belong to a run that keeps its steps more exactly without him.
     */
    private void follow(int first, int second) {
        run[0] = first;
        run[1] = second;
        int length = 2;
        double missed = unit / 2;
        double step = values[second] - values[first];
        while (true) {
            double place = values[run[length - 1]] + step;
            int next = nearest(place, run[length - 1] + 1);
            if (next < 0 || Math.abs(values[next] - place) > Math.max(MISSED * unit, EVEN * step)) {
                break;
            }
            missed = Math.max(missed, Math.abs(values[next] - place));
            run[length++] = next;
            step = (values[next] - values[first]) / (length - 1);
            if (length >= FEWEST && logBound(length, missed) < best.logBound()) {
                judge(length, step, missed);
            }
        }
    }

    private void judge(int length, double step, double missed) {
        double squares = 0;
        double widest = 0;
        for (int i = 1; i < length; i++) {
            double off = values[run[i]] - values[run[i - 1]] - step;
            squares += off * off;
            widest = Math.max(widest, Math.abs(off));
        }
        double deviation = Math.sqrt(squares / (length - 2)) / step;
        if (deviation < EVEN || widest <= unit) {
            var places = Arrays.stream(run, 0, length).boxed().toList();
            best = new Run(places, step, deviation, logBound(length, missed));
        }
    }

    private double logBound(int length, double missed) {
        double n = values.length;
        return Math.log(n * (n - 1) / 2) + (length - 2) * Math.log(n * peak * 2 * missed);
    }

    /** The place of the value nearest to a point, at or after a start; −1 when there is none. */
    private int nearest(double point, int from) {
        if (from >= values.length) {
            return -1;
        }
        int at = Arrays.binarySearch(values, from, values.length, point);
        if (at >= 0) {
            return at;
        }
        int after = -at - 1;
        if (after == values.length) {
            return after - 1;
        }
        return after > from && point - values[after - 1] <= values[after] - point ? after - 1 : after;
    }
}
