package io.lianhuan.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.LawBook;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PenaltyBookTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BigDecimal TWELVE_MILLION = new BigDecimal("12000000");

    private PenaltyBook book;

    @BeforeEach
    void open() throws ReflectiveOperationException {
        Constructor<LawBook> law = LawBook.class.getDeclaredConstructor();
        law.setAccessible(true);
        book = new PenaltyBook(law.newInstance());
    }

    @Test
    void lendingCostsFourTimesWhatColludingCosts() {
        var colluding = book.range("collusion", DAY, TWELVE_MILLION).orElseThrow();
        var lending = book.range("lending", DAY, TWELVE_MILLION).orElseThrow();
        assertThat(colluding.low()).isEqualByComparingTo("60000");
        assertThat(colluding.high()).isEqualByComparingTo("120000");
        assertThat(colluding.personLow()).isEqualByComparingTo("3000");
        assertThat(colluding.personHigh()).isEqualByComparingTo("12000");
        assertThat(lending.low()).isEqualByComparingTo("240000");
        assertThat(lending.high()).isEqualByComparingTo("480000");
        assertThat(colluding.arithmetic())
                .containsExactly(
                        "罚款下限 = 12000000.00 × 0.5% = 60000.00 元",
                        "罚款上限 = 12000000.00 × 1% = 120000.00 元",
                        "责任人员罚款下限 = 60000.00 × 5% = 3000.00 元",
                        "责任人员罚款上限 = 120000.00 × 10% = 12000.00 元");
    }

    @Test
    void theStandardOfTheDayOfTheActDecidesWhetherThePoliceMustLook() {
        var three = new BigDecimal("3000000");
        assertThat(book.range("collusion", LocalDate.of(2022, 5, 14), three)
                        .orElseThrow()
                        .transferReview())
                .contains("2000000")
                .contains("2010");
        assertThat(book.range("collusion", LocalDate.of(2022, 5, 15), three)
                        .orElseThrow()
                        .transferReview())
                .isNull();
        assertThat(book.range("collusion", DAY, new BigDecimal("4000000"))
                        .orElseThrow()
                        .transferReview())
                .contains("4000000")
                .contains("2022");
    }

    @Test
    void anActIsNotFinedBeforeTheLawNorWithoutABase() {
        assertThat(book.range("collusion", LocalDate.of(2011, 1, 1), TWELVE_MILLION))
                .isEmpty();
        assertThat(book.range("collusion", DAY, null)).isEmpty();
        assertThat(book.range("agency", DAY, null).orElseThrow().high()).isEqualByComparingTo("250000");
        assertThat(book.range("collusion", DAY, TWELVE_MILLION).orElseThrow().clauses())
                .isNotEmpty();
    }
}
