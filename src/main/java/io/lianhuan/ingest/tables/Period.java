package io.lianhuan.ingest.tables;

import io.lianhuan.value.TimeRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when and until when something held: from columns of their own, or from one column of both (起止). */
final class Period {

    private Period() {}

    static @Nullable LocalDate since(@Nullable LocalDate stated, @Nullable TimeRange both) {
        return stated != null || both == null || both.from() == null
                ? stated
                : both.from().toLocalDate();
    }

    static @Nullable LocalDate until(@Nullable LocalDate stated, @Nullable TimeRange both) {
        return stated != null || both == null || both.until() == null
                ? stated
                : both.until().toLocalDate();
    }
}
