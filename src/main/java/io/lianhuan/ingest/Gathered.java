package io.lianhuan.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a group say together; both lists sorted, each text once.
 *
 * @param elements what the rows add
 * @param traits what they share, as {@code name=value}
 */
public record Gathered(List<String> elements, List<String> traits) {

    /** From alternating names and values; absent values are left out. */
    public static List<String> traits(@Nullable String... pairs) {
        var traits = new ArrayList<String>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != null) {
                traits.add(pairs[at] + '=' + pairs[at + 1]);
            }
        }
        return traits;
    }

    /** The values of a trait. */
    public List<String> traits(String name) {
        var start = name + '=';
        return traits.stream()
                .filter(trait -> trait.startsWith(start))
                .map(trait -> trait.substring(start.length()))
                .toList();
    }
}
