package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    private static final String BIDS = """
            sheets:
              - headers: [no, firm]
                tables:
                  - table: bids
                    columns:
                      lotId: "'x:' + no"
                      bidderNames: firm
            """;

    @TempDir
    Path folder;

    private StatedFacts mapped(String mapping, String... lines) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines) + "\n");
        return StatedFacts.of(folder.resolve("rows.csv"), folder.resolve("mapping.yaml"));
    }

    private void refused(String mapping, String... parts) {
        assertThatExceptionOfType(ImportProblem.class)
                .isThrownBy(() -> mapped(mapping, "no,firm,price,secret", "1,甲,5,0"))
                .withMessageContainingAll(parts);
    }

    @Test
    void anExpressionMakesTheIdsOfOurTables() throws IOException {
        var facts = mapped(BIDS, "no,firm", "7,样例甲公司");
        assertThat(facts.rejected()).isEmpty();
        assertThat(facts.only(NodeKind.BID)).contains(entry("lotId", "x:7"), entry("bidderName", "样例甲公司"));
    }

    @Test
    void whenDecidesWhetherARowIsMade() throws IOException {
        var facts = mapped(
                BIDS.replace("- table: bids", "- table: bids\n        when: \"won == 'Y'\""),
                "no,firm,won",
                "1,样例甲公司,Y",
                "2,样例乙公司,N");
        assertThat(facts.relations(RelationKind.SUBMITTED)).hasSize(1);
        assertThat(facts.rejected())
                .singleElement()
                .extracting(RejectedRow::reason)
                .isEqualTo("the mapping takes nothing from this row");
    }

    @Test
    void eachZipsParallelLists() throws IOException {
        var mapping = BIDS.replace("- table: bids", "- table: bids\n        each: [no, firm]");
        var facts = mapped(mapping, "no,firm", "1、2,样例甲公司、样例乙公司");
        assertThat(facts.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.LOT)
                        .map(NodeFact::id))
                .containsExactlyInAnyOrder("x:1", "x:2");
        assertThat(facts.relations(RelationKind.SUBMITTED)).hasSize(2);
    }

    @Test
    void parallelListsOfOtherLengthsRejectTheRowWithTheirColumns() throws IOException {
        var mapping = BIDS.replace("- table: bids", "- table: bids\n        each: [no, firm]");
        var facts = mapped(mapping, "no,firm", "1、2,样例甲公司");
        assertThat(facts.rejected()).singleElement().satisfies(row -> {
            assertThat(row.column()).isEqualTo("no, firm");
            assertThat(row.value()).contains("样例甲公司");
        });
    }

    @Test
    void aLookupReadsAnotherFileOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("codes.csv"), "no,code\n1,A-1\n");
        var mapping = BIDS.replace(
                        "tables:", "lookups:\n      codes: { file: codes.csv, key: no, value: code }\n    tables:")
                .replace("\"'x:' + no\"", "codes.get(no)");
        var facts = mapped(mapping, "no,firm", "1,样例甲公司", "2,样例乙公司");
        assertThat(facts.only(NodeKind.BID)).contains(entry("lotId", "A-1"));
        assertThat(facts.rejected())
                .singleElement()
                .extracting(RejectedRow::column)
                .isEqualTo("no");
    }

    @Test
    void aLookupWithTwoAnswersIsRefused() throws IOException {
        Files.writeString(folder.resolve("codes.csv"), "no,code\n1,A-1\n1,A-2\n");
        var mapping = BIDS.replace(
                        "tables:", "lookups:\n      codes: { file: codes.csv, key: no, value: code }\n    tables:")
                .replace("\"'x:' + no\"", "codes.get(no)");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> mapped(mapping, "no,firm", "1,样例甲公司"))
                .withMessageContaining("codes.csv, line 3");
    }

    @Test
    void foreignMoneyNeverBecomesFen() throws IOException {
        var mapping = BIDS + "          price: price\n          currency: \"'JPY'\"\n        units: { price: 元 }\n";
        var facts = mapped(mapping, "no,firm,price", "1,样例甲公司,3680000");
        assertThat(facts.only(NodeKind.BID))
                .contains(entry("amount", 3_680_000.0), entry("currency", "JPY"))
                .doesNotContainKey("price");
    }

    @Test
    void anAmountWithoutAUnitIsRefused() {
        refused(BIDS + "          price: price\n", "bids.price", "has no unit", "units:");
    }

    @Test
    void aValueThatCannotBeReadNamesTheForeignColumn() throws IOException {
        var mapping = BIDS + "          creditScore: price\n";
        var facts = mapped(mapping, "no,firm,price", "1,样例甲公司,many");
        assertThat(facts.rejected()).singleElement().satisfies(row -> {
            assertThat(row.column()).isEqualTo("price");
            assertThat(row.value()).isEqualTo("many");
            assertThat(row.cure()).isNotEmpty();
        });
    }

    @Test
    void knownNoiseIsRejectedWithItsReason() throws IOException {
        var mapping = BIDS.replace(
                "tables:", "reject:\n      - when: \"firm == 'x'\"\n        reason: is a foot note\n    tables:");
        var facts = mapped(mapping, "no,firm", "1,x");
        assertThat(facts.rejected())
                .singleElement()
                .extracting(RejectedRow::reason)
                .isEqualTo("is a foot note");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        refused(BIDS.replace("tables:", "tabels:"), "mapping.yaml", "tabels", "there is no such key", "tables");
    }

    @Test
    void anUnknownColumnIsRefused() {
        refused(BIDS.replace("bidderNames: firm", "bidderNames: company"), "bids.bidderNames", "company", "firm");
        refused(BIDS + "          colour: firm\n", "colour");
        refused(BIDS.replace("table: bids", "table: bits"), "bits", "there is no such table");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        refused("sheets:\n  - headers: [no\n", "mapping.yaml, line");
    }

    @Test
    void aLabelNeverReachesATable() {
        var labelled = BIDS.replace("tables:", "labels: { secret: no }\n    tables:");
        refused(labelled + "          remark: secret\n", "label column secret", "leave it out");
        refused(labelled + "          remark: \"firm + #root['secret']\"\n", "#root");
        refused(labelled + "          remark: \"['secret']\"\n", "secret");
        refused(labelled + "          remark: \"#root.get('secret')\"\n", "#root");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime()",
                "new java.io.File('x')",
                "@graph",
                "firm = 'x'",
                "no +",
            })
    void anExpressionMayNotReachOutOfTheRow(String expression) {
        refused(BIDS.replace("bidderNames: firm", "bidderNames: \"" + expression + "\""), "bids.bidderNames");
    }

    @Test
    void anExpressionCannotReachAClass() throws IOException {
        var facts =
                mapped(BIDS.replace("bidderNames: firm", "bidderNames: firm.getClass().getName()"), "no,firm", "1,甲");
        assertThat(facts.rejected()).hasSize(1);
        assertThat(facts.relations()).isEmpty();
    }

    @Test
    void anotherMappingReadsTheSameFileAsAnotherSheet() throws IOException {
        var file = Files.writeString(folder.resolve("rows.csv"), "no,firm\n1,样例甲公司\n");
        var finders = new SheetFinders(new Tables());
        var ids = List.of(BIDS, BIDS + "# again\n").stream()
                .map(text -> finders.of(Mapping.of("m.yaml", text))
                        .in(SourceFile.at(file))
                        .getFirst()
                        .id())
                .distinct();
        assertThat(ids).hasSize(2);
    }
}
