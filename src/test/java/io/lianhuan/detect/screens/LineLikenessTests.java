package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineLikenessTests {

    private static double[] prices(int lines, IntToDoubleFunction price) {
        return IntStream.range(0, lines).mapToDouble(price).toArray();
    }

    private static double price(int line) {
        return 1000 + line * 7919 % 104_729;
    }

    @Test
    void aConstantMultipleIsSeenThroughAFewOwnPrices() {
        var one = prices(50, LineLikenessTests::price);
        var other = prices(50, line -> price(line) * (line % 10 == 0 ? 1.3 : 1.0312));

        var likeness = LineLikeness.of(one, other);

        assertThat(likeness.ratio()).isCloseTo(1.0312, within(1e-12));
        assertThat(likeness.constant()).isEqualTo(45);
        assertThat(likeness.isAlike()).isTrue();
    }

    @Test
    void aLineThroughAllPricesIsSeen() {
        var likeness = LineLikeness.of(
                prices(50, line -> 50_000 + price(line)), prices(50, line -> 1.02 * (50_000 + price(line)) + 300));

        assertThat(likeness.share()).isLessThan(.8);
        assertThat(likeness.isAlike()).isTrue();
    }

    @Test
    void oneHugePriceMakesNoLine() {
        var likeness = LineLikeness.of(
                prices(50, line -> line == 0 ? 1e9 : price(line)),
                prices(50, line -> line == 0 ? 1e9 : price(line) * (1 + line % 7 * .03)));

        assertThat(likeness.isAlike()).isFalse();
    }

    @Test
    void twentyNineLinesSayNothing() {
        assertThat(LineLikeness.of(prices(29, LineLikenessTests::price), prices(29, LineLikenessTests::price))
                        .isAlike())
                .isFalse();
    }
}
