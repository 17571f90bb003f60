package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.BadRow;
import io.lianhuan.value.TimeRange;
import io.lianhuan.value.Times;
import io.lianhuan.value.Unreadable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Since when and until when something held; open ends are null. */
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

    private static final Pattern STILL = Pattern.compile("\\s*(至|到|-|~|—)+\\s*(今|现在|长期)?$");

    /**
     * From columns of their own, or from one column of both (起止), in which the end may be open: {@code 2020-01-02 至今}.
     * A period that cannot be read is a {@link BadRow}.
     */
    static Period of(@Nullable LocalDate since, @Nullable LocalDate until, @Nullable String both) {
        if (both == null) {
            return new Period(since, until);
        }
        try {
            var open = STILL.matcher(both);
            if (open.find()) {
                return new Period(Times.date(both.substring(0, open.start())), until);
            }
            var range = TimeRange.of(both);
            return new Period(range.from().toLocalDate(), range.until().toLocalDate());
        } catch (Unreadable problem) {
            throw new BadRow("起止", problem.reason(), problem.cure());
        }
    }
}
