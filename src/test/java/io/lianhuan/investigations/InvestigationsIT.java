package io.lianhuan.investigations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.api.BadInput;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.Imports;
import io.lianhuan.investigations.Investigations.Draft;
import io.lianhuan.investigations.Investigations.Seen;
import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Investigations are kept, shared, and taken out. */
@IntegrationTest
class InvestigationsIT {

    private static final String CANVAS =
            "{\"version\":1,\"nodes\":[{\"id\":\"Company:A\",\"x\":0,\"y\":0},{\"id\":\"Company:B\",\"x\":90,\"y\":40}],\"edges\":[]}";
    private static final Viewer ANN = new Viewer("ann", Set.of(Role.INVESTIGATOR), Set.of(), null);
    private static final Viewer BEN = new Viewer("ben", Set.of(Role.INVESTIGATOR), Set.of(), null);
    private static final Viewer EVE = new Viewer("eve", Set.of(Role.SUPERVISOR), Set.of(), null);

    @Autowired
    Investigations investigations;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Driver driver;

    @Test
    void everySaveIsAVersionAndAnOldOneComesBack() {
        var first = save(ANN, null, null, "北仑", null);
        assertThat(save(ANN, first.investigation().id(), 1, "北仑二", "named")
                        .investigation()
                        .version())
                .isEqualTo(2);
        assertThat(save(ANN, first.investigation().id(), 2, "北仑三", null)
                        .investigation()
                        .version())
                .isEqualTo(3);
        var restored = investigations.restore(first.investigation().id(), 1, ANN);
        assertThat(restored.seen().investigation().version()).isEqualTo(4);
        assertThat(investigations.versions(first.investigation().id()))
                .extracting(Version::number)
                .containsExactly(4, 3, 2, 1);
        assertThat(investigations.content(first.investigation().id(), 1).canvas())
                .isEqualTo(
                        investigations.content(first.investigation().id(), null).canvas());
    }

    @Test
    void oldVersionsWithoutANameAreForgotten() {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        for (int version = 1; version <= 110; version++) {
            save(ANN, id, version, "北仑", version == 3 ? "kept" : null);
        }
        var numbers = investigations.versions(id).stream().map(Version::number).toList();
        assertThat(numbers).hasSize(101).contains(4, 111, 12).doesNotContain(1, 2, 11);
    }

    @Test
    void whoChangedAnOlderVersionIsToldAndNothingIsLost() {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        investigations.share(id, List.of(new Share("ben", null, Right.WRITE)), ANN);
        save(ANN, id, 1, "by ann", null);
        var late = investigations.save(draft(id, 1, "by ben", null), BEN);
        assertThat(late.conflict()).isTrue();
        assertThat(late.seen().investigation().updatedBy()).isEqualTo("ann");
        assertThat(late.seen().investigation().title()).isEqualTo("by ann");
    }

