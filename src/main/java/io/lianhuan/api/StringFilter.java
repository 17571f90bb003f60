package io.lianhuan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators on a text; all that are given must hold. */
public record StringFilter(
        @Nullable String eq,
        @Nullable List<String> in,
        @Nullable String contains,
        @Nullable String startsWith) {

    /** Whatever the text is. */
    public static final StringFilter ANY = new StringFilter(null, null, null, null);

    /** As a parameter of a statement. */
    public Map<String, Object> argument() {
        var argument = new HashMap<String, Object>();
        argument.put("eq", eq);
        argument.put("in", in);
        argument.put("contains", contains);
        argument.put("startsWith", startsWith);
        return argument;
    }
}
