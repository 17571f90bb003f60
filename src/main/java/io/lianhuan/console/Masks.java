package io.lianhuan.console;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a personal value is shown to a viewer without a purpose. A list shows that it is one and nothing of its entries. */
final class Masks {

    private static final String HIDDEN = "*";
    private static final int ENDS = 3;
    private static final int SHORTEST = 9;
    private static final int DISTRICT = 6;

    private Masks() {}

    static @Nullable Object masked(@Nullable Object value, String kind) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.isEmpty()) {
            return HIDDEN;
        }
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "NAME" -> text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
            case "NUMBER", "PHONE", "ACCOUNT" -> ends(text);
            case "ADDRESS" ->
                text.codePointCount(0, text.length()) <= DISTRICT
                        ? HIDDEN
                        : text.substring(0, text.offsetByCodePoints(0, DISTRICT)) + HIDDEN;
            default -> HIDDEN;
        };
    }

    private static String ends(String text) {
        return text.length() < SHORTEST
                ? HIDDEN
                : text.substring(0, ENDS) + HIDDEN + text.substring(text.length() - ENDS + 1);
    }

    /** All personal properties of a thing masked, as its labels or type say. */
    static void mask(Map<String, Object> properties, Iterable<String> names, Vocabulary vocabulary) {
        properties.replaceAll((key, value) -> {
            Object shown = value;
            for (String kind : vocabulary.maskOf(names, key)) {
                shown = masked(shown, kind);
            }
            return shown == null ? HIDDEN : shown;
        });
    }
}
