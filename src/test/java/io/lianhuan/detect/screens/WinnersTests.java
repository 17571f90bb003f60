package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Who wins, and who never does. */
class WinnersTests {

    @Test
    void aFirmThatNeverWinsIsRareWhenItBidsOften() {
        assertThat(DesignatedLoser.chance(4, 4)).isCloseTo(.5625, within(1e-12));
        assertThat(DesignatedLoser.chance(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).isLessThan(.01);
        assertThat(DesignatedLoser.chance()).isEqualTo(1);
    }

    @Test
    void aPairThatTheSameFirmBeatsIsHeldToTheFirmsOwnRate() {
        assertThat(RecurrentWinner.chance(3, 3, .5)).isCloseTo(.125, within(1e-12));
        assertThat(RecurrentWinner.chance(8, 0, .3)).isEqualTo(1);
        assertThat(RecurrentWinner.chance(8, 7, .9)).isGreaterThan(.8);
    }
}
