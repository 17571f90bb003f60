package io.lianhuan.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be written down: who did what to what. Values of details are texts or lists of texts. */
record Note(String actor, String action, @Nullable String subject, Map<String, Object> details) {

    static Note of(String actor, String action, @Nullable String subject, Map<String, ?> details) {
        var plain = new TreeMap<String, Object>();
        details.forEach((name, value) -> plain.put(name, plain(value)));
        return new Note(actor, action, subject, plain);
    }

    private static Object plain(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).sorted().toList()
                : String.valueOf(value);
    }
}
