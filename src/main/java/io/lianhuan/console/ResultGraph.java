package io.lianhuan.console;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jspecify.annotations.Nullable;

/** The nodes and relationships in the cells of a result, each once; of a relationship without its ends the ends are bare. */
final class ResultGraph {

    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final List<String> CAPTIONS = List.of("name", "masked", "value", "id");

    private final DirectedPseudograph<String, Edge> graph = new DirectedPseudograph<>(null, null, false);
    private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();

    /** A relationship. */
    private record Edge(String id, Map<String, String> attributes) {}

    private ResultGraph() {}

    static ResultGraph of(Outcome outcome) {
        var drawn = new ResultGraph();
        outcome.rows().forEach(drawn::nodesIn);
        outcome.rows().forEach(drawn::edgesIn);
        return drawn;
    }

    private void nodesIn(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            list.forEach(this::nodesIn);
        } else if (cell instanceof Map<?, ?> map) {
            if ("node".equals(map.get("kind"))) {
                node(map);
            } else {
                map.values().forEach(this::nodesIn);
            }
        }
    }

    private void edgesIn(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            list.forEach(this::edgesIn);
        } else if (cell instanceof Map<?, ?> map) {
            if ("relationship".equals(map.get("kind"))) {
                edge(map);
            } else {
                map.values().forEach(this::edgesIn);
            }
        }
    }

    private void node(Map<?, ?> cell) {
        var attributes = properties(cell, "node_");
        attributes.put("kind", text(cell.get("label")));
        attributes.put("thing", text(cell.get("nodeId")));
        attributes.put("label", caption(cell));
        var element = text(cell.get("elementId"));
        graph.addVertex(element);
        nodes.put(element, attributes);
    }

    private static String caption(Map<?, ?> cell) {
        var properties = (Map<?, ?>) Objects.requireNonNull(cell.get("properties"));
        return CAPTIONS.stream()
                .filter(properties::containsKey)
                .map(key -> text(properties.get(key)))
                .findFirst()
                .orElse("");
    }

    private void edge(Map<?, ?> cell) {
        var from = text(cell.get("from"));
        var to = text(cell.get("to"));
        graph.addVertex(from);
        graph.addVertex(to);
        var attributes = properties(cell, "edge_");
        attributes.put("type", text(cell.get("type")));
        graph.addEdge(from, to, new Edge(text(cell.get("elementId")), attributes));
    }

    /** Readers know attributes by name, so those of nodes and of edges have none in common. */
    private static Map<String, String> properties(Map<?, ?> cell, String prefix) {
        var attributes = new LinkedHashMap<String, String>();
        ((Map<?, ?>) Objects.requireNonNull(cell.get("properties")))
                .forEach((key, value) -> attributes.put(prefix + text(key), text(value)));
        return attributes;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : NO_XML.matcher(value.toString()).replaceAll("");
    }

    void writeGraphMl(Writer out) {
        var exporter = new GraphMLExporter<String, Edge>(id -> id);
        names(true)
                .forEach(name ->
                        exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING));
        names(false)
                .forEach(name ->
                        exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING));
        export(exporter, exporter, out);
    }

    void writeGexf(Writer out) {
        var exporter = new GEXFExporter<String, Edge>(id -> id, Edge::id);
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_LABELS, true);
        names(true).stream()
                .filter(name -> !name.equals("label"))
                .forEach(name -> exporter.registerAttribute(
                        name, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING));
        names(false).stream()
                .filter(name -> !name.equals("type"))
                .forEach(name -> exporter.registerAttribute(
                        name, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.STRING));
        export(exporter, exporter, out);
    }

    private void export(BaseExporter<String, Edge> described, GraphExporter<String, Edge> exporter, Writer out) {
        boolean isGexf = exporter instanceof GEXFExporter;
        described.setVertexAttributeProvider(id -> attributes(nodes.getOrDefault(id, Map.of("label", "")), false));
        described.setEdgeAttributeProvider(edge -> attributes(edge.attributes(), isGexf));
        exporter.exportGraph(graph, out);
    }

    /** GEXF keeps the word type for directed and undirected, so there the type of a relationship is its label. */
    private static Map<String, Attribute> attributes(Map<String, String> texts, boolean typeIsLabel) {
        var attributes = new LinkedHashMap<String, Attribute>();
        texts.forEach((name, text) -> attributes.put(
                typeIsLabel && name.equals("type") ? "label" : name, DefaultAttribute.createAttribute(text)));
        return attributes;
    }

    private SortedSet<String> names(boolean ofNodes) {
        var names = new TreeSet<String>();
        if (ofNodes) {
            names.add("label");
            nodes.values().forEach(attributes -> names.addAll(attributes.keySet()));
        } else {
            names.add("type");
            graph.edgeSet().forEach(edge -> names.addAll(edge.attributes().keySet()));
        }
        return names;
    }
}