    @Test
    void ofTenWhoSaveAtOnceOneIsKeptAndNineAreTold() throws Exception {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var saves = new ArrayList<Callable<Boolean>>();
            for (int officer = 0; officer < 10; officer++) {
                var title = "title " + officer;
                saves.add(() ->
                        investigations.save(draft(id, 1, title, null), ANN).conflict());
            }
            var conflicts = 0;
            for (var save : pool.invokeAll(saves)) {
                conflicts += save.get() ? 1 : 0;
            }
            assertThat(conflicts).isEqualTo(9);
        }
        assertThat(investigations.versions(id)).hasSize(2);
    }

    @Test
    void onlyThoseItIsSharedWithSeeItAndOnlyWritersWrite() {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        assertThatThrownBy(() -> investigations.get(id, BEN, Right.READ))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no investigation");
        assertThat(investigations.all(BEN, "")).isEmpty();
        investigations.share(
                id, List.of(new Share("ben", null, Right.READ), new Share(null, Role.SUPERVISOR, Right.WRITE)), ANN);
        assertThat(investigations.all(BEN, "北")).hasSize(1);
        assertThat(investigations.all(BEN, "南")).isEmpty();
        assertThat(investigations.all(EVE, ""))
                .singleElement()
                .satisfies(listed -> assertThat(listed.seen().right()).isEqualTo(Right.WRITE));
        assertThatThrownBy(() -> save(BEN, id, 1, "by ben", null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ask its owner");
        assertThat(save(EVE, id, 1, "by eve", null).investigation().version()).isEqualTo(2);
        assertThatThrownBy(() -> investigations.share(id, List.of(), EVE)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> investigations.delete(id, EVE)).isInstanceOf(BadInput.class);
        investigations.delete(id, ANN);
        assertThatThrownBy(() -> investigations.get(id, ANN, Right.READ)).isInstanceOf(BadInput.class);
        try (var session = driver.session()) {
            assertThat(session.run(
                                    "MATCH (node:Investigation|InvestigationVersion|InvestigationLink) RETURN count(node)")
                            .single()
                            .get(0)
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aLinkOpensUntilItIsRevokedAndItsTokenIsNotKept() {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        assertThatThrownBy(() -> investigations.link(id, 91, Right.READ, ANN)).isInstanceOf(BadInput.class);
        var made = investigations.link(id, 7, Right.WRITE, ANN);
        assertThat(made.token()).matches("[0-9a-f]{32}");
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (link:InvestigationLink) RETURN properties(link) AS link")
                            .single()
                            .get("link")
                            .asMap()
                            .toString())
                    .doesNotContain(made.token());
        }
        assertThat(investigations.open(made.token(), BEN).right()).isEqualTo(Right.WRITE);
        assertThat(investigations
                        .save(new Draft(id, 1, "by ben", CANVAS, null, null, null, made.token()), BEN)
                        .conflict())
                .isFalse();
        assertThatThrownBy(() -> investigations.get(id, BEN, Right.READ)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> investigations.open("0".repeat(32), BEN)).isInstanceOf(BadInput.class);
        investigations.revoke(id, made.link().id(), ANN);
        assertThatThrownBy(() -> investigations.open(made.token(), BEN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not valid");
    }

    @Test
    void aLinkThatIsTooOldOpensNothing() {
        var id = save(ANN, null, null, "北仑", null).investigation().id();
        var made = investigations.link(id, 1, Right.READ, ANN);
        try (var session = driver.session()) {
            session.run("MATCH (link:InvestigationLink) SET link.expiresAt = datetime('2020-01-01T00:00:00+08:00')")
                    .consume();
        }
        assertThatThrownBy(() -> investigations.open(made.token(), BEN)).isInstanceOf(BadInput.class);
    }

    @Test
    void theDoorSavesListsAndOpens() {
        var tester = ExecutionGraphQlServiceTester.create(graphQl);
        var id = tester.document(
                        "mutation ($input: InvestigationInput!) { saveInvestigation(input: $input) { conflict investigation { id version right } } }")
                .variable("input", Map.of("title", "北仑", "canvas", CANVAS, "notes", "记一笔", "filters", "{\"a\":1}"))
                .execute()
                .path("saveInvestigation.conflict")
                .entity(Boolean.class)
                .isEqualTo(false)
                .path("saveInvestigation.investigation.id")
                .entity(String.class)
                .get();
        tester.document(
                        "query ($id: ID!) { investigations { nodes links investigation { id title owner } } investigation(id: $id) { content { canvas filters notes } versions { number } links { id } shares { user } } }")
                .variable("id", id)
                .execute()
                .path("investigations[0].nodes")
                .entity(Integer.class)
                .isEqualTo(2)
                .path("investigation.content.notes")
                .entity(String.class)
                .isEqualTo("记一笔")
                .path("investigation.versions")
                .entityList(Object.class)
                .hasSize(1);
        tester.document(
                        "mutation ($id: ID!) { shareInvestigation(id: $id, shares: [{user: \"ben\", right: READ}, {role: SUPERVISOR, right: WRITE}]) { shares { user role right } } linkInvestigation(id: $id) { token link { id expiresAt } } }")
                .variable("id", id)
                .execute()
                .path("shareInvestigation.shares")
                .entityList(Object.class)
                .hasSize(2);
        tester.document("mutation ($id: ID!) { shareInvestigation(id: $id, shares: [{right: READ}]) { id } }")
                .variable("id", id)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("names a user or a role"));
    }

    @Test
    void aRingIsTakenOutWithTheSourceOfEveryEdge() throws Exception {
        DemoCity.find(imports, detection);
        var canvas = neighbourhood();
        var body = JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of("title", "海岬建设 关系图", "notes", "=1+1 备注", "canvas", canvas));
        var web = throughTheGate();
        var graphml = export(web, "graphml", body);
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(graphml));
        assertThat(xml.getElementsByTagName("node").getLength()).isGreaterThan(3);
        assertThat(xml.getElementsByTagName("edge").getLength()).isGreaterThan(2);
        assertThat(new String(graphml, StandardCharsets.UTF_8)).contains("bids.csv:");
        var gexf = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export(web, "gexf", body)));
        assertThat(gexf.getElementsByTagName("edge").getLength())
                .isEqualTo(xml.getElementsByTagName("edge").getLength());
        var tables = unpacked(export(web, "csv", body));
        assertThat(tables.keySet()).containsExactlyInAnyOrder("things.csv", "relations.csv");
        assertThat(tables.get("relations.csv"))
                .startsWith("\uFEFFfrom,to,relation")
                .contains("SUBMITTED", "bids.csv:");
        var pdf = pages(export(web, "pdf", body));
        assertThat(pdf).contains("海岬建设 关系图", "bids.csv:", "SUBMITTED", "来源文件", "线索，不是结论");
        assertThat(web.post()
                        .uri("/investigations/export.exe")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void aCellThatCouldRunAsAFormulaIsDisarmed() throws Exception {
        try (var session = driver.session()) {
            session.run(
                            "CREATE (:Company {id: 'A', name: '=HYPERLINK(\"http://x\")'})-[:USES {sources: [4294967298]}]->(:Phone {id: 'B', masked: '138'})")
                    .consume();
        }
        var canvas =
                "{\"nodes\":[{\"id\":\"Company:A\",\"note\":\"@x\"},{\"id\":\"Phone:B\"}],\"edges\":[{\"from\":\"Company:A\",\"to\":\"Phone:B\",\"relation\":\"USES\"}]}";
        var body = JsonMapper.builder().build().writeValueAsString(Map.of("canvas", canvas));
        var tables = unpacked(export(throughTheGate(), "csv", body));
        assertThat(tables.get("things.csv")).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "'@x");
        assertThat(tables.get("relations.csv")).contains("#1:2");
    }

    private String neighbourhood() {
        var tester = ExecutionGraphQlServiceTester.create(graphQl);
        var answer = tester.document(
                        "{ neighbourhood(id: \"91330212MAXYG2QD25\", limit: 40) { nodes { id label nodeId caption } edges { from to relation findingIds } } }")
                .execute()
                .path("neighbourhood")
                .entity(
                        new org.springframework.core.ParameterizedTypeReference<
                                Map<String, List<Map<String, Object>>>>() {})
                .get();
        int place = 0;
        for (var node : answer.getOrDefault("nodes", List.of())) {
            node.put("x", 60 * Math.cos(place));
            node.put("y", 60 * Math.sin(place++));
        }
        return JsonMapper.builder().build().writeValueAsString(answer);
    }

    private MockMvcTester throughTheGate() {
        return MockMvcTester.from(
                context,
                builder -> builder.addFilters(
                                context.getBean("everyRoleFilter", Filter.class),
                                context.getBean("springSecurityFilterChain", Filter.class))
                        .build());
    }

    private static byte[] export(MockMvcTester web, String format, String body) {
        var answer = web.post()
                .uri("/investigations/export." + format)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Seen save(Viewer viewer, @Nullable String id, @Nullable Integer base, String title, @Nullable String name) {
        var saved = investigations.save(draft(id, base, title, name), viewer);
        assertThat(saved.conflict()).isFalse();
        return saved.seen();
    }

    private static Draft draft(@Nullable String id, @Nullable Integer base, String title, @Nullable String name) {
        return new Draft(id, base, title, CANVAS, null, null, name, null);
    }
}
