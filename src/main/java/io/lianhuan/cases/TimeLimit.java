package io.lianhuan.cases;

import io.lianhuan.cases.calendar.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time limit of an alert that was sent down: a day, or so many days or working days. */
final class TimeLimit {

    private static final Pattern DAY =
            Pattern.compile("(20\\d\\d)\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?");
    private static final Pattern WORKDAYS = Pattern.compile("(\\d{1,3})\\s*个?工作日");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*[日天]");

    private TimeLimit() {}

    /** The last day; empty where the text tells none. */
    static Optional<LocalDate> end(@Nullable String text, LocalDate begin, WorkCalendar calendar) {
        if (text == null) {
            return Optional.empty();
        }
        var workdays = WORKDAYS.matcher(text);
        if (workdays.find()) {
            return Optional.of(calendar.plus(begin, Integer.parseInt(workdays.group(1))));
        }
        var day = DAY.matcher(text);
        if (day.find()) {
            return day(day.group(1), day.group(2), day.group(3));
        }
        var days = DAYS.matcher(text);
        return days.find() ? Optional.of(begin.plusDays(Integer.parseInt(days.group(1)))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
