package io.lianhuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.GraphDigest;
import io.lianhuan.ingest.ImportReport;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

@IntegrationTest
class ImportToRingIT {

    private static final Path DEMO = Path.of("import/demo");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @TempDir
    Path folder;

    @Test
    void theDemoCityHasThePlantedRingsAndNoOther() {
        load(DEMO);
        detection.detect(false, Progress.SILENT);
        assertThat(tester().documentName("rings")
                        .execute()
                        .path("collusionRings.edges[*].node.members")
                        .entity(new ParameterizedTypeReference<List<List<Object>>>() {})
                        .get())
                .extracting(List::size)
                .containsExactlyInAnyOrder(4, 3, 2, 2);
    }

    @Test
    void aRingIsShownDownToTheSourceLine() {
        load(DEMO);
        detection.detect(false, Progress.SILENT);
        tester().documentName("rings")
                .execute()
                .path("collusionRings.edges[0].node.findings[0].evidence[0].source.file")
                .entity(String.class)
                .satisfies(file -> assertThat(file).endsWith(".csv"))
                .path("collusionRings.edges[0].node.findings[0].evidence[0].source.line")
                .entity(Integer.class)
                .satisfies(line -> assertThat(line).isGreaterThan(1))
                .path("collusionRings.edges[0].node.findings[0].clause[0].citation")
                .entity(String.class)
                .satisfies(citation -> assertThat(citation).contains("实施条例"));
    }

    @Test
    void ringsAreOrderedAndFilteredByTheirShareOfFalseAlarms() {
        load(DEMO);
        detection.detect(false, Progress.SILENT);
        var rates = rates(Map.of());

        assertThat(rates).hasSize(4).isSorted().allMatch(rate -> rate > 0 && rate <= 1);
        assertThat(rates(Map.of("maximumFalseAlarmRate", rates.getFirst())))
                .isNotEmpty()
                .allMatch(rate -> rate.equals(rates.getFirst()));
        assertThat(rates(Map.of("maximumFalseAlarmRate", 0))).isEmpty();
    }

    private List<Double> rates(Map<String, Object> filter) {
        return tester().documentName("rare-rings")
                .variable("orderBy", "FALSE_ALARM_RATE")
                .variable("filter", filter)
                .execute()
                .path("collusionRings.edges[*].node.falseAlarmRate")
                .entityList(Double.class)
                .get();
    }

    @Test
    void importingTwiceChangesNothing() {
        load(DEMO);
        var before = GraphDigest.ofFactsAndSources(driver);
        var again = load(DEMO);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
        assertThat(again.accounting().accepted()).isZero();
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws IOException {
        load(DEMO);
        var before = GraphDigest.ofFacts(driver);
        empty();
        load(shuffled(DEMO));
        assertThat(GraphDigest.ofFacts(driver)).isEqualTo(before);
    }

    @Test
    void undoBringsTheGraphBack() throws IOException {
        load(copyOf("companies.csv", "lots.csv", "bids.csv"));
        var before = GraphDigest.ofFactsAndSources(driver);
        var other = load(DEMO);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isNotEqualTo(before);
        imports.undo(other.id(), Progress.SILENT);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    @Test
    void undoOfTheFirstImportLeavesTheSecond() throws IOException {
        var first = load(copyOf("companies.csv", "lots.csv", "bids.csv"));
        var second = load(DEMO);
        imports.undo(first.id(), Progress.SILENT);
        var left = GraphDigest.ofFacts(driver);
        empty();
        load(DEMO);
        assertThat(left).isEqualTo(GraphDigest.ofFacts(driver));
        assertThat(second.accounting().rejected()).isZero();
    }

    @Test
    void aDryRunChangesNothingAndSaysWhatItWould() {
        var before = GraphDigest.ofFacts(driver);
        var report = imports.load(new ImportRequest(List.of(DEMO), null, true), Progress.SILENT);
        assertThat(GraphDigest.ofFacts(driver)).isEqualTo(before);
        assertThat(report.changes().nodes()).isPositive();
        assertThat(report.accounting().accepted())
                .isEqualTo(load(DEMO).accounting().accepted());
    }

    @Test
    void aRerunFindsTheSameAndWhatIsTakenBackLapses() {
        var report = load(DEMO);
        detection.detect(true, Progress.SILENT);
        var first = answer();
        detection.detect(true, Progress.SILENT);
        assertThat(answer()).isEqualTo(first);
        imports.undo(report.id(), Progress.SILENT);
        assertThat(detection.detect(false, Progress.SILENT).rings()).isZero();
        tester().document("{ findings(filter: {lapsed: true}) { totalCount } }")
                .execute()
                .path("findings.totalCount")
                .entity(Integer.class)
                .satisfies(count -> assertThat(count).isPositive());
    }

    @Test
    void aRejectedRowCanBeMendedAndImported() throws IOException {
        var file = folder.resolve("bids.csv");
        Files.writeString(file, """
                标段编号,投标人代码,投标人名称,投标报价
                L-1,91330902MAX12TH30P,舟山海岬建设有限公司,100
                L-1,91330903MAXBJ1XG46,舟山屿衡建设有限公司,101
                """);
        var report = load(file);
        assertThat(report.accounting().rejected()).isEqualTo(1);
        try (var rejects = Files.list(report.rejects())) {
            var reject = rejects.findFirst().orElseThrow();
            var text = Files.readString(reject);
            assertThat(text).contains("check character").contains(",3,");
            Files.writeString(folder.resolve("mended.csv"), text.replace("91330903MAXBJ1XG46", "91330903MAXBJ1XG45"));
        }
        assertThat(load(folder.resolve("mended.csv")).accounting().accepted()).isEqualTo(1);
    }

    private ImportReport load(Path path) {
        return imports.load(new ImportRequest(List.of(path), null, false), Progress.SILENT);
    }

    private String answer() {
        return tester().documentName("rings")
                .execute()
                .path("collusionRings")
                .entity(Object.class)
                .get()
                .toString();
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private void empty() {
        try (var session = driver.session()) {
            session.run("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
                    .consume();
        }
    }

    private Path copyOf(String... names) throws IOException {
        for (String name : names) {
            Files.copy(DEMO.resolve(name), folder.resolve(name));
        }
        return folder;
    }

    /** The files with their rows in another order; title and header stay on top. */
    private Path shuffled(Path from) throws IOException {
        var random = new Random(7);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                var charset = file.endsWith("awards.csv") ? GB18030 : StandardCharsets.UTF_8;
                var lines = new ArrayList<>(Files.readAllLines(file, charset));
                var rows = lines.subList(2, lines.size());
                Collections.shuffle(rows, random);
                Files.write(folder.resolve(String.valueOf(file.getFileName())), lines, charset);
            }
        }
        return folder;
    }
}
