package io.lianhuan.ingest.tables;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that officials wrote freely, into which identity numbers find their way. */
final class FreeText {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|\\d{15})(?!\\d)");

    private FreeText() {}

    /** The text without identity numbers. */
    static @Nullable String clean(@Nullable String text) {
        return text == null ? null : IDENTITY_NUMBER.matcher(text).replaceAll("＊");
    }
}
