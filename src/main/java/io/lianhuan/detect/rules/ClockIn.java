package io.lianhuan.detect.rules;

import java.time.LocalTime;

/**
 * A clock-in as an {@code Attendance} keeps it: {@code dd HH:mm:ss|direction|device|MADE_UP}.
 *
 * @param day of the month, two digits
 * @param second of the day
 * @param device empty where it is not known
 */
record ClockIn(String day, int second, String device, boolean isMadeUp) {

    private static final int DAY_END = 2;
    private static final int TIME = 3;
    private static final int TIME_END = 11;
    private static final int DEVICE = 2;
    private static final int MADE_UP = 3;
    private static final int PARTS = 4;

    static ClockIn of(String text) {
        var parts = text.split("\\|", PARTS);
        return new ClockIn(
                text.substring(0, DAY_END),
                LocalTime.parse(text.substring(TIME, TIME_END)).toSecondOfDay(),
                parts.length > DEVICE ? parts[DEVICE] : "",
                parts.length > MADE_UP && !parts[MADE_UP].isEmpty());
    }
}
