package io.lianhuan.detect.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers for ids, from 0 in the order given. */
final class Numbering {

    private final List<String> ids;
    private final Map<String, Integer> numbers;

    Numbering(List<String> ids) {
        this.ids = ids;
        this.numbers = HashMap.newHashMap(ids.size());
        for (int at = 0; at < ids.size(); at++) {
            numbers.put(ids.get(at), at);
        }
    }

    List<String> ids() {
        return ids;
    }

    /** The number of an id; -1 for none and for one that is not numbered. */
    int of(@Nullable String id) {
        return Objects.requireNonNullElse(numbers.get(id), -1);
    }
}
