package io.lianhuan.value;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * From one time to another, as notices write periods: {@code … 至 …}. The end may leave out what it has in common with the
 * beginning ({@code 3月1日至5日}). An end without a time of day is the end of that day, 23:59:59.
 */
public record TimeRange(OffsetDateTime from, OffsetDateTime until) {

    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:起?\\s*(?:至|到)|~|—{1,2}|–|\\s-{1,2}\\s|-{1,2}(?=(?:19|20)\\d{2}(?:[-/.年]\\d{1,2}[-/.月]|\\d{4})))\\s*");
    private static final Pattern FROM = Pattern.compile("^[从自]\\s*");
    private static final Pattern UNTIL = Pattern.compile("\\s*止$");
    private static final Pattern BEGINNING =
            Pattern.compile("(?<year>\\d{4}[-/.年])(?<month>\\d{1,2}[-/.月])(?<day>\\d{1,2}日?).*");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}[-/.月]\\d{1,2}(?!\\d).*");
    private static final Pattern NO_MONTH = Pattern.compile("\\d{1,2}日.*");
    private static final Pattern NO_DAY = Pattern.compile("(?:[上下中]午|晚上)?\\s?\\d{1,2}[:时点].*");

    /** Reads a period; one that ends before it begins is {@link Unreadable}. */
    public static TimeRange of(String raw) {
        var parts = PARTS.split(Text.code(raw), -1);
        if (parts.length != 2) {
            throw new Unreadable("is no period", "write two times with 至 between them");
        }
        var from = FROM.matcher(parts[0]).replaceFirst("");
        var until = completed(from, UNTIL.matcher(parts[1]).replaceFirst(""));
        var range = new TimeRange(Times.dateTime(from), Times.end(until));
        if (range.until.isBefore(range.from)) {
            throw new Unreadable("ends before it begins", "check both times");
        }
        return range;
    }

    private static String completed(String from, String until) {
        var beginning = BEGINNING.matcher(from);
        if (!beginning.matches()) {
            return until;
        }
        var year = beginning.group("year");
        if (NO_YEAR.matcher(until).matches()) {
            return year + until;
        }
        var month = year + beginning.group("month");
        if (NO_MONTH.matcher(until).matches()) {
            return month + until;
        }
        return NO_DAY.matcher(until).matches() ? month + beginning.group("day") + ' ' + until : until;
    }
}
