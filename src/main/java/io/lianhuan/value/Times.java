package io.lianhuan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in every form that exports use, all of them in Beijing time (UTC+8) unless they say otherwise: digits
 * only, with - / . or 年月日, with 上午 or PM, ISO 8601, Excel serial numbers, and 10 digits of seconds or 12 and 13 of
 * milliseconds since 1970. {@code 24:00} is the beginning of the next day. A date that does not exist is refused, never
 * moved. Fractions of a second are dropped.
 */
public final class Times {

    /** Beijing time. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Pattern DIGITS = Pattern.compile(
            "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?<noon>)(?:[T ]?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:\\.?\\d{3})?)?)?");
    private static final Pattern PARTED = Pattern.compile(
            "(?<year>\\d{4})[-/.年] ?(?<month>\\d{1,2})[-/.月] ?(?<day>\\d{1,2})(?:日|(?!\\d))(?:[T ]?(?<noon>上午|下午|中午|晚上|凌晨|早上)? ?"
                    + "(?<hour>\\d{1,2})(?:[:时点] ?(?<minute>\\d{1,2}|半)分?(?: ?:?(?<second>\\d{1,2})(?:\\.\\d+)?秒?)?|[时点])整?)?");
    private static final Pattern WEEKDAY = Pattern.compile(" ?\\(?(?:星期|周)[一二三四五六日天]\\)?");
    private static final Pattern AFTER = Pattern.compile("(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?) ?(?<half>AM|PM)$");
    private static final Pattern OFFSET = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)");
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][[xxx][xx][X]]", Locale.ROOT);
    private static final Pattern FRACTION = Pattern.compile("\\.\\d{1,9}$");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,18})?");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern AMBIGUOUS = Pattern.compile("(?:19|20)\\d{8}");
    private static final Pattern MONTH =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?:(?<month>\\d{2})|(?<short>\\d)|[-/.年] ?(?<parted>\\d{1,2})月?)");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int NOON = 12;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private Times() {}

    /** A day as a cell states it, and how long after its beginning, if the cell says so: up to 24 hours. */
    private record Stated(LocalDate day, @Nullable Duration time) {

        static Stated of(OffsetDateTime at) {
            var local =
                    at.truncatedTo(ChronoUnit.SECONDS).atZoneSameInstant(ZONE).toLocalDateTime();
            return new Stated(local.toLocalDate(), Duration.between(LocalTime.MIN, local.toLocalTime()));
        }

        OffsetDateTime at() {
            return day.atStartOfDay().plus(time == null ? Duration.ZERO : time).atOffset(ZONE);
        }
    }

    /** The time in a cell; a date alone is the beginning of the day. */
    public static OffsetDateTime dateTime(String raw) {
        return stated(raw).at();
    }

    /** The time in a cell that ends a period; a date alone is the last second of the day. */
    static OffsetDateTime end(String raw) {
        var stated = stated(raw);
        return stated.time() == null ? stated.day().atTime(LAST_SECOND).atOffset(ZONE) : stated.at();
    }

    /** The day that a cell names, whatever time of day it adds. */
    public static LocalDate date(String raw) {
        return stated(raw).day();
    }

    /** The month in a cell, or of the day in it: spreadsheets make days of months. */
    public static YearMonth month(String raw) {
        var matcher = MONTH.matcher(Text.code(raw));
        if (!matcher.matches()) {
            return YearMonth.from(date(raw));
        }
        if (matcher.group("short") != null) {
            throw new Unreadable("lacks a digit of the month", "write it as 202509");
        }
        try {
            return YearMonth.of(number(matcher, "year"), number(matcher, "month") + number(matcher, "parted"));
        } catch (DateTimeException impossible) {
            throw new Unreadable("is a month that does not exist", "write it as 202509", impossible);
        }
    }

