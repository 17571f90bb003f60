package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LawBookTests {

    private LawBook law;

    @BeforeEach
    void read() throws IOException {
        law = new LawBook();
    }

    @Test
    void aClauseIsInForceFromItsFirstDayOn() {
        assertThat(law.isInForce("regulation-16", LocalDate.of(2012, 1, 31))).isFalse();
        assertThat(law.isInForce("regulation-16", LocalDate.of(2012, 2, 1))).isTrue();
    }

    @Test
    void theVersionOfTheDayIsGiven() {
        assertThat(citations(LocalDate.of(2018, 5, 31))).containsExactly("工程建设项目招标范围和规模标准规定 第七条");
        assertThat(citations(LocalDate.of(2018, 6, 1))).containsExactly("必须招标的工程项目规定 第五条");
        assertThat(citations(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    private List<String> citations(LocalDate day) {
        return law.inForce(List.of("mandatory-tender-5"), day).stream()
                .map(LawBook.Clause::citation)
                .toList();
    }

    @Test
    void withoutADayTheNewestVersionIsGiven() {
        assertThat(law.inForce(List.of("mandatory-tender-5"), null))
                .singleElement()
                .extracting(LawBook.Clause::inForceUntil)
                .isNull();
    }

    @Test
    void anIdThatIsNotInTheBookIsRefused() {
        assertThatThrownBy(() -> law.isInForce("regulation-160", LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("regulation-160");
    }
}
