package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class NamesOfCompaniesIT {

    private static final String LOT = "E3309021234567890001001";
    private static final String CODE = "91330902MAX000007U";
    private static final String NAMESAKE = "91330902MAX000015N";
    private static final String BIDDERS = """
            MATCH (company)-[submitted:SUBMITTED]->(bid:Bid)
            RETURN labels(company)[0] AS label, company.id AS id, bid.companyId AS signed ORDER BY id
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
    void aCompanyKnownByNameIsTheOneWithTheCodeOnceThatIsKnown() throws IOException {
        load(bid("演示海岬建设有限公司"));
        assertThat(bidders()).containsExactly("Company name:演示海岬建设有限公司 name:演示海岬建设有限公司");
        load(registered(CODE, "演示海岬建设有限公司"));
        assertThat(bidders()).containsExactly("Company " + CODE + " " + CODE);
        assertThat(graph.read(graph.statement("graph/companies"), Map.of("ids", List.of("name:演示海岬建设有限公司")))
                        .getFirst()
                        .get("id")
                        .asString())
                .isEqualTo(CODE);
    }

    @Test
    void theOrderOfFilesDoesNotMatter() throws IOException {
        load(bid("演示海岬建设有限公司"));
        load(registered(CODE, "演示海岬建设有限公司"));
        var namedFirst = GraphDigest.ofFacts(driver);
        empty();
        load(registered(CODE, "演示海岬建设有限公司"));
        load(bid("演示海岬建设有限公司"));
        assertThat(GraphDigest.ofFacts(driver)).isEqualTo(namedFirst);
    }

    @Test
    void theSameRowsAgainChangeNothing() throws IOException {
        load(bid("演示海岬建设有限公司"));
        load(registered(CODE, "演示海岬建设有限公司"));
        var before = GraphDigest.ofFacts(driver);
        Files.writeString(folder.resolve("again.csv"), Files.readString(folder.resolve("bids.csv")) + "\n");
        var again = load(folder.resolve("again.csv"));
        assertThat(again.accounting().accepted()).isZero();
        assertThat(GraphDigest.ofFacts(driver)).isEqualTo(before);
    }

    @Test
    void aNameOfTwoCompaniesIsNeithersName() throws IOException {
        load(bid("演示海岬建设有限公司"));
        load(registered(CODE, "演示海岬建设有限公司"));
        load(registered(NAMESAKE, "演示海岬建设有限公司"));
        assertThat(bidders()).containsExactly("Company name:演示海岬建设有限公司 name:演示海岬建设有限公司");
    }

    @Test
    void undoOfTheRegisterGivesTheNameBack() throws IOException {
        load(bid("演示海岬建设有限公司"));
        var before = GraphDigest.ofFactsAndSources(driver);
        var register = load(registered(CODE, "演示海岬建设有限公司"));
        imports.undo(register.id(), Progress.SILENT);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    @Test
    void undoOfTheNamedRowsLeavesTheRegister() throws IOException {
        load(registered(CODE, "演示海岬建设有限公司"));
        var before = GraphDigest.ofFactsAndSources(driver);
        var named = load(bid("演示海岬建设有限公司"));
        imports.undo(named.id(), Progress.SILENT);
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
    }

    private void empty() {
        try (var session = driver.session()) {
            session.run("MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node")
                    .consume();
        }
    }

    private List<String> bidders() {
        try (var session = driver.session()) {
            return session.run(BIDDERS)
                    .list(row -> row.get("label").asString()
                            + ' '
                            + row.get("id").asString()
                            + ' '
                            + row.get("signed").asString());
        }
    }

    private Path bid(String name) throws IOException {
        return Files.writeString(
                folder.resolve("bids.csv"), "标段编号,投标人代码,投标人名称,投标报价\n%s,,%s,1000000\n".formatted(LOT, name));
    }

    private Path registered(String code, String name) throws IOException {
        return Files.writeString(
                folder.resolve(code + ".csv"), "统一社会信用代码,名称,成立日期\n%s,%s,2010-01-01\n".formatted(code, name));
    }

    private ImportReport load(Path file) {
        return imports.load(new ImportRequest(List.of(file), null, false), Progress.SILENT);
    }
}