    private static Stated stated(String raw) {
        var text = Text.code(raw).toUpperCase(Locale.ROOT);
        LostDigits.refuseExponent(text);
        try {
            return checked(parsed(halfFirst(WEEKDAY.matcher(text).replaceFirst(""))));
        } catch (DateTimeException | NumberFormatException impossible) {
            throw new Unreadable(
                    "is a date or time that does not exist", "write it as 2025-09-08 16:10:45", impossible);
        }
    }

    /** AM and PM as Chinese texts have them, before the time. */
    private static String halfFirst(String text) {
        var matcher = AFTER.matcher(text);
        return matcher.find()
                ? matcher.replaceFirst((matcher.group("half").equals("AM") ? "上午" : "下午") + "${time}")
                : text;
    }

    private static Stated parsed(String text) {
        for (Pattern form : new Pattern[] {DIGITS, PARTED}) {
            var matcher = form.matcher(text);
            if (matcher.matches()) {
                return new Stated(day(matcher), time(matcher));
            }
        }
        var offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return ofOffset(offset);
        }
        if (SERIAL.matcher(text).matches()) {
            return ofSerial(new BigDecimal(text));
        }
        return ofEpoch(text);
    }

    private static LocalDate day(Matcher matcher) {
        return LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
    }

    private static @Nullable Duration time(Matcher matcher) {
        if (matcher.group("hour") == null) {
            return null;
        }
        int hour = hour(number(matcher, "hour"), matcher.group("noon"));
        int minute = "半".equals(matcher.group("minute")) ? 30 : number(matcher, "minute");
        int second = number(matcher, "second");
        if (hour == 24 && minute == 0 && second == 0) {
            return Duration.ofDays(1);
        }
        return Duration.between(LocalTime.MIN, LocalTime.of(hour, minute, second));
    }

    /** The hour of 24, from one of 12 where a word says in which half of the day; a word that contradicts is refused. */
    private static int hour(int hour, @Nullable String word) {
        return switch (word == null ? "" : word) {
            case "上午", "凌晨", "早上" -> hour <= NOON ? hour % NOON : contradictory();
            case "下午" -> hour < NOON ? hour + NOON : hour;
            case "中午" -> hour < 3 ? hour + NOON : hour <= 14 && hour > 10 ? hour : contradictory();
            case "晚上" -> hour >= 5 && hour <= NOON ? hour + NOON : hour > NOON ? hour : contradictory();
            default -> hour;
        };
    }

    private static int contradictory() {
        throw new Unreadable("names an hour outside that part of the day", "write hours from 0 to 24, as 16:10");
    }

    private static Stated ofOffset(Matcher matcher) {
        var time = FRACTION.matcher(matcher.group(2)).replaceFirst("");
        return Stated.of(OffsetDateTime.parse(matcher.group(1) + 'T' + time + matcher.group(3), WITH_OFFSET));
    }

    private static Stated ofSerial(BigDecimal serial) {
        var day = EXCEL_EPOCH.plusDays(serial.longValue());
        var fraction = serial.remainder(BigDecimal.ONE);
        if (fraction.signum() == 0) {
            return new Stated(day, null);
        }
        var seconds = fraction.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
        return new Stated(day, Duration.ofSeconds(seconds.longValue()));
    }

    private static Stated ofEpoch(String text) {
        if (AMBIGUOUS.matcher(text).matches()) {
            throw new Unreadable("may be the hour of a day or seconds since 1970", "write it as 2025-09-08 16:10:45");
        }
        if (SECONDS.matcher(text).matches()) {
            return Stated.of(Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZONE));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Stated.of(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZONE));
        }
        throw new Unreadable("is no date or time", "write it as 2025-09-08 16:10:45");
    }

    private static int number(Matcher matcher, String group) {
        var text = matcher.group(group);
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Stated checked(Stated stated) {
        var year = stated.day().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Unreadable("lies outside the years 1949 to 2100", "check the form of the date");
        }
        return stated;
    }
}
