package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final List<Integer> ALL = List.of(0, 1, 2, 3);

    private static Turns of(int... winners) {
        return Turns.of(
                IntStream.of(winners)
                        .mapToObj(winner -> new Turns.Turn(winner, ALL))
                        .toList(),
                99_999,
                1);
    }

    @Test
    void strictTurnsAreAsRareAsCounted() {
        var turns = of(0, 1, 2, 3, 0, 1, 2, 3);

        assertThat(turns.tooSoon()).isZero();
        // 4! orders of 40,824 in which all four win one of eight lots
        assertThat(turns.chance()).isCloseTo(24 / 40_824.0, within(2.5e-4));
    }

    @Test
    void winsInNoOrderAreNoTurns() {
        assertThat(of(0, 0, 1, 2, 2, 1, 3, 0, 3, 2, 1, 3).chance()).isGreaterThan(.05);
    }

    @Test
    void oneWinEachIsNoTurn() {
        assertThat(of(0, 1, 2, 3).chance()).isEqualTo(1);
    }

    @Test
    void whoCouldNotWinOtherwiseTakesNoTurns() {
        var turns = Turns.of(
                IntStream.range(0, 12)
                        .mapToObj(lot -> new Turns.Turn(lot % 4, List.of(lot % 4)))
                        .toList(),
                999,
                1);

        assertThat(turns.chance()).isEqualTo(1);
    }
}
