package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.detect.Exports.Format;
import io.lianhuan.detect.Exports.What;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found in the demo city, as other tools read it. */
@IntegrationTest
class ExportsIT {

    /** Which the demo city has; its files tell of no contracts, and so of no chains. */
    private static final List<What> ABOUT_BIDDERS = List.of(What.RINGS, What.FINDINGS);

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Exports exports;

    @Autowired
    Driver driver;

    @BeforeEach
    void findRings() {
        DemoCity.find(imports, detection);
    }

    @Test
    void twoExportsAreTheSameByteForByte() {
        var first = everything();
        detection.detect(true, Progress.SILENT);
        assertThat(everything()).isEqualTo(first).hasSize(9).doesNotContain("");
    }

    private List<String> everything() {
        return Stream.of(What.values())
                .flatMap(what -> Stream.of(Format.values()).map(format -> written(what, format)))
                .toList();
    }

    @Test
    void aRingIsWrittenWithMembersClausesAndSourceLines() {
        var rings = JsonMapper.builder().build().readTree(written(What.RINGS, Format.JSON));
        assertThat(rings).hasSize(4);
        assertThat(rings.valueStream()
                        .map(ring -> ring.get("strength").asDouble())
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        var ring = rings.valueStream()
                .filter(one -> one.get("members").size() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(ring.get("members"))
                .hasSize(4)
                .allMatch(member -> member.get("name").isString()
                        && member.get("role").isString()
                        && member.get("bits").asDouble() > 0);
        assertThat(ring.get("families"))
                .isNotEmpty()
                .allMatch(family -> family.get("bits").asDouble() > 0);
        var findings = ring.get("findings");
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).get("clauses").get(0).get("citation").asString())
                .contains("实施条例");
        assertThat(evidence(findings))
                .isNotEmpty()
                .allMatch(piece -> piece.get("source").get("file").asString().endsWith(".csv")
                        && piece.get("source").get("line").asInt() > 1
                        && piece.get("source").get("sha256").asString().length() == 64);
    }

    private static List<JsonNode> evidence(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false)
                .flatMap(finding -> StreamSupport.stream(finding.get("evidence").spliterator(), false))
                .toList();
    }

    @Test
    void aTableHasALineForEachRingInTheOrderOfStrength() {
        var rows = rows(What.RINGS);
        assertThat(rows).hasSize(4);
        assertThat(rows.stream()
                        .map(row -> Double.valueOf(row.getField("strength")))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        var first = rows.stream()
                .filter(row -> row.getField("size").equals("4"))
                .findFirst()
                .orElseThrow();
        assertThat(first.getField("members").split("; ")).hasSize(4);
        assertThat(first.getField("names")).contains("宁波海岬建设有限公司");
        assertThat(first.getField("roles").split("; ")).hasSize(4);
        assertThat(first.getField("families")).contains("DEVICE", "SOFTWARE", "MONEY");
        assertThat(first.getField("clauses")).contains("实施条例");
        assertThat(first.getField("evidence")).contains("bid-files.csv:");
    }

    @Test
    void aFindingIsWrittenWithSubjectsChecksAndRings() {
        var findings = JsonMapper.builder().build().readTree(written(What.FINDINGS, Format.JSON));
        assertThat(findings)
                .hasSizeGreaterThan(4)
                .allMatch(finding -> finding.get("id").isString()
                        && !finding.get("subjects").isEmpty()
                        && !finding.get("checks").isEmpty()
                        && !finding.get("evidence").isEmpty()
                        && finding.get("rings").isArray());
        assertThat(rows(What.FINDINGS)).hasSize(findings.size());
    }

    @Test
    void aNameThatLooksLikeAFormulaIsText() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (:CollusionRing)-[:HAS_MEMBER]->(company) SET company.name = '=HYPERLINK(\"http://example.org\")'")
                    .consume();
        }
        for (What what : ABOUT_BIDDERS) {
            var text = written(what, Format.CSV);
            assertThat(text).startsWith("\uFEFF").contains("'=HYPERLINK");
            assertThat(rows(what))
                    .flatExtracting(NamedCsvRecord::getFields)
                    .noneMatch(cell -> cell.startsWith("=") || cell.contains("; ="));
        }
    }

    @Test
    void aDrawingIsReadByWhoeverReadsGraphMl() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (:CollusionRing)-[:HAS_MEMBER]->(company) SET company.name = company.name + ' <&\"> \\u0001'")
                    .consume();
        }
        ABOUT_BIDDERS.forEach(this::isRead);
    }

    private void isRead(What what) {
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var labels = new HashMap<String, String>();
        var rings = new HashMap<String, String>();
        var grades = new HashMap<DefaultWeightedEdge, String>();
        var reader = new GraphMLImporter<String, DefaultWeightedEdge>();
        reader.setVertexFactory(id -> id);
        reader.addVertexAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("label")) {
                labels.put(attribute.getFirst(), value.getValue());
            }
            if (attribute.getSecond().equals("rings")) {
                rings.put(attribute.getFirst(), value.getValue());
            }
        });
        reader.addEdgeAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("grade")) {
                grades.put(attribute.getFirst(), value.getValue());
            }
        });
        reader.importGraph(graph, new StringReader(written(what, Format.GRAPHML)));
        assertThat(graph.vertexSet()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(labels.keySet()).isEqualTo(graph.vertexSet());
        assertThat(labels.values()).anyMatch(label -> label.contains("<&\">"));
        assertThat(rings.values()).filteredOn(ring -> !ring.isEmpty()).hasSize(11);
        assertThat(grades.keySet()).isEqualTo(graph.edgeSet());
        assertThat(graph.edgeSet()).allMatch(edge -> graph.getEdgeWeight(edge) > 0);
    }

    private List<NamedCsvRecord> rows(What what) {
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(written(what, Format.CSV).substring(1))) {
            return csv.stream().toList();
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private String written(What what, Format format) {
        var text = new StringWriter();
        exports.write(what, format, text);
        return text.toString();
    }
}
