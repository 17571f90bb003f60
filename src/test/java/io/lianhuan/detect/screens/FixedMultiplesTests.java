package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedMultiplesTests {

    private static final double[] PRICES = Chances.of(1).doubles(12, 1e6, 9e6).toArray();

    @Test
    void theSameMultipleInEveryLotIsRareForPairsThatUsuallyDiffer() {
        var multiples = FixedMultiples.of(times(1.03), PRICES, .06);

        assertThat(multiples.ratio()).isCloseTo(1.03, within(1e-9));
        assertThat(multiples.times()).isEqualTo(12);
        assertThat(multiples.chance()).isLessThan(1e-6);
    }

    @Test
    void itIsOrdinaryWherePricesAlwaysLieClose() {
        assertThat(FixedMultiples.of(times(1.0), PRICES, .002).chance()).isGreaterThan(.5);
    }

    @Test
    void repeatsByExposureAreHeldToThePairsOwnSpread() {
        var random = Chances.of(5);
        var other = random.doubles(60, 1e6, 9e6).toArray();
        var one = Arrays.stream(other)
                .map(price -> price * random.nextGaussian(1, .04))
                .toArray();

        var multiples = FixedMultiples.of(one, other, .04);

        assertThat(multiples.times()).isGreaterThan(4);
        assertThat(multiples.chance()).isGreaterThan(.05);
    }

    @Test
    void pricesThatNeverMoveRepeatAsTheyMust() {
        double[] level = {100, 100, 100, 100, 100, 100, 100, 100};
        double[] halves = {100, 100, 100, 100, 200, 200, 200, 200};

        assertThat(FixedMultiples.of(level, halves, .04).chance()).isEqualTo(1);
    }

    @Test
    void pricesMustPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> FixedMultiples.of(new double[1], new double[2], .1));
    }

    private static double[] times(double factor) {
        return IntStream.range(0, PRICES.length)
                .mapToDouble(at -> PRICES[at] * factor)
                .toArray();
    }
}
