package io.lianhuan.investigations;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as reports write them. */
final class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Shown() {}

    static String time(OffsetDateTime at) {
        return TIME.format(at);
    }
}
