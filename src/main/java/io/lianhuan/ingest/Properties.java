package io.lianhuan.ingest;

import io.lianhuan.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Properties as the graph stores them: sorted by name, without absent values, amounts in fen. */
final class Properties {

    private Properties() {}

    /** From alternating names and values; absent values are left out. */
    static Map<String, Object> of(@Nullable Object... pairs) {
        var properties = new TreeMap<String, Object>();
        put(properties, pairs);
        return properties;
    }

    static Map<String, Object> with(Map<String, Object> properties, @Nullable Object... pairs) {
        var all = new TreeMap<>(properties);
        put(all, pairs);
        return all;
    }

    private static void put(Map<String, Object> properties, @Nullable Object... pairs) {
        for (int at = 0; at < pairs.length; at += 2) {
            var name = pairs[at];
            var value = pairs[at + 1];
            if (name != null && value != null && !(value instanceof List<?> list && list.isEmpty())) {
                properties.put(name.toString(), stored(value));
            }
        }
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Money money -> money.fen();
            case Integer number -> number.longValue();
            case BigDecimal number -> number.doubleValue();
            case OffsetDateTime time -> time.toZonedDateTime();
            case YearMonth month -> month.toString();
            case Enum<?> constant -> constant.name();
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean flag -> flag;
            case LocalDate date -> date;
            case List<?> list -> list.stream().map(Properties::stored).toList();
            default ->
                throw new IllegalArgumentException(
                        "no way to store a " + value.getClass().getName());
        };
    }
}
