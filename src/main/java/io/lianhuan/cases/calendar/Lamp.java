package io.lianhuan.cases.calendar;

import java.time.LocalDate;

/** How much of a term is left, as a lamp. */
public enum Lamp {
    /** More than half of the term is left. */
    GREEN,
    /** Half of it or less, or two working days or fewer. */
    YELLOW,
    /** It has run out. */
    RED;

    private static final int FEW = 2;

    /** The lamp on a day. */
    public static Lamp of(WorkCalendar calendar, LocalDate begin, LocalDate due, LocalDate today) {
        if (today.isAfter(due)) {
            return RED;
        }
        int left = calendar.between(today, due);
        return left <= FEW || 2 * left <= calendar.between(begin, due) ? YELLOW : GREEN;
    }
}
