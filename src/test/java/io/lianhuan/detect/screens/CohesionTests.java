package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohesionTests {

    @Test
    void aGroupIsCoherentAndExclusive() {
        var cohesion = Cohesion.of(new double[] {.5, .4, .4}, .5);

        assertThat(cohesion.coherence()).isCloseTo(.994354, within(6e-7));
        assertThat(cohesion.exclusivity()).isCloseTo(.722222, within(6e-7));
    }

    @Test
    void aMissingTieLeavesNoCoherence() {
        assertThat(Cohesion.of(new double[] {.5, 0, .4}, .5).coherence()).isZero();
        assertThat(Cohesion.of(new double[] {0, 0, 0}, .5)).isEqualTo(new Cohesion(0, 0));
    }
}
