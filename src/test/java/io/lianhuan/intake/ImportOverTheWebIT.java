package io.lianhuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianhuan.IntegrationTest;
import io.lianhuan.intake.ImportRun.RunState;
import io.lianhuan.store.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of files over the web: handed in, tried, imported, mended and taken back. */
@IntegrationTest
class ImportOverTheWebIT {

    private static final Path DEMO = Path.of("import/demo");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String GOOD = "91330902MAX12TH30P";

    private static final String RUN = """
            query ($id: ID!) { importRun(id: $id) {
              id kind state uploadId importId ahead problem share
              report {
                rows { read accepted unchanged rejected }
                tables { table rows { read accepted } }
                sheets { file sheet table alreadyLoaded rows { read } }
                refused { file reason cure }
                changes { nodes relations changed }
                preview { nodes { kind count } relations { kind count } changed { kind count } examples { label id property before after }
                  rejected { number file line column value reason cure } }
              }
              found { lots findings rings chains }
            } }
            """;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    ImportRuns runs;

    @Autowired
    Home home;

    @Autowired
    Driver driver;

    private final JsonMapper json = JsonMapper.builder().build();
    private MockMvcTester web;

    @BeforeEach
    void openTheDoor() {
        web = MockMvcTester.from(context);
    }

    @Test
    void theDemoCityGoesAllTheWayAndBack() throws IOException {
        var upload = handIn(demo());
        assertThat(upload.get("files"))
                .allSatisfy(file -> assertThat(file.get("sheets")).isNotEmpty());

        var rehearsed = ended(ask("rehearseImport", upload.get("id").asString()));
        assertThat(rehearsed.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(rehearsed.at("/report/rows/rejected").asLong()).isZero();
        assertThat(rehearsed.at("/report/preview/nodes").values()).anySatisfy(kind -> {
            assertThat(kind.get("kind").asString()).isEqualTo("Company");
            assertThat(kind.get("count").asLong()).isPositive();
        });
        assertThat(count("MATCH (node:Company) RETURN count(node)")).isZero();

        var run = ended(ask("runImport", upload.get("id").asString()));
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.at("/report/rows/accepted").asLong())
                .isEqualTo(rehearsed.at("/report/rows/accepted").asLong());
        assertThat(run.at("/found/rings").asInt()).isEqualTo(4);
        assertThat(count("MATCH (file:SourceFile {name: 'bids.csv'}) RETURN count(file)"))
                .isEqualTo(1);

        var again = ended(ask("rehearseImport", upload.get("id").asString()));
        assertThat(again.at("/report/rows/accepted").asLong()).isZero();
        assertThat(again.at("/report/preview/nodes")).isEmpty();

        var undone = ended(askUndo(run.get("importId").asString()));
        assertThat(undone.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(undone.at("/found/rings").asInt()).isZero();
        assertThat(count("MATCH (node:Company) RETURN count(node)")).isZero();
    }

    @Test
    void aRejectedRowIsShownDownloadedMendedAndImported() {
        var upload = handIn(file("bids.csv", """
                标段编号,投标人代码,投标人名称,投标报价
                L-1,%s,舟山海岬建设有限公司,100
                L-1,91330903MAXBJ1XG46,舟山屿衡建设有限公司,101
                """.formatted(GOOD)));
        var rehearsed = ended(ask("rehearseImport", upload.get("id").asString()));
        assertThat(rehearsed.at("/report/preview/rejected/0/line").asInt()).isEqualTo(3);
        var run = ended(ask("runImport", upload.get("id").asString()));
        assertThat(run.at("/report/rows/rejected").asLong()).isEqualTo(1);

        var id = run.get("importId").asString();
        tester().document(
                        "query ($id: ID!) { rejectFiles(importId: $id) { number name rows } rejectedRows(importId: $id) { number file line column value reason cure } }")
                .variable("id", id)
                .execute()
                .path("rejectFiles[0].rows")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("rejectedRows[0].file")
                .entity(String.class)
                .isEqualTo("bids.csv")
                .path("rejectedRows[0].line")
                .entity(Integer.class)
                .isEqualTo(3)
                .path("rejectedRows[0].reason")
                .entity(String.class)
                .satisfies(reason -> assertThat(reason).contains("check character"));
        var download = web.get().uri("/imports/{id}/rejects.csv", id).exchange();
        assertThat(download)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).contains("attachment"));
        var rejects = text(download);
        assertThat(rejects).startsWith("\uFEFF拒收来源文件");

