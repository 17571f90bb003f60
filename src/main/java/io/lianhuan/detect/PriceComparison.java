package io.lianhuan.detect;

import io.lianhuan.detect.PricePicture.Comparison;
import io.lianhuan.detect.PricePicture.ScreenValue;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.Screen;
import io.lianhuan.detect.screens.SubsetScreens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.Quantile;

/** Screens of a lot beside those of comparable lots: one number says nothing until it is known how rare it is. */
final class PriceComparison {

    /** Below so many comparable lots a quantile would be an accident. */
    static final int FEWEST = 10;

    /** Bids in the smallest group that a ring is looked for in. */
    static final int GROUP = 4;

    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private final double[] prices;
    private final List<double[]> others;

    /** @param others valid prices of comparable lots, each in any order */
    PriceComparison(double[] prices, List<double[]> others) {
        this.prices = prices.clone();
        Arrays.sort(this.prices);
        this.others = others.stream().map(PriceComparison::sorted).toList();
    }

    private static double[] sorted(double[] prices) {
        var sorted = prices.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The screens that mean something under the award method and are defined, in their order. */
    List<ScreenValue> screens(Award award) {
        return award.screens().stream()
                .sorted(Comparator.naturalOrder())
                .map(this::value)
                .filter(value -> !Double.isNaN(value.value()))
                .toList();
    }

    private ScreenValue value(Screen screen) {
        double value = screen.of(prices);
        return new ScreenValue(screen, value, screen.isHighSuspicious(), comparison(value, screen::of));
    }

    /** The least variation among four bids of each lot. */
    Comparison ofTightest(double cv) {
        return comparison(
                cv,
                other -> other.length < GROUP
                        ? Double.NaN
                        : SubsetScreens.tightest(other, GROUP).cv());
    }

    private Comparison comparison(double value, ToDoubleFunction<double[]> figure) {
        double[] values = others.stream()
                .mapToDouble(figure)
                .filter(other -> !Double.isNaN(other))
                .toArray();
        if (values.length < FEWEST) {
            return new Comparison(values.length, null, null, null, null);
        }
        double below = DoubleStream.of(values)
                .map(other -> other < value ? 1 : other == value ? 0.5 : 0)
                .sum();
        double[] quartiles = Quantile.withDefaults().evaluate(values, QUARTILES);
        return new Comparison(values.length, below / values.length, quartiles[0], quartiles[1], quartiles[2]);
    }
}
