package io.lianhuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {

    @ParameterizedTest
    @CsvSource({
        "20250908161045, 2025-09-08T16:10:45+08:00",
        "202509081610, 2025-09-08T16:10+08:00",
        "20250908, 2025-09-08T00:00+08:00",
        "20250908 16:10:45, 2025-09-08T16:10:45+08:00",
        "20250908161045123, 2025-09-08T16:10:45+08:00",
        "2022/6/28 9:30:10, 2022-06-28T09:30:10+08:00",
        "2025-09-08 16:10:45, 2025-09-08T16:10:45+08:00",
        "2025-09-08 16:10:45.0, 2025-09-08T16:10:45+08:00",
        "２０２５－０９－０８　１６：１０, 2025-09-08T16:10+08:00",
        "2025.9.8, 2025-09-08T00:00+08:00",
        "2025年9月8日, 2025-09-08T00:00+08:00",
        "2025年9月8日(星期一)9时整, 2025-09-08T09:00+08:00",
        "2025年9月8日 周一, 2025-09-08T00:00+08:00",
        "2025年06月13日 18时00分, 2025-06-13T18:00+08:00",
        "2025年06月13日18点半, 2025-06-13T18:30+08:00",
        "45908, 2025-09-08T00:00+08:00",
        "45908.5, 2025-09-08T12:00+08:00",
        "45908.999999999, 2025-09-09T00:00+08:00",
        "2025-09-08T08:10:45Z, 2025-09-08T16:10:45+08:00",
        "2025-09-08T08:10:45.123Z, 2025-09-08T16:10:45+08:00",
        "2025-09-08T16:10:45.123+0800, 2025-09-08T16:10:45+08:00",
        "2025-09-08 16:10:45+08:00, 2025-09-08T16:10:45+08:00",
        "2025-09-08T16:10+08, 2025-09-08T16:10+08:00"
    })
    void aTimeIsReadInEveryForm(String text, String time) {
        assertThat(Times.dateTime(text)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05 24:00, 2026-03-06T00:00+08:00",
        "2026-03-05 24:00:00, 2026-03-06T00:00+08:00",
        "2026年12月31日24时, 2027-01-01T00:00+08:00",
        "2026年3月5日24时00分, 2026-03-06T00:00+08:00",
        "20260305240000, 2026-03-06T00:00+08:00"
    })
    void twentyFourOClockIsTheNextDay(String text, String time) {
        assertThat(Times.dateTime(text)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026年3月5日上午9时30分, 2026-03-05T09:30+08:00",
        "2026年3月5日 上午 12:00:00, 2026-03-05T00:00+08:00",
        "2026/3/5 下午 3:30:00, 2026-03-05T15:30+08:00",
        "2026年3月5日下午3点, 2026-03-05T15:00+08:00",
        "2026年3月5日下午15:30, 2026-03-05T15:30+08:00",
        "2026年3月5日下午12:30, 2026-03-05T12:30+08:00",
        "2026年3月5日中午12时, 2026-03-05T12:00+08:00",
        "2026年3月5日中午1点半, 2026-03-05T13:30+08:00",
        "2026年3月5日晚上8:00, 2026-03-05T20:00+08:00",
        "2026年3月5日晚上12点, 2026-03-06T00:00+08:00",
        "2026年3月5日凌晨1点, 2026-03-05T01:00+08:00",
        "2026-03-05 3:30 PM, 2026-03-05T15:30+08:00",
        "2026-03-05 03:30:00pm, 2026-03-05T15:30+08:00",
        "2026-03-05 12:05 am, 2026-03-05T00:05+08:00"
    })
    void thePartOfTheDayCounts(String text, String time) {
        assertThat(Times.dateTime(text)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({
        "1262880000000, 2010-01-08T00:00+08:00",
        "1772676000123, 2026-03-05T10:00+08:00",
        "915120000000, 1999-01-01T00:00+08:00",
        "1772676000, 2026-03-05T10:00+08:00"
    })
    void aTimeSince1970HasSecondsOrMilliseconds(String text, String time) {
        assertThat(Times.dateTime(text)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "20251301",
                "2025-09-08 25:00:00",
                "2025-09-08 24:01",
                "2025-09-08 上午16:00",
                "2025-09-08 晚上2:00",
                "1900-01-01",
                "yesterday",
                "2025年9月",
                "2026030510",
                "1.77268E+12",
                "9/8/2025",
                "25-09-08",
                "99999",
                "202509",
                "12345678901234567890"
            })
    void aTimeThatDoesNotExistIsRefused(String text) {
        assertThatThrownBy(() -> Times.dateTime(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aDateIsTheDayThatIsNamed() {
        assertThat(Times.date("2026-03-05 24:00")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(Times.date("2026年3月5日")).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"202603", "2026-03", "2026-3", "2026.03", "2026年3月", "2026/03/01", "2026-03-01 00:00:00", "46082"
            })
    void aMonthIsReadInEveryForm(String text) {
        assertThat(Times.month(text)).isEqualTo(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"202613", "2026", "20263", "3月", "2026年"})
    void aMonthThatDoesNotExistIsRefused(String text) {
        assertThatThrownBy(() -> Times.month(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025年06月13日 18时00分至2025年06月16日 18时00分, 2025-06-13T18:00+08:00, 2025-06-16T18:00+08:00",
        "2026-03-01 09:00 到 2026-03-05 24:00, 2026-03-01T09:00+08:00, 2026-03-06T00:00+08:00",
        "2026-03-01 09:00 - 2026-03-05 17:00, 2026-03-01T09:00+08:00, 2026-03-05T17:00+08:00",
        "2026-03-01 09:00～17:00, 2026-03-01T09:00+08:00, 2026-03-01T17:00+08:00",
        "2026年3月1日上午9时至下午5时, 2026-03-01T09:00+08:00, 2026-03-01T17:00+08:00"
    })
    void aPeriodHasTwoEnds(String text, String from, String until) {
        assertThat(TimeRange.of(text).from()).hasToString(from);
        assertThat(TimeRange.of(text).until()).hasToString(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01 至 2026-03-05",
                "2026-03-01至2026-03-05",
                "2026/3/1-2026/3/5",
                "2026.03.01—2026.03.05",
                "20260301-20260305",
                "２０２６０３０１～２０２６０３０５",
                "2026-03-01 - 2026-03-05",
                "2026-03-01至03-05",
                "2026年3月1日至2026年3月5日",
                "自2026年3月1日起至2026年3月5日止",
                "2026年3月1日至3月5日",
                "2026年3月1日至5日",
                "46082~46086"
            })
    void aPeriodOfDaysRunsToTheEndOfTheLast(String text) {
        var range = TimeRange.of(text);
        assertThat(range.from()).hasToString("2026-03-01T00:00+08:00");
        assertThat(range.until()).hasToString("2026-03-05T23:59:59+08:00");
    }

    @Test
    void aPeriodOfOneDayIsThatDay() {
        assertThat(TimeRange.of("2026-03-05 至 2026-03-05").until()).hasToString("2026-03-05T23:59:59+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-05 至 2026-03-01", "2026-03-05", "至", "2026-03-01至2026-03-05至2026-03-09", "3月1日至3月5日"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> TimeRange.of(text)).isInstanceOf(Unreadable.class);
    }
}
