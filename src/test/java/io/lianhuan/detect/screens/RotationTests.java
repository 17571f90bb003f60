package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RotationTests {

    @Test
    void fourEqualFirmsSeldomTakeTwelveTurnsWithoutARepeat() {
        assertThat(Rotation.withoutRepeat(4, 12)).isCloseTo(.042235, within(6e-7));
    }

    @Test
    void strictTurnsAreTooEvenAndRepeatTooSeldom() {
        var rotation = Rotation.of(4, new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3}, Rotation.DRAWS, 1);

        assertThat(rotation.wins()).containsExactly(3, 3, 3, 3);
        assertThat(rotation.tooEven()).isZero();
        assertThat(rotation.repeats()).isZero();
        assertThat(rotation.expectedRepeats()).isCloseTo(2.75, within(1e-12));
        assertThat(rotation.tooFewRepeats()).isCloseTo(41_304 / 369_600.0, within(.01));
    }

    @Test
    void oneFirmThatWinsNearlyAllTakesNoTurns() {
        var rotation = Rotation.of(3, new int[] {0, 0, 0, 0, 1, 0, 0, 0, 2, 0}, Rotation.DRAWS, 1);

        assertThat(rotation.tooEven()).isGreaterThan(.9);
        assertThat(rotation.tooFewRepeats()).isGreaterThan(.3);
    }

    @Test
    void oneLotMakesNoTurns() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.of(3, new int[] {0}, 9, 1));
    }
}
