package io.lianhuan.detect;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found, in files that other tools read. Only what holds is written. */
@Component
public class Exports {

    /** A cell that a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private final Graph graph;
    private final Map<What, Statement> statements;
    private final Statement pairs;
    private final JsonMapper json = JsonMapper.builder().build();

    Exports(Graph graph) {
        this.graph = graph;
        this.statements = Map.of(
                What.RINGS, graph.statement("rings/export"),
                What.FINDINGS, graph.statement("findings/export"));
        this.pairs = graph.statement("rings/export-pairs");
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
        var statement = java.util.Objects.requireNonNull(statements.get(what));
        switch (format) {
            case CSV -> csv(statement, out);
            case JSON -> json(statement, out);
            case GRAPHML -> graphml(out);
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
                .map(row -> new TreeMap<>(row.asMap(value -> value.isNull() ? "" : jsonValue(value.asObject()))))
                .toList();
        try {
            out.write(json.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
            out.write('\n');
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Object jsonValue(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof List<?>
                ? value
                : value.toString();
    }

    /** Members of rings as nodes, with an edge for every pair that a finding ties. */
    private void graphml(Writer out) {
        var tied = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        var rings = new TreeMap<String, String>();
        for (Record row : graph.read(pairs, Map.of())) {
            var one = row.get("one").asString();
            var other = row.get("other").asString();
            tied.addVertex(one);
            tied.addVertex(other);
            tied.addEdge(one, other);
            rings.put(one, row.get("ring").asString());
            rings.put(other, row.get("ring").asString());
        }
        var exporter = new GraphMLExporter<String, DefaultEdge>(member -> member);
        exporter.setVertexAttributeProvider(
                member -> Map.of("ring", DefaultAttribute.createAttribute(rings.get(member))));
        exporter.registerAttribute(
                "ring", GraphMLExporter.AttributeCategory.NODE, org.jgrapht.nio.AttributeType.STRING);
        exporter.exportGraph(tied, out);
    }
}
