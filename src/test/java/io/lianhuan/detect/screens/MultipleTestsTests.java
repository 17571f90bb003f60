package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What many tests at once say: false discovery rates and rankings. */
class MultipleTestsTests {

    @Test
    void qValuesFollowThePValuesAndNeverTurnRound() {
        assertThat(BenjaminiHochberg.qValues(.04, .01, .02, .5))
                .containsExactly(new double[] {.16 / 3, .04, .04, .5}, within(1e-12));
        assertThat(BenjaminiHochberg.qValues(.9, .95)).containsExactly(.95, .95);
        assertThat(BenjaminiHochberg.qValues()).isEmpty();
    }

    @Test
    void tiesCountHalf() {
        assertThat(Auc.of(new double[] {3, 2}, new double[] {1, 2})).isEqualTo(.875);
        assertThat(Auc.of(new double[] {1}, new double[] {1, 1})).isEqualTo(.5);
        assertThat(Auc.of(new double[] {}, new double[] {1})).isNaN();
    }
}
