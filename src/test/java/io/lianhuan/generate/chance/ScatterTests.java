package io.lianhuan.generate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScatterTests {

    @Test
    void everyNumberLandsOnAPlaceOfItsOwn() {
        var scatter = new Scatter(9_973L * 4, 7, "test");

        assertThat(LongStream.range(0, 9_973L * 4).map(scatter::of)).doesNotHaveDuplicates();
    }

    @Test
    void largePlacesDoNotOverflow() {
        var scatter = new Scatter(10_000_000_000_000_000L, 7, "accounts");

        assertThat(LongStream.range(0, 10_000).map(scatter::of))
                .doesNotHaveDuplicates()
                .allMatch(place -> place >= 0 && place < 10_000_000_000_000_000L);
    }

    @Test
    void anotherSeedScattersOtherwise() {
        assertThat(new Scatter(1_000_000, 1, "test").of(5)).isNotEqualTo(new Scatter(1_000_000, 2, "test").of(5));
    }

    @Test
    void aNumberWithoutAPlaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scatter(10, 1, "test").of(10));
    }
}
