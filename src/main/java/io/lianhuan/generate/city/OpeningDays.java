package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** When bids are opened: on working days, seldom around the Spring Festival, most in March to June and October to December. */
final class OpeningDays {

    private static final double[] WEIGHT_BY_MONTH = {.6, .3, 1.25, 1.35, 1.3, 1.2, .8, .75, .85, 1.1, 1.3, 1.25};
    private static final double LARGEST = 1.35;
    private static final int DAYS_AROUND_FESTIVAL = 9;
    private static final Map<Integer, LocalDate> SPRING_FESTIVALS = Map.of(
            2023, LocalDate.of(2023, 1, 22),
            2024, LocalDate.of(2024, 2, 10),
            2025, LocalDate.of(2025, 1, 29),
            2026, LocalDate.of(2026, 2, 17));
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(14, 0), LocalTime.of(9, 0));

    private OpeningDays() {}

    static LocalDateTime drawn(LocalDate first, LocalDate last, Dice dice) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        var day = first.plusDays(dice.between(0, days));
        while (!isOpen(day) || !dice.chance(WEIGHT_BY_MONTH[day.getMonthValue() - 1] / LARGEST)) {
            day = first.plusDays(dice.between(0, days));
        }
        return day.atTime(dice.pick(TIMES));
    }

    /** The next working day. */
    static LocalDate workingDay(LocalDate from) {
        var day = from;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isOpen(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        var festival = SPRING_FESTIVALS.get(day.getYear());
        var isFestival = festival != null && Math.abs(ChronoUnit.DAYS.between(festival, day)) <= DAYS_AROUND_FESTIVAL;
        var date = MonthDay.from(day);
        return isFestival || isWithin(date, 10, 1, 7) || isWithin(date, 5, 1, 5) || isWithin(date, 1, 1, 3);
    }

    private static boolean isWithin(MonthDay date, int month, int first, int last) {
        return date.getMonthValue() == month && date.getDayOfMonth() >= first && date.getDayOfMonth() <= last;
    }
}
