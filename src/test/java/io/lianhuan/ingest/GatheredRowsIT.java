package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class GatheredRowsIT {

    private static final Path SAMPLES = Path.of("import");
    private static final String SHOWN = """
            MATCH (node:Attendance|PriceList)
            RETURN node {.*, importId: null, sources: null, stated: null} AS shown,
              COLLECT { MATCH (node)-[relation]-(other) WITH type(relation) + other.id AS end ORDER BY end RETURN end } AS ends
            ORDER BY node.id
            """;

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    @Autowired
    Driver driver;

    @TempDir
    Path folder;

    @Test
    void everyRowOfTheSamplesIsAcceptedAndAgainUnchanged() throws IOException {
        var first = load(samples());
        assertThat(first.accounting().rejected()).isZero();
        assertThat(first.accounting().read()).isEqualTo(lines(samples()));
        assertThat(load(samples()).accounting().accepted()).isZero();
    }

    @Test
    void rowsInTwoFilesAndAnotherOrderShowTheSame() throws IOException {
        load(gathered());
        var whole = shown();
        assertThat(whole).isNotEmpty();
        empty();
        for (Path part : halves()) {
            load(List.of(part));
        }
        assertThat(shown()).isEqualTo(whole);
    }

    @Test
    void undoTakesTheDaysOfOneFileOut() throws IOException {
        var halves = halves();
        load(halves.subList(0, 2));
        var before = GraphDigest.ofFactsAndSources(driver);
        var more = load(halves.subList(2, 4));
        assertThat(GraphDigest.ofFactsAndSources(driver)).isNotEqualTo(before);
        imports.undo(more.id(), Progress.SILENT);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    @Test
    void attendanceIsWhatThePlatformCountsOrElseWhatTheClockInsShow() throws IOException {
        load(List.of(
                SAMPLES.resolve("permits.csv"), SAMPLES.resolve("attendances.csv"), SAMPLES.resolve("clock-ins.csv")));
        var rows = graph.read(
                graph.statement("graph/attendance"),
                Map.of("permits", List.of("330902202511180101", "330902202511200101")));
        assertThat(rows)
                .filteredOn(row -> row.get("permit").asString().equals("330902202511180101"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get("counted").asBoolean()).isTrue());
        assertThat(rows)
                .filteredOn(row -> !row.get("counted").asBoolean())
                .extracting(row -> row.get("present").asInt())
                .containsExactly(1, 1);
    }

    private List<Map<String, Object>> shown() {
        try (var session = driver.session()) {
            return session.run(SHOWN).list(Record::asMap);
        }
    }

    private void empty() {
        try (var session = driver.session()) {
            session.run("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
                    .consume();
        }
    }

    private ImportReport load(List<Path> files) {
        return imports.load(new ImportRequest(files, null, false), Progress.SILENT);
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> gathered() {
        return List.of(SAMPLES.resolve("clock-ins.csv"), SAMPLES.resolve("priced-items.csv"));
    }

    private static long lines(List<Path> files) {
        return files.stream().mapToLong(file -> StatedFacts.of(file).rows()).sum();
    }

    /** The rows of each sample in another order, in two files that share a row. */
    private List<Path> halves() throws IOException {
        var first = new ArrayList<Path>();
        var second = new ArrayList<Path>();
        for (Path sample : gathered()) {
            var lines = Files.readAllLines(sample);
            var head = lines.get(0).startsWith("已标价") ? 2 : 1;
            var rows = new ArrayList<>(lines.subList(head, lines.size()));
            Collections.shuffle(rows, new Random(3));
            var middle = rows.size() / 2;
            var name = sample.getFileName().toString();
            first.add(write("1-" + name, lines.subList(0, head), rows.subList(0, middle + 1)));
            second.add(write("2-" + name, lines.subList(0, head), rows.subList(middle, rows.size())));
        }
        first.addAll(second);
        return first;
    }

    private Path write(String name, List<String> head, List<String> rows) throws IOException {
        var lines = new ArrayList<>(head);
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines);
    }
}
