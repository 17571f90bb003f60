package io.lianhuan.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files that a result can become. */
enum ResultFormat {
    /** With a mark that tells Excel the encoding, and no cell that could run as a formula. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(Outcome outcome, Writer out) throws IOException {
            out.write('\uFEFF');
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(outcome.columns().stream().map(ResultFormat::safe).toList());
            outcome.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(ResultFormat::cell).toList()));
            csv.flush();
        }
    },

    /** Columns, rows as objects, and whether there is more. */
    JSON("application/json") {
        @Override
        void write(Outcome outcome, Writer out) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("columns", outcome.columns());
            all.put("rows", outcome.rows());
            all.put("truncatedBy", outcome.truncatedBy());
            MAPPER.writerWithDefaultPrettyPrinter()
                    .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .writeValue(out, all);
        }
    },

    /** The nodes and relationships of the rows, for Gephi and yEd. */
    GRAPHML("application/graphml+xml;charset=UTF-8") {
        @Override
        void write(Outcome outcome, Writer out) {
            ResultGraph.of(outcome).writeGraphMl(out);
        }
    },

    /** The same, for Gephi. */
    GEXF("application/gexf+xml;charset=UTF-8") {
        @Override
        void write(Outcome outcome, Writer out) {
            ResultGraph.of(outcome).writeGexf(out);
        }
    };

    /** What a spreadsheet would take for a formula, also written with wide signs. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\\x00＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    /** Excel cuts a cell after 32,767 characters without a word. */
    private static final int LONGEST = 32_000;

    private static final String CUT = "… (whole in the JSON export)";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String type;

    ResultFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    abstract void write(Outcome outcome, Writer out) throws IOException;

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> list -> safe(MAPPER.writeValueAsString(list));
            case Map<?, ?> map -> safe(MAPPER.writeValueAsString(map));
            default -> safe(value.toString());
        };
    }

    static String safe(String cell) {
        var whole = cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + CUT;
        return FORMULA.matcher(whole).matches() && !NUMBER.matcher(whole).matches() ? '\'' + whole : whole;
    }
}
