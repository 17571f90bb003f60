package io.lianhuan.value;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** From one time to another, as notices write periods: {@code … 至 …}. */
public record TimeRange(OffsetDateTime from, OffsetDateTime until) {

    private static final Pattern PARTS = Pattern.compile("\\s*(?:至|到|~|～|—{1,2}|–|\\s-{1,2}\\s)\\s*");

    public static TimeRange of(String raw) {
        var parts = PARTS.split(raw.strip(), -1);
        if (parts.length != 2) {
            throw new Unreadable("is no period", "write two times with 至 between them");
        }
        var range = new TimeRange(Times.dateTime(parts[0]), Times.dateTime(parts[1]));
        if (range.until.isBefore(range.from)) {
            throw new Unreadable("ends before it begins", "check both times");
        }
        return range;
    }
}
