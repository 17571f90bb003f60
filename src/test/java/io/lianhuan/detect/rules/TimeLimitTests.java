package io.lianhuan.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTests {

    /** The first of these days is a Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"SALE, 4", "BIDDING, 19", "CHANGE, 15", "PUBLICITY, 2", "CONTRACT, 30", "DEPOSIT, 7"})
    void aLimitIsKeptToTheDay(TimeLimit limit, int days) {
        assertThat(limit.missedBy(MONDAY, MONDAY.plusDays(days))).isZero();
        var worse = MONDAY.plusDays(limit.isLatest() ? days + 1 : days - 1);
        assertThat(limit.missedBy(MONDAY, worse)).isEqualTo(1);
    }

    @Test
    void aWeekendPutsOffTheLastDay() {
        var tuesday = MONDAY.plusDays(1);
        assertThat(limitEnd(tuesday)).isEqualTo(tuesday.plusDays(6));
        assertThat(limitEnd(MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(7));
    }

    /** The last day on which a deposit may go back in time. */
    private static LocalDate limitEnd(LocalDate contract) {
        var day = contract;
        while (TimeLimit.DEPOSIT.missedBy(contract, day.plusDays(1)) <= 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void theFirstDayCountsWhereThereMustBeTimeEnough() {
        assertThat(TimeLimit.BIDDING.counted(MONDAY, MONDAY.plusDays(19))).isEqualTo(20);
        assertThat(TimeLimit.CHANGE.counted(MONDAY, MONDAY.plusDays(15))).isEqualTo(15);
    }
}
