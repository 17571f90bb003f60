package io.lianhuan.console;

import org.jspecify.annotations.Nullable;

/** Messages of the database, of which the first line says it and the rest quotes the statement. */
final class Texts {

    private Texts() {}

    static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
