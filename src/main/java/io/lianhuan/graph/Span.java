package io.lianhuan.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The days of somebody's history that are asked for.
 *
 * @param id whose history
 * @param from null for all before
 * @param until null for all after
 */
record Span(String id, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** For each of the spans what the rows of one statement give it, by the column {@code key}; an empty list for none. */
    static <T> Map<Span, List<T>> read(
            Graph graph, Statement statement, Collection<Span> spans, Function<Record, T> mapper) {
        var byKey = new HashMap<String, List<T>>();
        var wanted = spans.stream()
                .sorted(Comparator.comparing(Span::key))
                .map(Span::wanted)
                .toList();
        graph.read(statement, Map.of("wanted", wanted))
                .forEach(row -> byKey.computeIfAbsent(row.get("key").asString(), absent -> new ArrayList<>())
                        .add(mapper.apply(row)));
        var bySpan = new HashMap<Span, List<T>>();
        spans.forEach(span -> bySpan.put(span, byKey.getOrDefault(span.key(), List.of())));
        return bySpan;
    }

    private String key() {
        return id + '/' + (from == null ? "" : from) + '/' + (until == null ? "" : until);
    }

    private Map<String, @Nullable Object> wanted() {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("key", key());
        wanted.put("id", id);
        wanted.put("from", from);
        wanted.put("until", until);
        return wanted;
    }
}
