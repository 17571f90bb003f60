package io.lianhuan.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

/** Columns of rows as values that may be absent, and rows put to the ones they belong to. */
public final class Rows {

    private static final int FEN_DIGITS = 2;

    private Rows() {}

    public static @Nullable String text(MapAccessor row, String column) {
        return row.get(column).isNull() ? null : row.get(column).asString();
    }

    public static @Nullable Integer whole(MapAccessor row, String column) {
        return row.get(column).isNull() ? null : row.get(column).asInt();
    }

    public static @Nullable Double number(MapAccessor row, String column) {
        return row.get(column).isNull() ? null : row.get(column).asDouble();
    }

    /** An amount that is stored in fen, in yuan. */
    public static @Nullable BigDecimal yuan(MapAccessor row, String column) {
        return row.get(column).isNull()
                ? null
                : BigDecimal.valueOf(row.get(column).asLong(), FEN_DIGITS);
    }

    public static @Nullable OffsetDateTime time(MapAccessor row, String column) {
        return row.get(column).isNull()
                ? null
                : row.get(column).asZonedDateTime().toOffsetDateTime();
    }

    public static @Nullable LocalDate day(MapAccessor row, String column) {
        return row.get(column).isNull() ? null : row.get(column).asLocalDate();
    }

    /** For each of the owners what the rows of one statement give it, by the column {@code key}; an empty list for none. */
    public static <K, T> Map<K, List<T>> byOwner(
            Graph graph,
            Statement statement,
            Collection<K> owners,
            Function<K, String> id,
            Function<Record, T> mapper) {
        var byId = new HashMap<String, List<T>>();
        var ids = owners.stream().map(id).distinct().sorted().toList();
        graph.read(statement, Map.of("ids", ids))
                .forEach(row -> byId.computeIfAbsent(row.get("key").asString(), absent -> new ArrayList<>())
                        .add(mapper.apply(row)));
        var byOwner = new HashMap<K, List<T>>();
        owners.forEach(owner -> byOwner.put(owner, byId.getOrDefault(id.apply(owner), List.of())));
        return byOwner;
    }

    /** The first of each list; owners without any are left out. */
    public static <K, T> Map<K, T> firstOf(Map<K, List<T>> lists) {
        var first = new HashMap<K, T>();
        lists.forEach((owner, list) -> {
            if (!list.isEmpty()) {
                first.put(owner, list.getFirst());
            }
        });
        return first;
    }
}
