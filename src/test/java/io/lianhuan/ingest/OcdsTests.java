package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcdsTests {

    private static final String RELEASE = """
            {"ocid": "ocds-abc123-1", "date": "2026-01-02T00:00:00Z",
             "parties": [
               {"id": "b1", "name": "Sample Council", "identifier": {"scheme": "XX-REG", "id": "100"}},
               {"id": "f1", "name": "Sample Works", "identifier": {"scheme": "XX-REG", "id": 200},
                "contactPoint": {"name": "Nobody Atall", "email": "nobody@example.org", "telephone": "555"}}],
             "buyer": {"id": "b1"},
             "tender": {"title": "Road", "lots": [{"id": "L1", "title": "North"}, {"id": "L2", "title": "South"}]},
             "bids": {"details": [
               {"id": "1", "date": "2026-01-01T00:00:00Z", "relatedLots": ["L1"], "value": {"amount": 12.5, "currency": "UAH"},
                "tenderers": [{"id": "f1"}, {"id": "f9", "name": "Sample Bridges"}]}]},
             "awards": [
               {"id": "a1", "status": "active", "suppliers": [{"id": "f1"}], "items": [{"id": "i", "relatedLot": "L1"}],
                "value": {"amount": 12.5, "currency": "UAH"}},
               {"id": "a2", "status": "unsuccessful", "suppliers": [{"id": "f1"}], "relatedLots": ["L2"]}],
             "contracts": [{"id": "c", "awardID": "a1", "value": {"amount": 13, "currency": "UAH"}}]}
            """.replace("\n", " ");

    @TempDir
    Path folder;

    private StatedFacts stated(String text) throws IOException {
        return StatedFacts.of(Files.writeString(folder.resolve("release.json"), text));
    }

    @Test
    void aReleaseIsAProjectWithLots() throws IOException {
        var facts = stated(RELEASE);
        assertThat(facts.rejected()).isEmpty();
        assertThat(facts.only(NodeKind.PROJECT)).contains(entry("name", "Road"));
        assertThat(facts.relations(RelationKind.PART_OF))
                .extracting(relation -> relation.from().id())
                .containsExactly("ocds:ocds-abc123-1/L1", "ocds:ocds-abc123-1/L2");
        assertThat(facts.relations(RelationKind.INVITED_BY))
                .hasSize(2)
                .allSatisfy(relation -> assertThat(relation.to().id()).isEqualTo("ocds-xx-reg:100"));
    }

    @Test
    void aBidOfSeveralIsOneBidOfAConsortium() throws IOException {
        var facts = stated(RELEASE);
        assertThat(facts.only(NodeKind.BID))
                .contains(entry("amount", 12.5), entry("currency", "UAH"), entry("lotId", "ocds:ocds-abc123-1/L1"))
                .doesNotContainKey("price");
        assertThat(facts.relations(RelationKind.SUBMITTED))
                .extracting(relation ->
                        relation.from().id() + " " + relation.properties().get("role"))
                .containsExactly("ocds-xx-reg:200 LEAD", "ocds-abc123:f9 MEMBER");
    }

    @Test
    void onlyAnAwardThatStandsIsWon() throws IOException {
        assertThat(stated(RELEASE).said(RelationKind.WON_BY))
                .singleElement()
                .satisfies(won -> assertThat(won).contains(entry("amount", 12.5), entry("contractAmount", 13.0)));
    }

    @Test
    void contactsAreNeverKept() throws IOException {
        assertThat(stated(RELEASE).toString()).doesNotContain("nobody@example.org", "Nobody Atall", "555");
    }

    @Test
    void yuanBecomeFenAndAChineseSchemeACreditCode() throws IOException {
        var facts = stated(RELEASE.replace("UAH", "CNY")
                .replace(
                        "\"scheme\": \"XX-REG\", \"id\": 200",
                        "\"scheme\": \"CN-USCC\", \"id\": \"91330902MAX12TH30P\""));
        assertThat(facts.only(NodeKind.BID)).contains(entry("price", 1250L)).doesNotContainKeys("amount", "currency");
        assertThat(facts.relations(RelationKind.SUBMITTED).getFirst().from().id())
                .isEqualTo("91330902MAX12TH30P");
    }

    @Test
    void aListOfBiddersIsBidsWithoutPrices() throws IOException {
        var facts = stated("""
                {"ocid": "ocds-abc123-2", "tender": {"tenderers": [{"id": "1", "name": "A"}, {"id": "2", "name": "B"}]}}
                """);
        assertThat(facts.relations(RelationKind.SUBMITTED)).hasSize(2);
        assertThat(facts.relations(RelationKind.FOR_LOT))
                .allSatisfy(relation -> assertThat(relation.to().id()).isEqualTo("ocds:ocds-abc123-2"));
    }

    @Test
    void packagesRecordsAndPackedLinesAreReadAlike() throws IOException {
        var release = stated(RELEASE).relations();
        assertThat(stated("{\"uri\": \"x\", \"releases\": [" + RELEASE + "]}").relations())
                .isEqualTo(release);
        assertThat(stated("{\"records\": [{\"ocid\": \"x\", \"compiledRelease\": " + RELEASE + "}]}")
                        .relations())
                .isEqualTo(release);
        var packed = folder.resolve("releases.jsonl.gz");
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
            out.write(RELEASE + "\n");
        }
        assertThat(StatedFacts.of(packed).relations()).isEqualTo(release);
    }

    @Test
    void aMalformedReleaseCostsItsLineAndNamesThePlace() throws IOException {
        var file = Files.writeString(
                folder.resolve("releases.jsonl"),
                RELEASE + "\n" + "{\"ocid\": \"x\", \"tender\": {\"lots\": {}}}\n{\"id\": 1}\n{broken\n");
        var facts = StatedFacts.of(file);
        assertThat(facts.rows()).isEqualTo(1);
        assertThat(facts.rejected())
                .extracting(row -> row.line() + " " + row.column())
                .containsExactly("2 /tender/lots", "3 /ocid", "4 null");
    }
}
