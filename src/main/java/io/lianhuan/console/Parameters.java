package io.lianhuan.console;

import io.lianhuan.api.BadInput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of parameters as they come from JSON, made into what the driver takes. */
final class Parameters {

    private Parameters() {}

    static Map<String, Object> of(@Nullable Object json) {
        if (json == null) {
            return Map.of();
        }
        if (!(json instanceof Map<?, ?> map)) {
            throw new BadInput("`parameters` is no object; write {\"id\": \"…\"}", null);
        }
        Map<String, Object> taken = new LinkedHashMap<>();
        map.forEach((name, value) -> taken.put(String.valueOf(name), value(value)));
        return taken;
    }

    @SuppressWarnings("NullAway") // the driver takes null for a parameter
    private static Object value(@Nullable Object json) {
        return switch (json) {
            case null -> null;
            case BigInteger whole -> whole.longValueExact();
            case BigDecimal number -> number.doubleValue();
            case Integer whole -> whole.longValue();
            case List<?> list -> list.stream().map(Parameters::value).toList();
            case Map<?, ?> map -> of(map);
            default -> json;
        };
    }
}
