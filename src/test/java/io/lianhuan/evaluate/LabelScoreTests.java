package io.lianhuan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.ingest.Labels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LabelScoreTests {

    private static final Map<String, List<String>> MEETINGS =
            Map.of("L1", List.of("A", "B", "C"), "L2", List.of("A", "B"), "L3", List.of("C", "D"));

    private static final Labels FIRMS =
            new Labels("is_cartel", new TreeMap<>(Map.of("A", true, "B", true, "C", false, "D", false)));

    private static final Labels LOTS =
            new Labels("cartelised", new TreeMap<>(Map.of("L1", false, "L2", true, "L3", false)));

    @Test
    void aRingOfLabelledFirmsTellsTheirPair() {
        assertThat(LabelScore.of(FIRMS, List.of(ring(20, "A", "B")), MEETINGS))
                .isEqualTo(new LabelScore("is_cartel", LabelScore.Of.PAIR, 1, 4, 1, 1, 1, 1));
    }

    @Test
    void noRingTellsNothing() {
        assertThat(LabelScore.of(FIRMS, List.of(), MEETINGS))
                .isEqualTo(new LabelScore("is_cartel", LabelScore.Of.PAIR, 1, 4, 0.5, 0, 0, 0));
    }

    @Test
    void aRingOfOthersTellsTheWrongPair() {
        var score = LabelScore.of(FIRMS, List.of(ring(20, "C", "D")), MEETINGS);

        assertThat(score.auc()).isLessThan(0.5);
        assertThat(score.precision()).isZero();
    }

    @Test
    void aLotIsToldByARingOfWhichTwoMembersBidThere() {
        var rings = List.of(ring(20, "A", "B"));

        assertThat(LabelScore.of(LOTS, rings, MEETINGS))
                .isEqualTo(new LabelScore("cartelised", LabelScore.Of.LOT, 1, 3, 0.75, 2, 0.5, 1));
    }

    @Test
    void labelsOfNothingInTheGraphAreRefused() {
        var labels = new Labels("is_cartel", new TreeMap<>(Map.of("X", true)));

        assertThatThrownBy(() -> LabelScore.of(labels, List.of(), MEETINGS))
                .hasMessageContaining("is_cartel")
                .hasMessageContaining("import the file with the same mapping first");
    }

    private static Found ring(double strength, String... members) {
        return new Found(
                "F",
                new TreeSet<>(List.of(members).stream().map(Party::member).toList()),
                List.of(),
                strength,
                Double.NaN,
                true,
                List.of());
    }
}
