package io.lianhuan.detect.screens;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * The range of reductions (K 值, 下浮区间值) that a tender file announces for a mean-based award.
 *
 * @param low smallest reduction, 0.005 for 0.5 %
 * @param high greatest reduction
 */
public record KRange(double low, double high) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    public KRange {
        if (!(low >= 0 && high > low && high < 1)) {
            throw new IllegalArgumentException("%s to %s is no range of reductions".formatted(low, high));
        }
    }

    /** As tender files write it in per cent: {@code 0.5%、1%、…、3%} or {@code 0.5~3}; empty if it holds no two numbers. */
    public static Optional<KRange> parse(String text) {
        var numbers = NUMBER.matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()) / 100)
                .summaryStatistics();
        boolean isRange = numbers.getCount() > 1 && numbers.getMax() > numbers.getMin() && numbers.getMax() < 1;
        return isRange ? Optional.of(new KRange(numbers.getMin(), numbers.getMax())) : Optional.empty();
    }

    /** Which share of the range lies between the smallest and the greatest of these reductions, 0 to 1. */
    double covered(double... reductions) {
        var reach = DoubleStream.of(reductions).summaryStatistics();
        double shared = Math.min(high, reach.getMax()) - Math.max(low, reach.getMin());
        return Math.max(0, shared) / (high - low);
    }
}
