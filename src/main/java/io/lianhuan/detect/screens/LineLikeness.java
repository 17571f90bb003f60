package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How alike the unit prices of two priced bills of quantities are, line by line.
 *
 * @param lines that both price
 * @param ratio median of other ÷ one over these lines
 * @param constant lines whose ratio is within {@value #TOLERANCE} of the median
 * @param fit squared correlation of the prices or of their logarithms, whichever is less; NaN where prices are equal throughout
 */
public record LineLikeness(int lines, double ratio, int constant, double fit) {

    /** How far a ratio may lie from the median of all. */
    public static final double TOLERANCE = 0.0005;

    /** The fewest lines that say anything. */
    public static final int FEWEST = 30;

    /** From this share of lines on the ratio counts as constant. */
    public static final double CONSTANT = 0.8;

    /** Above this squared correlation one price follows from the other (b = α·a + β). */
    public static final double LINEAR = 0.9999;

    /** Of prices of the same lines, all above 0; one line or more. O(n log n). */
    public static LineLikeness of(double[] one, double[] other) {
        if (one.length == 0 || one.length != other.length) {
            throw new IllegalArgumentException("%d prices against %d".formatted(one.length, other.length));
        }
        double[] ratios = new double[one.length];
        for (int line = 0; line < ratios.length; line++) {
            ratios[line] = other[line] / one[line];
        }
        double median = Median.withDefaults().withCopy(true).evaluate(ratios);
        int constant = (int) Arrays.stream(ratios)
                .filter(ratio -> Math.abs(ratio - median) <= TOLERANCE)
                .count();
        return new LineLikeness(one.length, median, constant, Math.min(fit(one, other), fit(logs(one), logs(other))));
    }

    /** The share of lines with the median ratio. */
    public double share() {
        return (double) constant / lines;
    }

    /** Whether both bills grew from one: a constant ratio in most lines, or a line through all prices. */
    public boolean isAlike() {
        return lines >= FEWEST && (share() >= CONSTANT || fit > LINEAR);
    }

    private static double[] logs(double[] prices) {
        return DoubleStream.of(prices).map(Math::log).toArray();
    }

    /** The squared correlation of Pearson. A single huge price makes it by itself, which is why logarithms must agree. */
    private static double fit(double[] one, double[] other) {
        double meanOne = Mean.of(one).getAsDouble();
        double meanOther = Mean.of(other).getAsDouble();
        double both = 0;
        double ones = 0;
        double others = 0;
        for (int line = 0; line < one.length; line++) {
            both += (one[line] - meanOne) * (other[line] - meanOther);
            ones += (one[line] - meanOne) * (one[line] - meanOne);
            others += (other[line] - meanOther) * (other[line] - meanOther);
        }
        return both * both / (ones * others);
    }
}
