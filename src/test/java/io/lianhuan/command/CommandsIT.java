package io.lianhuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.ingest.GraphDigest;
import io.lianhuan.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import tools.jackson.databind.json.JsonMapper;

/** Commands as people type them, over the database of the tests. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class CommandsIT {

    private static final String DEMO = "import/demo";
    private static final List<String> STORE =
            List.of("spring.neo4j.uri", "spring.neo4j.authentication.username", "spring.neo4j.authentication.password");

    @Autowired
    StoreSettings store;

    @Autowired
    Environment environment;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @TempDir
    Path folder;

    @BeforeEach
    void useTheDatabaseOfTheTests() {
        System.setProperty("lianhuan.home", store.home().toString());
        Stream.of(STORE).flatMap(List::stream).forEach(name -> {
            var value = environment.getProperty(name);
            if (value != null) {
                System.setProperty(name, value);
            }
        });
    }

    @AfterEach
    void leaveNoSettings() {
        System.clearProperty("lianhuan.home");
        System.clearProperty("rules.shared-machine-code.maximum-firms");
        STORE.forEach(System::clearProperty);
    }

    @Test
    void anImportIsListedAndTakenBack(CapturedOutput said) {
        var before = GraphDigest.ofFacts(driver);
        assertThat(LianhuanCommand.run("import", DEMO)).isZero();
        assertThat(said.getOut()).contains("1,239 =      1,239 +          0 +          0", "lianhuan undo ");
        var id = importId(said.getOut());
        assertThat(LianhuanCommand.run("import", DEMO)).isZero();
        assertThat(said.getOut()).contains("1,239 =          0 +      1,239 +          0");
        assertThat(LianhuanCommand.run("imports")).isZero();
        assertThat(said.getOut()).contains(id + "  COMPLETED  1,239 rows: 1,239 accepted");
        assertThat(LianhuanCommand.run("undo", id)).isZero();
        assertThat(LianhuanCommand.run("imports")).isZero();
        assertThat(said.getOut()).contains(id + "  UNDONE");
        assertThat(GraphDigest.ofFacts(driver)).isEqualTo(before);
        assertThat(LianhuanCommand.run("undo", id)).isEqualTo(Failures.FAILED);
        assertThat(said.getErr()).contains("there is no import '" + id + "' to take back");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNot(CapturedOutput said) {
        assertThat(LianhuanCommand.run("import", "--dry-run", DEMO)).isZero();
        assertThat(said.getOut()).contains("would add", "1,239 =").doesNotContain("lianhuan undo");
        assertThat(LianhuanCommand.run("imports")).isZero();
        assertThat(said.getOut()).doesNotContain("COMPLETED");
    }

    @Test
    void theExitCodeTellsWhetherRowsWereRejectedOrTheImportFailed(CapturedOutput said) throws IOException {
        var file = folder.resolve("bids.csv");
        Files.writeString(file, """
                标段编号,投标人代码,投标人名称,投标报价
                L-1,91330902MAX12TH30P,舟山海岬建设有限公司,100
                L-1,91330903MAXBJ1XG46,舟山屿衡建设有限公司,101
                """);
        assertThat(LianhuanCommand.run("import", file.toString())).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(said.getOut()).contains("rejected rows, to be mended and imported again: ");
        var other = Files.writeString(folder.resolve("poem.csv"), "床前明月光\n疑是地上霜\n");
        assertThat(LianhuanCommand.run("import", other.toString())).isEqualTo(Failures.FAILED);
        assertThat(said.getOut()).contains("refused poem.csv");
        assertThat(LianhuanCommand.run("import", folder.resolve("absent").toString()))
                .isEqualTo(Failures.FAILED);
        assertThat(said.getErr()).contains("absent");
    }

    @Test
    void whatWasFoundIsExportedInEveryFormat(CapturedOutput said) throws IOException {
        assertThat(LianhuanCommand.run("import", DEMO)).isZero();
        assertThat(LianhuanCommand.run("detect", "--full")).isZero();
        assertThat(said.getOut()).contains("rings 4");
        assertThat(export("rings", "csv").lines()).hasSize(5);
        assertThat(export("findings", "csv").lines().findFirst().orElseThrow()).startsWith("\uFEFFid,rule,grade");
        assertThat(items(export("rings", "json"))).isEqualTo(4);
        assertThat(items(export("findings", "json"))).isEqualTo(18);
        var rings = export("rings", "graphml");
        assertThat(rings).contains("<graphml").contains("<key id=").doesNotContain("shared-ip-address");
        var findings = export("findings", "graphml");
        assertThat(findings).contains("shared-machine-code", "shared-ip-address");
        assertThat(edges(findings)).isGreaterThan(edges(rings));
    }

    @Test
    void anExportOfNothingIsEmptyAndWhole() throws IOException {
        assertThat(export("rings", "csv").lines()).hasSize(1);
        assertThat(export("findings", "csv").lines()).hasSize(1);
        assertThat(items(export("rings", "json"))).isZero();
        assertThat(export("findings", "graphml")).contains("</graphml>").doesNotContain("<node");
    }

    @Test
    void anExportReplacesAFileOnlyWhenItIsWhole(CapturedOutput said) throws IOException {
        var file = Files.writeString(folder.resolve("rings.csv"), "old");
        assertThat(LianhuanCommand.run("export", "rings", "--out", file.toString()))
                .isZero();
        assertThat(file).content().startsWith("\uFEFFid,");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(LianhuanCommand.run(
                        "export",
                        "rings",
                        "--out",
                        folder.resolve("no/file.csv").toString()))
                .isEqualTo(Failures.FAILED);
        assertThat(said.getErr()).contains("cannot be written; name a file in a folder that exists");
        assertThat(LianhuanCommand.run("export", "rings")).isZero();
        assertThat(said.getOut()).contains("id,strength");
    }

    @Test
    void findingsKeepTheSettingsAndAChangedOneExaminesAllLotsAnew(CapturedOutput said) {
        assertThat(LianhuanCommand.run("import", DEMO)).isZero();
        assertThat(LianhuanCommand.run("detect")).isZero();
        var first = findings("shared-machine-code");
        assertThat(first).isNotEmpty().allMatch(finding -> finding.contains("value=50"));

        assertThat(LianhuanCommand.run("detect")).isZero();
        assertThat(said.getOut()).contains("examined 0 lots");
        assertThat(findings("shared-machine-code")).isEqualTo(first);

        assertThat(LianhuanCommand.run("detect", "--rules.shared-machine-code.maximum-firms=49"))
                .isZero();
        assertThat(findings("shared-machine-code"))
                .hasSameSizeAs(first)
                .allMatch(finding -> finding.contains("value=49"))
                .doesNotContainAnyElementsOf(first);
        assertThat(findings("shared-ip-address")).allMatch(finding -> finding.contains("value=50"));

        assertThat(LianhuanCommand.run("detect", "--rules.shared-machine-code.maximum-firms=2"))
                .isZero();
        assertThat(findings("shared-machine-code")).hasSizeLessThan(first.size());
    }

    private List<String> findings(String rule) {
        return ExecutionGraphQlServiceTester.create(graphQl)
                .document("""
                        query($rule: String) {
                          findings(filter: {rule: $rule}) { edges { node { id ruleVersion settings { name value } } } }
                        }""")
                .variable("rule", rule)
                .execute()
                .path("findings.edges[*].node")
                .entityList(Object.class)
                .get()
                .stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private String export(String what, String format) throws IOException {
        var file = folder.resolve(what + "." + format);
        var arguments = new ArrayList<>(List.of("export", what, "--format", format, "--out", file.toString()));
        assertThat(LianhuanCommand.run(arguments.toArray(String[]::new))).isZero();
        return Files.readString(file);
    }

    private static int items(String json) {
        return JsonMapper.builder().build().readTree(json).size();
    }

    private static long edges(String graphml) {
        return graphml.lines().filter(line -> line.contains("<edge ")).count();
    }

    private static String importId(String said) {
        return said.lines()
                .filter(line -> line.startsWith("import "))
                .map(line -> line.substring("import ".length(), line.indexOf(" (")))
                .findFirst()
                .orElseThrow();
    }
}
