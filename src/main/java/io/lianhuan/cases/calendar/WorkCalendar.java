package io.lianhuan.cases.calendar;

import io.lianhuan.cases.law.LawFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Working days, with the days that the State Council moves (调休). In a year without a notice Monday to Friday are worked. */
@Component
public final class WorkCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final Set<Integer> years = new TreeSet<>();

    /** Reads {@code law/calendar.yaml}. */
    public WorkCalendar() {
        for (Year year :
                LawFile.unique("calendar", LawFile.read("calendar", new TypeReference<List<Year>>() {}), Year::year)) {
            years.add(year.year());
            year.daysOff().forEach(this::addOff);
            year.daysWorked().forEach(day -> addWorked(year, LocalDate.parse(day)));
        }
    }

    private record Year(int year, String source, boolean verified, List<String> daysOff, List<String> daysWorked) {}

    private void addOff(String range) {
        var ends = range.split("/", -1);
        var from = LocalDate.parse(ends[0]);
        off.addAll(from.datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                .toList());
    }

    private void addWorked(Year year, LocalDate day) {
        if (!isWeekend(day) || day.getYear() != year.year()) {
            throw new IllegalStateException("law/calendar.yaml: %s is no weekend of %d".formatted(day, year.year()));
        }
        worked.add(day);
    }

    /** Whether the notice for a year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether people work on that day. */
    public boolean isWorkday(LocalDate day) {
        return worked.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    /** The n-th working day after a day; the day itself for 0. */
    public LocalDate plus(LocalDate day, int workdays) {
        var at = day;
        for (int left = workdays; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkday(at)) {
                left--;
            }
        }
        return at;
    }

    /** That day, or the first working day after it. */
    public LocalDate rolled(LocalDate day) {
        return isWorkday(day) ? day : plus(day, 1);
    }

    /** Working days after the one day up to and with the other; negative where the other comes first. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -between(to, from)
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorkday)
                        .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
