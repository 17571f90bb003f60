package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the screens to values computed elsewhere, to the digits that are printed. */
class PriceScreensTests {

    private static final double PRINTED = 6e-7;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "100 104 105 106, .025349 .06 .04 4.0 2.0 4.0 -1.443059 2.234867 39.504862 .416667",
        "100 110 120 130 140, .131762 .4 .1 .774597 1.0 1.0 0 -1.2 8.021044 .2",
        "98 99 99.5 100 100.5 101.5, .012175 .035714 .010204 1.039750 1.428571 1.6 0 -.008618 82.716635 .166667",
        "100 103 104, .020342 .04 .03 4.242641 1.5 3.0 -1.293343 NaN 49.209984 .416667",
        "100 100 100, 0 0 0 NaN NaN NaN NaN NaN NaN NaN"
    })
    void theScreensOfALot(String bids, String expected) {
        var screens = PriceScreens.of(numbers(bids));

        var values = Arrays.stream(Screen.values())
                .mapToDouble(screen -> screens.value(screen).orElse(Double.NaN))
                .toArray();

        assertThat(values).containsExactly(numbers(expected), within(PRINTED));
    }

    @Test
    void theOrderOfBidsDoesNotMatter() {
        assertThat(PriceScreens.of(106, 100, 105, 104)).isEqualTo(PriceScreens.of(100, 104, 105, 106));
    }

    @Test
    void aSingleBidHasNoScreens() {
        assertThat(PriceScreens.of(100).values()).isEmpty();
    }

    @Test
    void losersThatTieLeaveNoRelativeDistance() {
        assertThat(PriceScreens.of(100, 110.1, 110.1).value(Screen.RD)).isEmpty();
    }

    @Test
    void aBidOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PriceScreens.of(100, 0, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> PriceScreens.of(100, Double.NaN));
    }

    @Test
    void suspicionTurnsScreensThatCartelsMakeLow() {
        assertThat(Map.of("CV", Screen.CV.suspicion(2), "RD", Screen.RD.suspicion(2)))
                .isEqualTo(Map.of("CV", -2.0, "RD", 2.0));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
