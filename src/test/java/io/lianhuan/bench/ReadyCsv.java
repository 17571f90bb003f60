package io.lianhuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/** A graph as CSV files that Neo4j's importer reads: one for each label and one for each type of relationship. */
final class ReadyCsv {

    private static final List<String> LABELS = List.of("Company", "Lot", "Project", "Bid", "Machine", "IpAddress");
    private static final List<String> TYPES = List.of("SUBMITTED", "FOR_LOT", "PART_OF", "MADE_ON", "SENT_FROM");

    private ReadyCsv() {}

    static void write(Driver driver, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String label : LABELS) {
            write(
                    driver,
                    "MATCH (node:%s) RETURN '%s' + node.id AS own, properties(node) AS properties"
                            .formatted(label, label),
                    folder.resolve("nodes-" + label + ".csv"),
                    List.of("own:ID", ":LABEL"),
                    row -> List.of(row.get("own").asString(), label));
        }
        for (String type : TYPES) {
            write(
                    driver,
                    "MATCH (from)-[relation:%s]->(to) RETURN labels(from)[0] + from.id AS from, labels(to)[0] + to.id AS to, properties(relation) AS properties"
                            .formatted(type),
                    folder.resolve("relationships-" + type + ".csv"),
                    List.of(":START_ID", ":END_ID", ":TYPE"),
                    row -> List.of(row.get("from").asString(), row.get("to").asString(), type));
        }
    }

    /** How many rows the files hold. */
    static long rows(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(ReadyCsv::lines).sum();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count() - 1;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private interface Keys {
        List<String> of(org.neo4j.driver.Record row);
    }

    private static void write(Driver driver, String query, Path file, List<String> keyHeaders, Keys keys)
            throws IOException {
        try (var session = driver.session();
                var csv = CsvWriter.builder().build(file)) {
            var columns = new TreeMap<String, String>();
            session.run(query + " LIMIT 1000")
                    .forEachRemaining(row -> row.get("properties")
                            .asMap(value -> value)
                            .forEach((name, value) -> columns.put(name, name + type(value))));
            csv.writeRecord(Stream.concat(keyHeaders.stream(), columns.values().stream())
                    .toList());
            session.run(query)
                    .forEachRemaining(row -> csv.writeRecord(Stream.concat(
                                    keys.of(row).stream(),
                                    values(row.get("properties").asMap(value -> value), columns).stream())
                            .toList()));
        }
    }

    private static List<String> values(Map<String, Value> properties, Map<String, String> columns) {
        return columns.keySet().stream()
                .map(name -> {
                    var value = properties.get(name);
                    return value == null ? "" : text(value);
                })
                .toList();
    }

    private static String text(Value value) {
        return value.type().name().startsWith("LIST")
                ? String.join(
                        ";",
                        value.asList(String::valueOf).stream()
                                .map(each -> each.replace("\"", ""))
                                .toList())
                : String.valueOf(value.asObject()).replace("[", "").replace("]", "");
    }

    private static String type(Value value) {
        return switch (value.type().name()) {
            case "INTEGER" -> ":long";
            case "FLOAT" -> ":double";
            case "BOOLEAN" -> ":boolean";
            case "DATE" -> ":date";
            case "DATE_TIME" -> ":datetime";
            case "LIST OF ANY?" -> value.get(0).type().name().equals("INTEGER") ? ":long[]" : ":string[]";
            default -> "";
        };
    }
}
