package io.lianhuan.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * Rows as JSON: nodes, relationships and paths as objects that a drawing can be made of, times as ISO texts, whole numbers that
 * JavaScript cannot hold as texts. Personal properties are masked, and what may not be seen is null. Counts what it writes.
 */
final class CellEncoder {

    private static final long EXACT = 1L << 53;
    private static final int OF_OBJECT = 60;
    private static final int OF_NUMBER = 8;

    private final Vocabulary vocabulary;
    private final Map<Integer, String> maskedColumns;
    private final boolean seesPersonal;
    private final long most;
    private long bytes;

    CellEncoder(Vocabulary vocabulary, Map<Integer, String> maskedColumns, boolean seesPersonal, long most) {
        this.vocabulary = vocabulary;
        this.maskedColumns = maskedColumns;
        this.seesPersonal = seesPersonal;
        this.most = most;
    }

    /** The bytes of everything so far, about. */
    long bytes() {
        return bytes;
    }

    /** The cells of a row; null when they do not fit any more. */
    @Nullable
    List<@Nullable Object> row(Record row) {
        try {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                var cell = cell(row.get(column));
                cells.add(maskedColumns.containsKey(column) ? Masks.masked(cell, maskedColumns.get(column)) : cell);
            }
            return cells;
        } catch (Full full) {
            return null;
        }
    }

    private @Nullable Object cell(Value value) {
        return of(value.asObject());
    }

    private @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> path(path);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case String text -> counted(text, text.length() * 3L);
            case Boolean truth -> counted(truth, OF_NUMBER);
            case Long whole -> counted(Math.abs(whole) > EXACT ? whole.toString() : whole, OF_NUMBER);
            case Double number ->
                counted(number.isNaN() || number.isInfinite() ? number.toString() : number, OF_NUMBER);
            default -> counted(value.toString(), OF_OBJECT);
        };
    }

    private <T> T counted(T value, long length) {
        bytes += length;
        if (bytes > most) {
            throw new Full();
        }
        return value;
    }

    private List<@Nullable Object> list(List<?> list) {
        List<@Nullable Object> cells = new ArrayList<>();
        list.forEach(each -> cells.add(of(each)));
        return counted(cells, OF_NUMBER);
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        map.forEach((key, value) -> cells.put(String.valueOf(key), of(value)));
        return counted(cells, OF_OBJECT);
    }

    private @Nullable Map<String, @Nullable Object> node(Node node) {
        var labels = new TreeSet<String>();
        node.labels().forEach(labels::add);
        labels.retainAll(vocabulary.labels());
        if (labels.isEmpty()) {
            return null;
        }
        var properties = properties(node, labels);
        var label = label(labels);
        var id = String.valueOf(properties.getOrDefault("id", node.elementId()));
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("kind", "node");
        cell.put("id", label + ':' + id);
        cell.put("elementId", node.elementId());
        cell.put("label", label);
        cell.put("nodeId", id);
        cell.put("labels", List.copyOf(labels));
        cell.put("properties", properties);
        return counted(cell, OF_OBJECT);
    }

    /** The label that says what it is; constructors and evaluators are persons first. */
    private static String label(SortedSet<String> labels) {
        for (String first : List.of("Person", "Lot")) {
            if (labels.contains(first)) {
                return first;
            }
        }
        return labels.first();
    }

    private @Nullable Map<String, @Nullable Object> relationship(Relationship relationship) {
        if (!vocabulary.types().contains(relationship.type())) {
            return null;
        }
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("kind", "relationship");
        cell.put("elementId", relationship.elementId());
        cell.put("type", relationship.type());
        cell.put("from", relationship.startNodeElementId());
        cell.put("to", relationship.endNodeElementId());
        cell.put("properties", properties(relationship, List.of(relationship.type())));
        return counted(cell, OF_OBJECT);
    }

    private Map<String, Object> properties(Entity entity, Iterable<String> names) {
        Map<String, Object> properties = new TreeMap<>();
        entity.asMap().forEach((key, value) -> {
            var cell = of(value);
            if (cell != null) {
                properties.put(key, cell);
                bytes += key.length();
            }
        });
        if (!seesPersonal) {
            Masks.mask(properties, names, vocabulary);
        }
        return properties;
    }

    private @Nullable Map<String, @Nullable Object> path(Path path) {
        var nodes = new ArrayList<Object>();
        var relationships = new ArrayList<Object>();
        for (Node node : path.nodes()) {
            var cell = node(node);
            if (cell == null) {
                return null;
            }
            nodes.add(cell);
        }
        for (Relationship relationship : path.relationships()) {
            var cell = relationship(relationship);
            if (cell == null) {
                return null;
            }
            relationships.add(cell);
        }
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("kind", "path");
        cell.put("nodes", nodes);
        cell.put("relationships", relationships);
        return counted(cell, OF_OBJECT);
    }

    /** No more fits. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super(null, null, false, false);
        }
    }
}
