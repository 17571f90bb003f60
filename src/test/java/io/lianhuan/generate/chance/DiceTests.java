package io.lianhuan.generate.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTests {

    @Test
    void oneKeyThrowsTheSameNumbersWhateverWasThrownBefore() {
        Dice.of(1, "firm", 1).bits();

        assertThat(Dice.of(1, "firm", 2).bits()).isEqualTo(Dice.of(1, "firm", 2).bits());
        assertThat(Dice.of(1, "firm", 2).bits())
                .isNotEqualTo(Dice.of(1, "firm", 3).bits());
        assertThat(Dice.of(1, "firm", 2).bits())
                .isNotEqualTo(Dice.of(2, "firm", 2).bits());
    }

    @Test
    void partsOfAKeyDoNotRunTogether() {
        assertThat(Dice.hash(1, "ab", "c")).isNotEqualTo(Dice.hash(1, "a", "bc"));
    }

    @Test
    void bothBoundsAreThrown() {
        var dice = Dice.of(1, "bounds");

        assertThat(IntStream.range(0, 200)
                        .map(at -> dice.between(1, 3))
                        .distinct()
                        .sorted())
                .containsExactly(1, 2, 3);
    }

    @Test
    void aPickOfSomeHoldsEachOnce() {
        assertThat(Dice.of(1, "pick").pick(List.of(1, 2, 3, 4, 5), 3))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }
}
