package io.lianhuan.cases.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

    private final WorkCalendar calendar = new WorkCalendar();
    private final Terms terms = new Terms(calendar);

    @Test
    void aWeekendThatIsWorkedCountsAndAHolidayDoesNot() {
        assertThat(calendar.isWorkday(day("2026-02-14"))).isTrue();
        assertThat(calendar.isWorkday(day("2026-02-16"))).isFalse();
        assertThat(calendar.isWorkday(day("2026-02-21"))).isFalse();
        assertThat(calendar.isWorkday(day("2026-02-28"))).isTrue();
        assertThat(calendar.isWorkday(day("2026-03-01"))).isFalse();
    }

    @Test
    void workingDaysPassOverTheSpringFestivalAndItsMovedDays() {
        // Friday the 13th, then the Saturday that is worked, then nine days off.
        assertThat(calendar.plus(day("2026-02-13"), 1)).isEqualTo(day("2026-02-14"));
        assertThat(calendar.plus(day("2026-02-13"), 2)).isEqualTo(day("2026-02-24"));
        assertThat(calendar.plus(day("2026-02-13"), 7)).isEqualTo(day("2026-03-02"));
        assertThat(calendar.between(day("2026-02-13"), day("2026-03-02"))).isEqualTo(7);
        assertThat(calendar.between(day("2026-03-02"), day("2026-02-13"))).isEqualTo(-7);
    }

    @Test
    void theNationalHolidaysOfThreeYearsMoveTheirSundays() {
        assertThat(calendar.plus(day("2024-09-30"), 1)).isEqualTo(day("2024-10-08"));
        assertThat(calendar.plus(day("2024-10-11"), 1)).isEqualTo(day("2024-10-12"));
        assertThat(calendar.plus(day("2025-09-26"), 1)).isEqualTo(day("2025-09-28"));
        assertThat(calendar.plus(day("2025-09-30"), 1)).isEqualTo(day("2025-10-09"));
        assertThat(calendar.plus(day("2026-09-18"), 1)).isEqualTo(day("2026-09-20"));
        assertThat(calendar.plus(day("2026-09-30"), 2)).isEqualTo(day("2026-10-09"));
    }

    @Test
    void everyWorkedWeekendAndEveryDayOffChangesTheCountOfItsYear() {
        assertThat(calendar.between(day("2023-12-31"), day("2024-12-31"))).isEqualTo(251);
        assertThat(calendar.between(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
        assertThat(calendar.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
    }

    @Test
    void aYearWithoutANoticeIsCountedByWeekdays() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.plus(day("2031-01-03"), 1)).isEqualTo(day("2031-01-06"));
    }

    @Test
    void aTermOfDaysThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        assertThat(terms.end("preservation", day("2026-09-24"))).isEqualTo(day("2026-10-08"));
        assertThat(terms.end("limitation", day("2024-10-03"))).isEqualTo(day("2026-10-03"));
    }

    @Test
    void theLampTurnsYellowAtHalfTheTermAndRedWhenItHasRunOut() {
        var begin = day("2026-03-02");
        var due = calendar.plus(begin, 10);
        assertThat(Lamp.of(calendar, begin, due, calendar.plus(begin, 4))).isEqualTo(Lamp.GREEN);
        assertThat(Lamp.of(calendar, begin, due, calendar.plus(begin, 5))).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(calendar, begin, due, due)).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(calendar, begin, due, due.plusDays(1))).isEqualTo(Lamp.RED);
        assertThat(Lamp.of(calendar, begin, calendar.plus(begin, 3), calendar.plus(begin, 1)))
                .isEqualTo(Lamp.YELLOW);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
