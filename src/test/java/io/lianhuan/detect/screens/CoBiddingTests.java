package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.screens.CoBidding.Stratum;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoBiddingTests {

    private static final Offset<Double> PRINTED = within(6e-7);

    @Test
    void oneStratumHasAnExactChance() {
        var stratum = new Stratum(500, 40, 30);

        var pair = CoBidding.of(List.of(stratum), 8);

        assertThat(pair.expected()).isCloseTo(2.4, PRINTED);
        assertThat(pair.lift()).isCloseTo(3.333, within(6e-4));
        assertThat(CoBidding.chance(stratum, 8)).isCloseTo(.00130753, within(1e-7));
    }

    @Test
    void strataAreSummed() {
        var pair = CoBidding.of(List.of(new Stratum(40, 10, 8), new Stratum(30, 5, 6)), 7);

        assertThat(pair.expected()).isCloseTo(3.0, PRINTED);
        assertThat(pair.variance()).isCloseTo(1.920424, PRINTED);
        assertThat(pair.z()).isCloseTo(2.886432, PRINTED);
        assertThat(pair.chance()).isBetween(.002, .02);
    }

    @Test
    void firmsThatBidForEverythingSayNothing() {
        var pair = CoBidding.of(List.of(new Stratum(12, 12, 12)), 12);

        assertThat(pair.z()).isNaN();
        assertThat(pair.chance()).isEqualTo(1);
    }

    @Test
    void moreLotsThanThereAreCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stratum(10, 11, 3));
    }
}
