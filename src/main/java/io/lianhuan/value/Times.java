package io.lianhuan.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times in every form that exports use, all of them in Beijing time (UTC+8) unless they say otherwise: digits
 * only, with - / . or 年月日, ISO 8601, Excel serial numbers and milliseconds since 1970. A date that does not exist is
 * refused, never moved.
 */
public final class Times {

    /** Beijing time. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]?\\s*(\\d{1,2})[:时点](\\d{1,2})分?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern HOUR_ONLY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日\\s*(\\d{1,2})时");
    private static final Pattern OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*(?:Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private Times() {}

    public static OffsetDateTime dateTime(String raw) {
        var text = Text.fold(raw);
        try {
            return checked(parsed(text));
        } catch (DateTimeException | NumberFormatException impossible) {
            throw new Unreadable(
                    "is a date or time that does not exist", "write it as 2025-09-08 16:10:45", impossible);
        }
    }

    public static LocalDate date(String raw) {
        return dateTime(raw).toLocalDate();
    }

    public static YearMonth month(String raw) {
        var matcher = MONTH.matcher(Text.fold(raw));
        if (!matcher.matches()) {
            throw new Unreadable("is no month", "write it as 202509");
        }
        try {
            return YearMonth.of(number(matcher, 1), number(matcher, 2));
        } catch (DateTimeException impossible) {
            throw new Unreadable("is a month that does not exist", "write it as 202509", impossible);
        }
    }

    private static OffsetDateTime parsed(String text) {
        if (OFFSET.matcher(text).matches()) {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .withOffsetSameInstant(ZONE);
        }
        for (Pattern form : new Pattern[] {DIGITS, PARTED, HOUR_ONLY}) {
            var matcher = form.matcher(text);
            if (matcher.matches()) {
                return of(matcher);
            }
        }
        if (SERIAL.matcher(text).matches()) {
            return ofSerial(new BigDecimal(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZONE);
        }
        throw new Unreadable("is no date or time", "write it as 2025-09-08 16:10:45");
    }

    private static OffsetDateTime of(Matcher matcher) {
        return LocalDateTime.of(
                        number(matcher, 1),
                        number(matcher, 2),
                        number(matcher, 3),
                        number(matcher, 4),
                        number(matcher, 5),
                        number(matcher, 6))
                .atOffset(ZONE);
    }

    private static OffsetDateTime ofSerial(BigDecimal serial) {
        var seconds =
                serial.remainder(BigDecimal.ONE).multiply(SECONDS_OF_DAY).setScale(0, java.math.RoundingMode.HALF_UP);
        return EXCEL_EPOCH
                .plusDays(serial.longValue())
                .atStartOfDay()
                .plusSeconds(seconds.longValue())
                .atOffset(ZONE);
    }

    private static int number(Matcher matcher, int group) {
        var text = group <= matcher.groupCount() ? matcher.group(group) : null;
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static OffsetDateTime checked(OffsetDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new Unreadable("lies outside the years 1949 to 2100", "check the form of the date");
        }
        return time;
    }
}
