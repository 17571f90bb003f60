package io.lianhuan.api;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * How many entries a list has: exact up to {@link #MOST}, and openly capped above, so that no list makes the database count
 * millions. It is counted only when a query asks for it.
 *
 * @param count the number; {@link #MOST} when capped
 * @param capped whether there are more
 */
public record Total(int count, boolean capped) {

    /** The most that is counted. */
    public static final int MOST = 100_000;

    private static final Total UNASKED = new Total(0, false);

    /** A number that is known anyway. */
    public static Total of(int count) {
        return count > MOST ? new Total(MOST, true) : new Total(count, false);
    }

    /** Counts when the selection of a page asks for it. */
    public static Total when(DataFetchingFieldSelectionSet selection, IntSupplier count) {
        return selection.containsAnyOf("totalCount", "totalCountCapped") ? of(count.getAsInt()) : UNASKED;
    }

    /** The arguments of a counting statement: those given, and where to stop. */
    public static Map<String, Object> capped(Map<String, Object> which) {
        var arguments = new HashMap<>(which);
        arguments.put("most", MOST + 1);
        return arguments;
    }
}
