package io.lianhuan.detect;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was found, in files that other tools read. Only what holds is written, in an order that never changes. */
@Component
public class Exports {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Graph graph;
    private final Map<What, Exported> exported;
    private final JsonMapper json = JsonMapper.builder().build();

    Exports(Graph graph, ExportedRings rings, ExportedChains chains, ExportedFindings findings) {
        this.graph = graph;
        this.exported = Map.of(What.RINGS, rings, What.CHAINS, chains, What.FINDINGS, findings);
    }

    /** What can be written. */
    public enum What {
        RINGS,
        CHAINS,
        FINDINGS
    }

    /** How it can be written. */
    public enum Format {
        CSV,
        JSON,
        GRAPHML
    }

    /** Row by row, except GraphML, whose graph of bidders is held in memory. */
    public void write(What what, Format format, Writer out) {
        var source = Objects.requireNonNull(exported.get(what));
        try {
            switch (format) {
                case CSV -> csv(source, out);
                case JSON -> json(source, out);
                case GRAPHML -> {
                    var drawing = new TiesDrawing();
                    graph.stream(source.pairs(), Map.of(), drawing::add);
                    drawing.write(out);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** With a mark that tells Excel the encoding, and no cell that could run as a formula. */
    private void csv(Exported source, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(source.header());
        graph.stream(source.rows(), Map.of(), row -> csv.writeRecord(source.cells(row)));
        csv.flush();
    }

    private void json(Exported source, Writer out) throws IOException {
        // The writer belongs to the caller and stays open.
        var printer =
                json.writerWithDefaultPrettyPrinter().without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET);
        try (var array = printer.writeValuesAsArray(out)) {
            graph.stream(source.rows(), Map.of(), row -> array.write(source.tree(row)));
        }
        out.write('\n');
    }
}