        var mended =
                handIn(file("001-bids.csv.rejects.csv", rejects.replace("91330903MAXBJ1XG46", "91330903MAXBJ1XG45")));
        var second = ended(ask("runImport", mended.get("id").asString()));
        assertThat(second.at("/report/rows/accepted").asLong()).isEqualTo(1);
        assertThat(second.at("/report/rows/rejected").asLong()).isZero();
    }

    @Test
    void whatWouldChangeIsShownValueByValue() {
        ended(ask(
                "runImport",
                handIn(file("companies.csv", "统一社会信用代码,企业名称,注册资本\n%s,舟山海岬建设有限公司,100\n".formatted(GOOD)))
                        .get("id")
                        .asString()));
        var rehearsed = ended(ask(
                "rehearseImport",
                handIn(file("companies.csv", "统一社会信用代码,企业名称,注册资本\n%s,舟山海角建设有限公司,100\n".formatted(GOOD)))
                        .get("id")
                        .asString()));
        assertThat(rehearsed.at("/report/preview/changed/0/kind").asString()).isEqualTo("Company");
        assertThat(rehearsed.at("/report/preview/examples").values()).anySatisfy(value -> {
            assertThat(value.get("property").asString()).isEqualTo("name");
            assertThat(value.get("before").asString()).isEqualTo("舟山海岬建设有限公司");
            assertThat(value.get("after").asString()).isEqualTo("舟山海角建设有限公司");
        });
    }

    @Test
    void hostileNamesStayInTheSpool() throws IOException {
        var before = outsideOfTheSpool();
        var upload = handIn(
                file("../../escaped.csv", "a,b\n1,2\n"),
                file("..\\..\\escaped.csv", "a,b\n1,2\n"),
                file("/etc/escaped\u0000.csv", "a,b\n1,2\n"),
                file("upload.json", "{}"));
        assertThat(upload.get("files").values())
                .extracting(file -> file.get("name").asString())
                .containsExactly("escaped.csv", "(2) escaped.csv", "(3) escaped.csv", "upload.json");
        try (var kept = Files.list(home.folder("spool").resolve(upload.get("id").asString()))) {
            assertThat(kept)
                    .extracting(path -> String.valueOf(path.getFileName()))
                    .containsExactlyInAnyOrder("0001", "0002", "0003", "0004", "upload.json");
        }
        assertThat(outsideOfTheSpool()).isEqualTo(before);
    }

    @Test
    void whatIsNoTableIsToldBeforeTheImport() throws IOException {
        var upload = handIn(
                file("wrong.csv", "颜色,大小\n红,1\n"),
                new MockMultipartFile(
                        "files", "scan.csv", "text/csv", "%PDF-1.7 no table".getBytes(StandardCharsets.UTF_8)),
                file("empty.csv", ""),
                new MockMultipartFile("files", "bomb.xlsx", "application/zip", bomb()));
        assertThat(upload.get("files").values()).hasSize(4).allSatisfy(file -> {
            assertThat(file.get("sheets")).isEmpty();
            assertThat(file.get("problem").asString()).isNotBlank();
            assertThat(file.get("cure").asString()).isNotBlank();
        });
        var run = ended(ask("runImport", upload.get("id").asString()));
        assertThat(run.at("/report/refused")).hasSize(4);
        assertThat(run.at("/report/rows/read").asLong()).isZero();
    }

    @Test
    void aBombInsideAWorkbookIsRefusedWhileItIsRead() throws IOException {
        long began = System.nanoTime();
        var upload = handIn(new MockMultipartFile("files", "bids.xlsx", "application/zip", workbookWithBomb()));
        var run = ended(ask("runImport", upload.get("id").asString()));
        assertThat(run.at("/report/rows/accepted").asLong()).isZero();
        assertThat(run.at("/report/refused/0/reason").asString()).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void twoUploadsAtOnceAreBothImportedOneAfterTheOther() {
        var first = handIn(file("a.csv", "标段编号,投标人代码,投标人名称,投标报价\nL-1,%s,舟山海岬建设有限公司,100\n".formatted(GOOD)));
        var second = handIn(file("a.csv", "标段编号,投标人代码,投标人名称,投标报价\nL-2,%s,舟山海岬建设有限公司,200\n".formatted(GOOD)));
        var one = ask("runImport", first.get("id").asString());
        var other = ask("runImport", second.get("id").asString());
        var same = ask("runImport", second.get("id").asString());
        assertThat(same).isEqualTo(other).isNotEqualTo(one);
        assertThat(List.of(ended(one), ended(other))).allSatisfy(run -> {
            assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
            assertThat(run.at("/report/rows/accepted").asLong()).isEqualTo(1);
        });
        assertThat(count("MATCH (bid:Bid) RETURN count(bid)")).isEqualTo(2);
    }

    @Test
    void aRunThatWaitsCanBeStopped() {
        var upload = handIn(file("a.csv", "标段编号,投标人代码,投标人名称,投标报价\nL-1,%s,舟山海岬建设有限公司,100\n".formatted(GOOD)));
        ask("rehearseImport", upload.get("id").asString());
        var run = ask("runImport", upload.get("id").asString());
        tester().document("mutation ($id: ID!) { stopImportRun(id: $id) { id } }")
                .variable("id", run)
                .executeAndVerify();
        assertThat(ended(run).get("state").asString()).isIn("STOPPED", "COMPLETED");
    }

    @Test
    void anUploadThatWasNotImportedCanBeDiscarded() {
        var upload = handIn(file("a.csv", "标段编号,投标人代码,投标人名称,投标报价\nL-1,%s,舟山海岬建设有限公司,100\n".formatted(GOOD)));
        var id = upload.get("id").asString();
        tester().document("mutation ($id: ID!) { discardUpload(id: $id) }")
                .variable("id", id)
                .executeAndVerify();
        tester().document("query ($id: ID!) { importUpload(id: $id) { id } }")
                .variable("id", id)
                .execute()
                .path("importUpload")
                .valueIsNull();
        assertThat(home.folder("spool").resolve(id)).doesNotExist();
    }

    @Test
    void whatIsNotThereIsRefusedWithAReason() {
        for (String id : List.of("nothing", "../..", "00000000-0000-0000-0000-000000000000")) {
            tester().document("mutation ($id: ID!) { runImport(uploadId: $id) { id } }")
                    .variable("id", id)
                    .execute()
                    .errors()
                    .satisfy(
                            errors -> assertThat(errors.getFirst().getMessage()).contains("there is no upload"));
        }
        assertThat(web.get().uri("/imports/{id}/rejects.csv", "nothing").exchange())
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/imports/{id}/rejects.csv", "../../etc")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
        assertThat(web.post().uri("/imports/files").multipart().exchange()).hasStatus(400);
        var many = new ArrayList<MockMultipartFile>();
        for (int at = 0; at < 61; at++) {
            many.add(file(at + ".csv", "a,b\n"));
        }
        var refused = send(many.toArray(MockMultipartFile[]::new));
        assertThat(refused).hasStatus(413);
        var told = json.readTree(text(refused));
        assertThat(told.get("limit").asInt()).isEqualTo(60);
        assertThat(told.get("actual").asInt()).isEqualTo(61);
    }

    private JsonNode handIn(MockMultipartFile... files) {
        var sent = send(files);
        assertThat(sent).hasStatusOk();
        return json.readTree(text(sent));
    }

    private MvcTestResult send(MockMultipartFile... files) {
        var request = web.post().uri("/imports/files").multipart();
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartFile[] demo() throws IOException {
        var files = new ArrayList<MockMultipartFile>();
        try (var paths = Files.list(DEMO)) {
            for (Path path : paths.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                files.add(new MockMultipartFile(
                        "files", String.valueOf(path.getFileName()), "text/csv", Files.readAllBytes(path)));
            }
        }
        return files.toArray(MockMultipartFile[]::new);
    }

    private String ask(String mutation, String uploadId) {
        return tester().document("mutation ($id: ID!) { run: %s(uploadId: $id) { id } }".formatted(mutation))
                .variable("id", uploadId)
                .execute()
                .path("run.id")
                .entity(String.class)
                .get();
    }

    private String askUndo(String importId) {
        return tester().document("mutation ($id: ID!) { run: undoImport(id: $id) { id } }")
                .variable("id", importId)
                .execute()
                .path("run.id")
                .entity(String.class)
                .get();
    }

    private JsonNode ended(String run) {
        await().atMost(LONGEST).until(() -> runs.find(run).orElseThrow().state(), RunState::isEnd);
        var shown = tester().document(RUN)
                .variable("id", run)
                .execute()
                .path("importRun")
                .entity(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
        return json.valueToTree(shown);
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private long count(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    private List<String> outsideOfTheSpool() throws IOException {
        try (var files = Files.list(home.folder())) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A ZIP whose one part unpacks to 300 MB of zeros. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zeros(zip);
        }
        return bytes.toByteArray();
    }

    /** A workbook with a good header whose sheet goes on for 300 MB. */
    private static byte[] workbookWithBomb() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("投标").createRow(0);
            row.createCell(0).setCellValue("标段编号");
            row.createCell(1).setCellValue("投标人名称");
            row.createCell(2).setCellValue("投标报价");
            workbook.write(whole);
        }
        var bytes = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(whole.toByteArray()));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                if (entry.getName().contains("worksheets/sheet")) {
                    var text = new String(content, StandardCharsets.UTF_8);
                    to.write(text.substring(0, text.indexOf("</sheetData>")).getBytes(StandardCharsets.UTF_8));
                    zeros(to);
                } else {
                    to.write(content);
                }
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void zeros(ZipOutputStream zip) throws IOException {
        var block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) ' ');
        for (int megabyte = 0; megabyte < 300; megabyte++) {
            zip.write(block);
        }
        zip.closeEntry();
    }
}
