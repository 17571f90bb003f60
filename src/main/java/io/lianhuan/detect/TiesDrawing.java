package io.lianhuan.detect;

import io.lianhuan.graph.Rows;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * Bidders as nodes, with an edge for every pair that findings tie, as GraphML. Names stand in {@code label} and bits in
 * {@code weight}, where Gephi and yEd look for them.
 */
final class TiesDrawing {

    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** GraphML readers know attributes by name, so bidders and ties have none in common. */
    private static final Map<String, AttributeType> OF_BIDDERS = Map.of(
            "label",
            AttributeType.STRING,
            "rings",
            AttributeType.STRING,
            "role",
            AttributeType.STRING,
            "bits",
            AttributeType.DOUBLE);

    private static final Map<String, AttributeType> OF_TIES = Map.of(
            "rules", AttributeType.STRING,
            "families", AttributeType.STRING,
            "grade", AttributeType.STRING,
            "lots", AttributeType.STRING,
            "findings", AttributeType.STRING,
            "ring", AttributeType.STRING);

    private final SimpleWeightedGraph<String, DefaultWeightedEdge> tied =
            new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<String, Bidder> bidders = new TreeMap<>();
    private final Map<DefaultWeightedEdge, Map<String, TreeSet<String>>> ties = new HashMap<>();

    /** What is told of a bidder; of several rings the strongest part. */
    private record Bidder(
            String name,
            TreeSet<String> rings,
            @Nullable String role,
            @Nullable Double bits) {

        static Bidder of(Value bidder) {
            var rings = new TreeSet<String>();
            var ring = Rows.text(bidder, "ring");
            if (ring != null) {
                rings.add(ring);
            }
            return new Bidder(
                    Objects.requireNonNullElse(
                            Rows.text(bidder, "name"), bidder.get("id").asString()),
                    rings,
                    Rows.text(bidder, "role"),
                    Rows.number(bidder, "bits"));
        }

        Bidder and(Bidder again) {
            rings.addAll(again.rings);
            boolean isStronger = again.bits != null && (bits == null || again.bits > bits);
            return isStronger ? new Bidder(name, rings, again.role, again.bits) : this;
        }

        Map<String, Attribute> attributes() {
            var attributes = new HashMap<String, Attribute>();
            attributes.put("label", text(name));
            attributes.put("rings", text(String.join("; ", rings)));
            if (role != null) {
                attributes.put("role", text(role));
            }
            if (bits != null) {
                attributes.put("bits", DefaultAttribute.createAttribute(bits));
            }
            return attributes;
        }
    }

    /** A pair that something ties; a pair that two rings hold comes twice. */
    void add(Record row) {
        var one = bidder(row.get("one"));
        var other = bidder(row.get("other"));
        var edge = tied.getEdge(one, other) == null ? tied.addEdge(one, other) : tied.getEdge(one, other);
        double bits = row.get("bits").asDouble();
        var parts = ties.computeIfAbsent(edge, absent -> new LinkedHashMap<>());
        tied.setEdgeWeight(edge, parts.isEmpty() ? bits : Math.max(bits, tied.getEdgeWeight(edge)));
        OF_TIES.keySet().forEach(name -> parts.computeIfAbsent(name, absent -> new TreeSet<>()));
        parts.forEach((name, values) -> values.addAll(values(row.get(name))));
    }

    private static List<String> values(Value value) {
        if (value.isNull()) {
            return List.of();
        }
        return value.hasType(TypeSystem.getDefault().LIST())
                ? value.asList(Value::asString)
                : List.of(value.asString());
    }

    private String bidder(Value bidder) {
        var id = clean(bidder.get("id").asString());
        tied.addVertex(id);
        bidders.merge(id, Bidder.of(bidder), Bidder::and);
        return id;
    }

    void write(Writer out) {
        var exporter = new GraphMLExporter<String, DefaultWeightedEdge>(id -> id);
        exporter.setExportEdgeWeights(true);
        exporter.setVertexAttributeProvider(
                id -> Objects.requireNonNull(bidders.get(id)).attributes());
        exporter.setEdgeAttributeProvider(this::attributes);
        new TreeMap<>(OF_BIDDERS)
                .forEach((name, type) -> exporter.registerAttribute(name, AttributeCategory.NODE, type));
        new TreeMap<>(OF_TIES).forEach((name, type) -> exporter.registerAttribute(name, AttributeCategory.EDGE, type));
        exporter.exportGraph(tied, out);
    }

    private Map<String, Attribute> attributes(DefaultWeightedEdge edge) {
        var attributes = new HashMap<String, Attribute>();
        Objects.requireNonNull(ties.get(edge))
                .forEach((name, values) -> attributes.put(name, text(String.join("; ", values))));
        return attributes;
    }

    private static Attribute text(String text) {
        return DefaultAttribute.createAttribute(clean(text));
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }
}
