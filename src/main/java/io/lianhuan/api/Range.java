package io.lianhuan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every operator object comes to in a statement: from a value, until a value, both included, or one of some.
 *
 * @param from nothing below; null for no bound
 * @param until nothing above; null for no bound
 * @param in one of these; null for any
 */
public record Range(
        @Nullable Object from,
        @Nullable Object until,
        @Nullable List<?> in) {

    /** Whatever the value is. */
    public static final Range ANY = new Range(null, null, null);

    /** As a parameter of a statement. */
    public Map<String, Object> argument() {
        var argument = new HashMap<String, Object>();
        argument.put("from", from);
        argument.put("until", until);
        argument.put("in", in);
        return argument;
    }

    /** The greater of two lower bounds. */
    static <T extends Comparable<? super T>> @Nullable T above(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /** The lesser of two upper bounds. */
    static <T extends Comparable<? super T>> @Nullable T below(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }
}
