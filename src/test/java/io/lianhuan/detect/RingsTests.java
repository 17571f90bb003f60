package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingsTests {

    @Test
    void tiesThatShareABidderMakeOneRing() {
        var rings = Rings.of(List.of(tie("1", "A", "B"), tie("2", "B", "C"), tie("3", "D", "E")));
        assertThat(rings).extracting(Rings.Ring::memberIds).containsExactly(List.of("A", "B", "C"), List.of("D", "E"));
    }

    @Test
    void aPairIsARingOfTwo() {
        assertThat(Rings.of(List.of(tie("1", "B", "A", "A")))).hasSize(1);
    }

    @Test
    void theSameMembersHaveTheSameId() {
        var one = Rings.of(List.of(tie("1", "A", "B"), tie("2", "B", "C"))).getFirst();
        var other = Rings.of(List.of(tie("7", "A", "C"), tie("9", "A", "B"))).getFirst();
        assertThat(one.id()).isEqualTo(other.id());
    }

    @Test
    void aRingHasTheStrongestGradeOfItsFindings() {
        var weak = new Rings.Tie("2", Grade.NEEDS_EXPLANATION, List.of("L1"), List.of("A", "B"), List.of());
        assertThat(Rings.of(List.of(weak, tie("1", "A", "B"))).getFirst().grade())
                .isEqualTo(Grade.DEEMED);
    }

    private static Rings.Tie tie(String id, String... companies) {
        return new Rings.Tie(
                id,
                Grade.DEEMED,
                List.of("L1"),
                List.of(companies).stream().sorted().distinct().toList(),
                List.of());
    }
}
