package io.lianhuan.detect;

import static org.jgrapht.nio.AttributeType.STRING;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found, in files that other tools read. Only what holds is written. */
@Component
public class Exports {

    /** A cell that a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private final Graph graph;
    private final Map<What, Statement> statements;
    private final Map<What, Statement> pairs;
    private final JsonMapper json = JsonMapper.builder().build();

    Exports(Graph graph) {
        this.graph = graph;
        this.statements = Map.of(
                What.RINGS, graph.statement("rings/export"),
                What.FINDINGS, graph.statement("findings/export"));
        this.pairs = Map.of(
                What.RINGS, graph.statement("rings/export-pairs"),
                What.FINDINGS, graph.statement("findings/export-pairs"));
    }

    /** What can be written. */
    public enum What {
        RINGS,
        FINDINGS
    }

    /** How it can be written. */
    public enum Format {
        CSV,
        JSON,
        GRAPHML
    }

    public void write(What what, Format format, Writer out) {
        var statement = Objects.requireNonNull(statements.get(what));
        switch (format) {
            case CSV -> csv(statement, out);
            case JSON -> json(statement, out);
            case GRAPHML -> graphml(Objects.requireNonNull(pairs.get(what)), out);
        }
    }

    /** With a mark that tells Excel the encoding, and no cell that could run as a formula. */
    private void csv(Statement statement, Writer out) {
        try {
            out.write('\uFEFF');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(statement.columns());
            graph.stream(statement, Map.of(), row -> csv.writeRecord(cells(statement, row)));
            csv.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> cells(Statement statement, Record row) {
        return statement.columns().stream()
                .map(column ->
                        row.get(column).isNull() ? "" : text(row.get(column).asObject()))
                .map(cell -> FORMULA.matcher(cell).matches() ? '\'' + cell : cell)
                .toList();
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(";", list.stream().map(String::valueOf).toList())
                : value.toString();
    }

    private void json(Statement statement, Writer out) {
        var rows = graph.read(statement, Map.of()).stream()
                .map(row -> new TreeMap<>(row.asMap(Exports::jsonValue)))
                .toList();
        try {
            out.write(json.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
            out.write('\n');
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static @Nullable Object jsonValue(Value value) {
        if (value.isNull()) {
            return null;
        }
        var object = value.asObject();
        return object instanceof Number || object instanceof Boolean || object instanceof List<?>
                ? object
                : object.toString();
    }

    /** Bidders as nodes, with an edge for every pair that findings tie. */
    private void graphml(Statement statement, Writer out) {
        var tied = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        var bidders = new TreeMap<String, Map<String, Attribute>>();
        var ties = new HashMap<DefaultEdge, Map<String, Attribute>>();
        for (Record row : graph.read(statement, Map.of())) {
            var one = bidder(row.get("one"), tied, bidders);
            var other = bidder(row.get("other"), tied, bidders);
            ties.put(
                    tied.addEdge(one, other),
                    Map.of(
                            "rules", attribute(String.join(";", row.get("rules").asList(Value::asString))),
                            "lots", attribute(String.join(";", row.get("lots").asList(Value::asString)))));
        }
        var exporter = new GraphMLExporter<String, DefaultEdge>(member -> member);
        exporter.setVertexAttributeProvider(bidders::get);
        exporter.setEdgeAttributeProvider(ties::get);
        List.of("name", "ring").forEach(name -> exporter.registerAttribute(name, AttributeCategory.NODE, STRING));
        List.of("rules", "lots").forEach(name -> exporter.registerAttribute(name, AttributeCategory.EDGE, STRING));
        exporter.exportGraph(tied, out);
    }

    private static String bidder(
            Value bidder, org.jgrapht.Graph<String, DefaultEdge> tied, Map<String, Map<String, Attribute>> bidders) {
        var id = bidder.get("id").asString();
        tied.addVertex(id);
        bidders.put(
                id,
                Map.of(
                        "name", attribute(bidder.get("name").asString("")),
                        "ring", attribute(bidder.get("ring").asString(""))));
        return id;
    }

    private static Attribute attribute(String text) {
        return DefaultAttribute.createAttribute(text);
    }
}
