package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTests {

    private static final int FIRMS = 5_000;

    @ParameterizedTest
    @CsvSource({"2, 11.14", "5, 9.81", "50, 6.49", "500, 3.17", "2500, 0.85", "5000, 0"})
    void aRareValueWeighsMore(int documentFrequency, double bits) {
        assertThat(Weight.ofValue(documentFrequency, FIRMS)).isCloseTo(bits, within(0.01));
    }

    @Test
    void partsOfOneComputerCountAsOneAndAQuarter() {
        var both = List.of(evidence("MAC", "M"), evidence("DISK", "D"));
        assertThat(Weight.of(both, FIRMS)).isCloseTo(1.25 * Weight.ofValue(2, FIRMS), within(1e-9));
    }

    @Test
    void familiesAreSummed() {
        var both = List.of(evidence("MAC", "M"), evidence("ACCOUNT", "A"));
        assertThat(Weight.of(both, FIRMS)).isCloseTo(2 * Weight.ofValue(2, FIRMS), within(1e-9));
    }

    @Test
    void theSameValueInManyBidsCountsOnce() {
        var again = List.of(evidence("MAC", "M"), evidence("MAC", "M"));
        assertThat(Weight.of(again, FIRMS)).isEqualTo(Weight.ofValue(2, FIRMS));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.05, 1.30", "0.01, 3.00", "0.001, 5.73", "0.000001, 14.70"})
    void anUnlikelyPatternWeighsMore(double chance, double bits) {
        assertThat(Weight.ofChance(chance)).isCloseTo(bits, within(0.01));
    }

    @Test
    void thePiecesOfOnePatternCountOnce() {
        var pattern = List.of(
                Evidence.ofPattern("PRICE_GRID", "", "Bid", "1", "", "A", 0, "", 0.001),
                Evidence.ofPattern("PRICE_GRID", "", "Bid", "2", "", "B", 0, "", 0.001));
        assertThat(Weight.of(pattern, FIRMS)).isEqualTo(Weight.ofChance(0.001));
    }

    private static Evidence evidence(String kind, String node) {
        return Evidence.ofValue(kind, "", "Machine", node, node, "A", 0, "", 2, null);
    }
}
