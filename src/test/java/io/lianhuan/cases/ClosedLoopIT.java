package io.lianhuan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.TestClock;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.detect.Detection;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.graph.Graph;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.graphql.ExecutionGraphQlService;

/**
 * Three batches of 53 alerts of a generated city through every state, by accounts of six parts, to the report, the transfer, the credit
 * entry and the numbers. The acts follow each other, like the days of an office.
 */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosedLoopIT {

    private static final List<String> REASONS = List.of(
            "PUBLIC_TERMINAL", "PUBLIC_NETWORK", "TENDER_TEMPLATE", "SHARED_CONSULTANCY", "SAME_NAME", "EXPLAINED");
    private static final List<String> OTHER_DISPOSALS =
            List.of("POLICE", "DISCIPLINE", "OTHER_AUTHORITY", "CORRECTION", "TALK");

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    Alerts makesAlerts;

    @Autowired
    Graph graph;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService service;

    @Autowired
    DocumentController documents;

    @Autowired
    ConfigurableApplicationContext application;

    @TempDir
    static Path city;

    private final ConcurrentLinkedQueue<Noted> noted = new ConcurrentLinkedQueue<>();
    private final List<Map<String, Object>> alerts = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 1, 5);
    private Desk administrator;
    private Desk dispatcher;
    private Desk first;
    private Desk second;
    private Desk reviewer;
    private Desk approver;
    private Desk lawyer;
    private Desk overseer;
    private Map<String, Object> opened = Map.of();

    @BeforeAll
    void findACity() throws Exception {
        Generation.run(CitySize.SMALL, 1, city, (what, done, total) -> {});
        imports.load(new ImportRequest(List.of(city), null, false), Progress.SILENT);
        detection.detect(true, Progress.SILENT);
        application.addApplicationListener((ApplicationListener<ApplicationEvent>) event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof Noted one) {
                noted.add(one);
            }
        });
        administrator = new Desk(service, "root", Role.ADMINISTRATOR);
        dispatcher = desk("赵", "DISPATCHER");
        first = desk("钱", "OFFICER");
        second = desk("孙", "OFFICER");
        reviewer = desk("李", "REVIEWER");
        approver = desk("周", "APPROVER");
        lawyer = desk("吴", "LEGAL");
        overseer = desk("郑", "OVERSEER");
    }

    private Desk desk(String name, String part) {
        administrator
                .ask(
                        "mutation($name: String!, $parts: [Part!]!) { setDuties(name: $name, parts: $parts) { name } }",
                        Map.of("name", name, "parts", List.of(part)))
                .path("setDuties.name")
                .entity(String.class)
                .isEqualTo(name);
        return new Desk(service, name, Role.INVESTIGATOR, Role.SUPERVISOR);
    }

    @AfterAll
    void releaseTheClock() {
        TestClock.release();
    }

    @Test
    @Order(1)
    void whatTheProvinceSentBecomesAlertsOnce() {
        var lastIssue = LocalDate.parse(text("MATCH (a:Alert) RETURN toString(date(max(a.issuedAt))) AS x"));
        day(lastIssue.plusDays(1));
        assertThat(raised(List.of("PROVINCE"))).isEqualTo(Map.of("raised", 53, "updated", 0));
        assertThat(raised(List.of("PROVINCE"))).isEqualTo(Map.of("raised", 0, "updated", 0));
        assertThat(Desk.refusal(first.ask("mutation { raiseAlerts(input: {}) { raised } }", Map.of())))
                .contains("分办人");
        alerts.addAll(queue(dispatcher, "{}"));
        assertThat(alerts).hasSize(53);
        assertThat(batches()).extracting(batch -> batch.get("count")).containsExactlyInAnyOrder(18, 19, 16);
    }

    @Test
    @Order(2)
    void fiftyThreeAlertsGoThroughTheLoop() {
        for (int at = 0; at < alerts.size(); at++) {
            alerts.set(at, concluded(at, alerts.get(at)));
        }
        assertThat(Desk.refusal(freeze("2026年第1批"))).contains("还有");
        for (int at = 0; at < alerts.size(); at++) {
            alerts.set(at, closed(at, alerts.get(at)));
        }
        assertThat(alerts).allMatch(alert -> Desk.value(alert, "state").equals("CLOSED"));
        for (int batch = 1; batch <= 3; batch++) {
            Desk.entity(freeze("2026年第%d批".formatted(batch)), "freezeBatch");
        }
        assertThat(Desk.refusal(freeze("2026年第1批"))).contains("已由 赵 冻结");
    }

    @Test
    @Order(3)
    void theRatesHaveTheirRightNames() {
        var rows = statistics("BATCH");
        var all = rows.getLast();
        assertThat(rows).hasSize(4);
        assertThat(all)
                .containsEntry("issued", 53)
                .containsEntry("received", 53)
                .containsEntry("verified", 53)
                .containsEntry("founded", 35)
                .containsEntry("unfounded", 18)
                .containsEntry("filed", 25);
        assertThat(rate(all, "查实率")).isEqualTo("35/53 = 66.0");
        assertThat(rate(all, "立案率")).isEqualTo("25/35 = 71.4");
        assertThat(rate(all, "核查立案率")).isEqualTo("25/53 = 47.2");
        assertThat(statistics("MONTH")).hasSize(4);
        assertThat(statistics("DISTRICT").getLast()).containsEntry("issued", 53);
        assertThat(statistics("RULE")).isNotEmpty();
        var csv = new String(
                Objects.requireNonNull(documents
                        .statistics(Statistics.StatisticsBy.BATCH, null, null, viewer("赵"))
                        .getBody()),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF分组,下发")
                .contains("66.0")
                .contains("25/35")
                .contains("属实或部分属实");
    }

    @Test
    @Order(4)
    void theReportIsMadeFromTheStoreAsDocxAndPdf() throws Exception {
        var id = Desk.text(alerts.getFirst(), "id");
        var folder = Files.createDirectories(Path.of("target/documents"));
        var docx = Objects.requireNonNull(documents.word(id, viewer("钱")).getBody());
        var pdf = Objects.requireNonNull(documents.pdf(id, viewer("钱")).getBody());
        Files.write(folder.resolve("report.docx"), docx);
        Files.write(folder.resolve("report.pdf"), pdf);
        String words;
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            words = extractor.getText();
            assertThat(document.getAllPictures()).hasSize(1);
        }
        for (String section : List.of("一、线索来源", "四、预警事实", "六、查明事实及证据目录", "九、法律适用与裁量", "十三、承办人、审核人、批准人")) {
            assertThat(words).contains(section);
        }
        assertThat(words)
                .contains("钱")
                .contains("李")
                .contains("周")
                .contains("SHA-256")
                .contains("cypher/cases/drawing.cypher");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("工程招标投标预警核查报告")
                    .contains("一案双查结果");
        }
        assertThat(documents.pdf("none", viewer("钱")).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void aCaseGoesToTheDecisionByTheLawOfTheDayOfTheAct() throws Exception {
        opened = Desk.entity(
                first.ask("{ cases(first: 50) { edges { node { %s } } } }".formatted(Desk.CASE), Map.of()),
                "cases.edges[0].node");
        assertThat(Desk.entity(first.ask("{ cases { totalCount } }", Map.of()), "cases"))
                .containsEntry("totalCount", 25);
        opened = first.move("moveCase", opened, "INVESTIGATE");
        assertThat(first.refused("moveCase", opened, "PRESERVE")).contains("批准人");
        opened = approver.move("moveCase", opened, "PRESERVE");
        opened = second.move("moveCase", opened, "RELEASE");
        assertThat(first.refused("moveCase", opened, "END_INVESTIGATION")).contains("违法行为");
        opened = first.move("moveCase", opened, "END_INVESTIGATION", "offence", "collusion", "base", 12_000_000);
        opened = first.move("moveCase", opened, "SEND_TO_LEGAL");
        opened = lawyer.move("moveCase", opened, "LEGAL_RETURN", "reason", "EVIDENCE_LACKING");
        opened = first.move("moveCase", opened, "END_INVESTIGATION", "offence", "collusion", "base", 12_000_000);
        opened = first.move("moveCase", opened, "SEND_TO_LEGAL");
        opened = lawyer.move("moveCase", opened, "LEGAL_PASS");
        opened = approver.move("moveCase", opened, "NOTIFY");
        opened = lawyer.move("moveCase", opened, "HEAR");
        assertThat(approver.refused("moveCase", opened, "DECIDE", "fine", 59_999))
                .contains("60000.00")
                .contains("12000000.00 × 0.5%");
        assertThat(approver.refused("moveCase", opened, "DECIDE", "fine", 80_000))
                .contains("证据包");
        fix(Desk.text(opened, "id"));
        opened = approver.move("moveCase", opened, "DECIDE", "fine", 80_000);
        assertThat(first.refused("moveCase", opened, "SERVE")).contains("文号");
        opened = first.move("moveCase", opened, "SERVE", "document", "舟建罚决字〔2026〕第1号");
        assertThat(Desk.refusal(notice(12, "串通投标行政处罚"))).contains("尚未终局");
        opened = second.move("moveCase", opened, "ENFORCE");
        opened = approver.move("moveCase", opened, "CLOSE");
        assertThat(first.refused("moveCase", opened, "ENTER_CREDIT")).contains("尚未终局");
        var range = Desk.entity(
                first.ask(
                        "query($id: ID!) { case(id: $id) { range { low high personLow personHigh arithmetic transferReview clauses { citation inForceFrom } } } }",
                        Map.of("id", Desk.value(opened, "id"))),
                "case.range");
        assertThat(range.toString())
                .contains("60000.00")
                .contains("120000.00")
                .contains("3000.00")
                .contains("12000.00")
                .contains("4000000")
                .contains("招标投标法 第五十三条");
    }

    private void fix(String id) throws Exception {
        assertThat(Desk.refusal(
                        reviewer.ask("mutation($id: ID!) { fixEvidence(input: {id: $id}) { id } }", Map.of("id", id))))
                .contains("承办人");
        var made = Desk.entity(
                first.ask(
                        "mutation($id: ID!) { fixEvidence(input: {id: $id, place: \"本局\", legalBasis: \"行政处罚法 第四十二条\"}) { id items originals manifestSha256 keyFingerprint officers } }",
                        Map.of("id", id)),
                "fixEvidence");
        assertThat((Integer) made.get("originals")).isPositive();
        var sealed = documents.evidence(Desk.text(made, "id"), viewer("钱")).getBody();
        var file = Objects.requireNonNull(sealed).getFile().toPath();
        assertThat(EvidenceSeal.check(file, Desk.text(made, "keyFingerprint")).problems())
                .isEmpty();
        assertThat(Desk.refusal(first.ask(
                        "mutation($id: ID!) { reviewEvidence(input: {id: $id, legal: true}) { id } }",
                        Map.of("id", Desk.value(made, "id")))))
                .contains("法制");
        Desk.entity(
                lawyer.ask(
                        "mutation($id: ID!) { reviewEvidence(input: {id: $id, legal: true}) { id legalReview } }",
                        Map.of("id", Desk.value(made, "id"))),
                "reviewEvidence");
        Desk.entity(
                reviewer.ask(
                        "mutation($id: ID!) { reviewEvidence(input: {id: $id, technical: true}) { id } }",
                        Map.of("id", Desk.value(made, "id"))),
                "reviewEvidence");
    }

    @Test
    @Order(6)
    void onlyAFinalPenaltyEntersTheCreditFileAndTheBarredFirmIsFoundWhenItBids() {
        day(today.plusMonths(7));
        opened = first.move("moveCase", opened, "ENTER_CREDIT");
        var entry = Desk.entity(notice(12, "串通投标行政处罚"), "noticeCredit");
        assertThat(Desk.refusal(notice(12, "串通投标行政处罚"))).contains("已因本案告知");
        assertThat(approver.refused("moveCredit", entry, "ENTER")).contains("陈述申辩期");
        day(LocalDate.parse(Desk.text(entry, "objectionUntil")).plusDays(1));
        assertThat(first.refused("moveCredit", entry, "ENTER")).contains("批准人");
        entry = approver.move("moveCredit", entry, "ENTER");
        assertThat(entry).containsEntry("barredUntil", today.plusMonths(12).toString());
        assertThat(barred(today.plusDays(30))).containsExactly("X-1");
        assertThat(barred(today.plusMonths(13))).isEmpty();
        assertThat(approver.refused("moveCredit", entry, "REPAIR", "note", "已整改"))
                .contains("最短期限");
        assertThat(approver.refused("moveCredit", entry, "EXPIRE")).contains("尚未届满");
        day(today.plusMonths(4));
        entry = approver.move("moveCredit", entry, "REPAIR", "note", "已整改");
        assertThat(entry).containsEntry("state", "REPAIRED");
        assertThat(barred(today.plusDays(30))).isEmpty();
    }

    /** Lots of that day in which the rule finds the firm of the case. */
    private List<String> barred(LocalDate day) {
        var company = company();
        try (var session = driver.session()) {
            session.run("MATCH (lot:Lot {id: 'X-1'})<-[:FOR_LOT]-(bid) DETACH DELETE lot, bid")
                    .consume();
            session.run(
                            "MATCH (c:Company {id: $c}) CREATE (c)-[:SUBMITTED {role: 'SOLE'}]->(:Bid {id: 'X-bid', submittedAt: datetime($at)})-[:FOR_LOT]->(:Lot {id: 'X-1'})",
                            Map.of("c", company, "at", day + "T09:00:00+08:00"))
                    .consume();
        }
        return graph
                .read(graph.statement("rules/barred-bidder"), Map.of("lotIds", List.of("X-1"), "listing", "严重失信"))
                .stream()
                .filter(row -> row.get("penaltyId").asString().startsWith("credit:"))
                .map(row -> row.get("lotId").asString())
                .toList();
    }

    private String company() {
        return first.ask(
                        "query($id: ID!) { case(id: $id) { companies { id } } }",
                        Map.of("id", Desk.value(opened, "id")))
                .path("case.companies[0].id")
                .entity(String.class)
                .get();
    }

    private org.springframework.graphql.test.tester.GraphQlTester.Response notice(int months, String kind) {
        return first.ask(
                "mutation($case: ID!, $company: ID!, $kind: String!, $months: Int!) { noticeCredit(input: {caseId: $case, companyId: $company, kind: $kind, months: $months}) { id version state objectionUntil } }",
                Map.of("case", Desk.value(opened, "id"), "company", company(), "kind", kind, "months", months));
    }

    @Test
    @Order(7)
    void whatTheProcuratorateHandsBackIsAnswered() {
        var referral = text("MATCH (r:Referral) WHERE r.kind = '检察意见' RETURN min(r.id) AS x");
        var register =
                "mutation($id: ID!) { registerReverse(input: {referralId: $id}) { id version state dueOn companies { id } } }";
        var handed = Desk.entity(dispatcher.ask(register, Map.of("id", referral)), "registerReverse");
        assertThat(Desk.refusal(dispatcher.ask(register, Map.of("id", referral))))
                .contains("已经登记");
        assertThat((List<?>) handed.get("companies")).isNotEmpty();
        assertThat(lawyer.refused("moveReverse", handed, "STUDY")).contains("说明");
        handed = lawyer.move("moveReverse", handed, "STUDY", "note", "本局管辖，未过时效");
        handed = lawyer.move("moveReverse", handed, "CONSULT", "note", "与检察院会商");
        assertThat(approver.refused("moveReverse", handed, "INVESTIGATE", "officers", List.of("钱")))
                .contains("两名");
        handed = approver.move("moveReverse", handed, "INVESTIGATE", "officers", List.of("钱", "孙"));
        handed = dispatcher.move("moveReverse", handed, "REPLY", "note", "已立案");
        assertThat(handed).containsEntry("state", "REPLIED").containsEntry("reply", "已立案");
    }

    @Test
    @Order(8)
    void whatIsFoundBecomesAlertsOnceAndCanBeMergedOrDeclined() {
        var sources = EnumSet.of(AlertSource.RING, AlertSource.CHAIN, AlertSource.FINDING);
        new AlertsAfterDetection(makesAlerts, new AlertSettings(sources)).raise();
        assertThat(raised(List.of("RING", "CHAIN", "FINDING"))).isEqualTo(Map.of("raised", 0, "updated", 0));
        var rings = queue(dispatcher, "{source: RING}");
        assertThat(rings).hasSizeGreaterThan(1);
        var page = Desk.entity(
                dispatcher.ask(
                        "query($id: ID!) { alert(id: $id) { ring { id members { company { id } } } findings { id rule { title } } subgraph { nodes { id } edges { from to relation } } companies { id name } lots { id } related { id } questions { id evidenceIds } explanations { id outcome } materials { id held records } moves { action allowed refusal } doubleCheck { projects { bids posts { due present } } firms { lotsBid otherAlerts } } limitationOn daysToLimitation workdaysLeft transferTerms { id } papers { id } cases { id } evidencePackages { id } steps { action } } }",
                        Map.of("id", Desk.value(rings.getFirst(), "id"))),
                "alert");
        assertThat((List<?>) page.get("findings")).isNotEmpty();
        assertThat(page.get("ring")).isNotNull();
        assertThat(Desk.value(page, "questions").toString()).containsPattern("evidenceIds=\\[[0-9a-f]");
        assertThat(Desk.value(page, "moves").toString()).contains("RECEIVE").contains("allowed=true");
        assertThat(inBothLanguages(rings.getFirst())).containsExactly("待接收", "接收", "to be received", "receive");
        var one = dispatcher.move("moveAlert", rings.get(0), "RECEIVE");
        var other = dispatcher.move("moveAlert", rings.get(1), "RECEIVE");
        assertThat(dispatcher.refused(
                        "moveAlert", one, "MERGE", "reason", "SAME_PARTIES", "target", Desk.value(one, "id")))
                .contains("另一条");
        one = dispatcher.move("moveAlert", one, "MERGE", "reason", "SAME_PARTIES", "target", Desk.value(other, "id"));
        assertThat(one).containsEntry("state", "MERGED");
        var chains = queue(dispatcher, "{source: CHAIN}");
        assertThat(dispatcher.refused("moveAlert", chains.getFirst(), "DECLINE"))
                .contains("OTHER_JURISDICTION");
        assertThat(dispatcher.move("moveAlert", chains.getFirst(), "DECLINE", "reason", "OTHER_JURISDICTION"))
                .containsEntry("state", "DECLINED");
        var seen = Set.copyOf(graph.read(graph.statement("cases/steps"), Map.of("ids", ids())).stream()
                .map(row -> row.get("step").get("to").asString())
                .toList());
        assertThat(seen)
                .contains(
                        "RECEIVED",
                        "ASSIGNED",
                        "VERIFYING",
                        "IN_REVIEW",
                        "AWAITING_APPROVAL",
                        "CONCLUDED",
                        "DISPOSING",
                        "REPORT_DUE",
                        "REPORTED",
                        "CLOSED");
    }

    @Test
    @Order(9)
    void tenAtOnceLoseNothing() throws Exception {
        var alert =
                queue(dispatcher, "{source: FINDING, states: [\"PENDING\"]}").getFirst();
        var desks = IntStream.range(0, 10)
                .mapToObj(at -> desk("督" + at, "OVERSEER"))
                .toList();
        var told = new ConcurrentLinkedQueue<String>();
        int before = (int) Desk.value(alert, "version");
        try (var threads = Executors.newFixedThreadPool(10)) {
            var work = desks.stream()
                    .<Callable<Integer>>map(desk -> () -> {
                        var seen = new HashMap<>(alert);
                        for (int tries = 1; ; tries++) {
                            var refusal = desk.refused(
                                    "moveAlert", seen, "SUPERVISE", "reason", "OVERDUE", "note", desk.name());
                            if (refusal.isEmpty()) {
                                return tries;
                            }
                            assertThat(refusal).contains("已由").contains("更新");
                            told.add(refusal);
                            seen.put("version", Desk.value(queue(desk, Desk.value(alert, "id")), "version"));
                        }
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        }
        var steps = graph.read(graph.statement("cases/steps"), Map.of("ids", List.of(Desk.value(alert, "id"))));
        assertThat(steps)
                .extracting(row -> row.get("step").get("note").asString(""))
                .containsExactlyInAnyOrderElementsOf(
                        desks.stream().map(Desk::name).toList());
        assertThat(queue(dispatcher, Desk.value(alert, "id")).get("version")).isEqualTo(before + 10);
        assertThat(told).isNotEmpty();
    }

    @Test
    @Order(10)
    void everyChangeIsToldToTheAudit() {
        var moves =
                noted.stream().filter(one -> one.action().startsWith("alert.")).toList();
        long steps = Long.parseLong(
                text(
                        "MATCH (:Alert:Matter)-[:HAS_STEP]->(s:Step) WHERE s.action <> 'TAKE_IN' RETURN toString(count(s)) AS x"));
        assertThat(moves.stream().filter(one -> one.subject() != null).count()).isEqualTo(steps);
        assertThat(noted)
                .extracting(Noted::action)
                .contains(
                        "alert.RAISE",
                        "case.DECIDE",
                        "credit.ENTER",
                        "reverse.REPLY",
                        "batch.FREEZE",
                        "document.REPORT",
                        "duties.SET");
    }

    private Map<String, Object> concluded(int at, Map<String, Object> begun) {
        assertThat(first.refused("moveAlert", begun, "RECEIVE")).contains("分办人");
        var alert = dispatcher.move("moveAlert", begun, "RECEIVE");
        assertThat(dispatcher.refused("moveAlert", alert, "ASSIGN", "officers", List.of("钱", "钱")))
                .contains("两名不同");
        assertThat(dispatcher.refused("moveAlert", alert, "ASSIGN", "officers", List.of("钱", "赵")))
                .contains("职责分离");
        alert = dispatcher.move("moveAlert", alert, "ASSIGN", "officers", List.of("钱", "孙"));
        alert = first.move("moveAlert", alert, "BEGIN");
        if (at == 0) {
            alert = besides(alert);
        }
        assertThat(first.refused("moveAlert", alert, "PROPOSE", "conclusion", "FOUNDED"))
                .contains("免责核查清单");
        alert = checked(alert);
        boolean founded = at < 35;
        if (!founded) {
            assertThat(first.refused("moveAlert", alert, "PROPOSE", "conclusion", "UNFOUNDED"))
                    .contains("PUBLIC_TERMINAL");
        }
        alert = founded
                ? first.move(
                        "moveAlert",
                        alert,
                        "PROPOSE",
                        "conclusion",
                        at % 5 == 4 ? "PARTLY_FOUNDED" : "FOUNDED",
                        "note",
                        "事实清楚")
                : first.move(
                        "moveAlert",
                        alert,
                        "PROPOSE",
                        "conclusion",
                        "UNFOUNDED",
                        "reason",
                        REASONS.get(at % REASONS.size()));
        assertThat(first.refused("moveAlert", alert, "COUNTERSIGN")).contains("职责分离");
        alert = second.move("moveAlert", alert, "COUNTERSIGN");
        if (at == 1) {
            alert = reviewer.move("moveAlert", alert, "SEND_BACK", "reason", "FACTS_UNCLEAR");
            alert = second.move("moveAlert", alert, "PROPOSE", "conclusion", "FOUNDED", "note", "已补查");
            alert = first.move("moveAlert", alert, "COUNTERSIGN");
        }
        alert = reviewer.move("moveAlert", alert, "PASS");
        assertThat(reviewer.refused("moveAlert", alert, "APPROVE")).contains("批准人");
        return approver.move("moveAlert", alert, "APPROVE");
    }

    /** Suspension, extension and supervision of one of them. */
    private Map<String, Object> besides(Map<String, Object> begun) {
        var due = LocalDate.parse(Desk.text(begun, "dueOn"));
        var alert = approver.move("moveAlert", begun, "SUSPEND", "reason", "EXPERT_OPINION");
        assertThat(first.refused("moveAlert", alert, "PROPOSE", "conclusion", "FOUNDED"))
                .contains("挂起");
        var calendar = new io.lianhuan.cases.calendar.WorkCalendar();
        var begin = today;
        day(calendar.plus(today, 3));
        alert = first.move("moveAlert", alert, "RESUME");
        assertThat(alert)
                .containsEntry(
                        "dueOn",
                        calendar.plus(due, calendar.between(begin, today)).toString());
        assertThat(approver.refused("moveAlert", alert, "EXTEND", "reason", "COMPLEX", "days", 11))
                .contains("1 至 10");
        alert = approver.move("moveAlert", alert, "EXTEND", "reason", "COMPLEX", "days", 10);
        assertThat(alert)
                .containsEntry("dueOn", calendar.plus(calendar.plus(due, 3), 10).toString());
        return overseer.move("moveAlert", alert, "SUPERVISE", "reason", "SUPERIOR_ORDER");
    }

    private Map<String, Object> checked(Map<String, Object> begun) {
        var alert = begun;
        alert = Desk.entity(
                first.ask(
                        "mutation($id: ID!, $version: Int!) { answerQuestion(input: {id: $id, version: $version, question: \"authors\", answer: \"由本单位造价员编制\", mark: CONTRADICTED}) { %s } }"
                                .formatted(Desk.ALERT),
                        Map.of("id", Desk.value(alert, "id"), "version", Desk.value(alert, "version"))),
                "answerQuestion");
        var checks = first.ask(
                        "query($id: ID!) { alert(id: $id) { explanations { id } } }",
                        Map.of("id", Desk.value(alert, "id")))
                .path("alert.explanations[*].id")
                .entityList(String.class)
                .get();
        assertThat(checks).contains("heard", "data-right", "same-person");
        for (String check : checks) {
            alert = Desk.entity(
                    second.ask(
                            "mutation($id: ID!, $version: Int!, $check: ID!) { checkExplanation(input: {id: $id, version: $version, explanation: $check, outcome: EXCLUDED, detail: \"已核对\"}) { %s } }"
                                    .formatted(Desk.ALERT),
                            Map.of(
                                    "id",
                                    Desk.value(alert, "id"),
                                    "version",
                                    Desk.value(alert, "version"),
                                    "check",
                                    check)),
                    "checkExplanation");
        }
        return alert;
    }

    private Map<String, Object> closed(int at, Map<String, Object> concluded) {
        var disposal = at < 25 ? "CASE" : at < 35 ? OTHER_DISPOSALS.get(at % 5) : "NO_PENALTY";
        if (at >= 35) {
            assertThat(approver.refused("moveAlert", concluded, "DISPOSE", "disposal", "CASE"))
                    .contains("不是属实");
        }
        var alert = approver.move(
                "moveAlert", concluded, "DISPOSE", "disposal", disposal, "receiver", "舟山市公安局", "note", "连续状态");
        alert = first.move("moveAlert", alert, "FINISH");
        alert = dispatcher.move("moveAlert", alert, "REPORT");
        if (at == 52) {
            alert = approver.move("moveAlert", alert, "REOPEN", "reason", "NEW_EVIDENCE");
            assertThat(alert).containsEntry("state", "RECEIVED");
            var again = new HashMap<>(alert);
            again = new HashMap<>(dispatcher.move("moveAlert", again, "ASSIGN", "officers", List.of("钱", "孙")));
            again = new HashMap<>(first.move("moveAlert", again, "BEGIN"));
            again = new HashMap<>(
                    first.move("moveAlert", again, "PROPOSE", "conclusion", "UNFOUNDED", "reason", "EXPLAINED"));
            again = new HashMap<>(second.move("moveAlert", again, "COUNTERSIGN"));
            again = new HashMap<>(reviewer.move("moveAlert", again, "PASS"));
            again = new HashMap<>(approver.move("moveAlert", again, "APPROVE"));
            again = new HashMap<>(approver.move("moveAlert", again, "DISPOSE", "disposal", "NO_PENALTY"));
            again = new HashMap<>(first.move("moveAlert", again, "FINISH"));
            alert = dispatcher.move("moveAlert", again, "REPORT");
        }
        return dispatcher.move("moveAlert", alert, "CLOSE");
    }

    /** The state of an alert and its first move, for a reader of Chinese and for one of English. */
    private List<String> inBothLanguages(Map<String, Object> alert) {
        return Stream.of(dispatcher, dispatcher.reading(Locale.ENGLISH))
                .map(desk -> Desk.entity(
                        desk.ask(
                                "query($id: ID!) { alert(id: $id) { stateTitle moves { title } } }",
                                Map.of("id", Desk.value(alert, "id"))),
                        "alert"))
                .flatMap(shown -> Stream.of(Desk.text(shown, "stateTitle"), firstTitle(shown)))
                .toList();
    }

    @SuppressWarnings("unchecked") // objects of JSON
    private static String firstTitle(Map<String, Object> alert) {
        return Desk.text(((List<Map<String, Object>>) Desk.value(alert, "moves")).getFirst(), "title");
    }

    private List<String> ids() {
        return alerts.stream().map(alert -> Desk.text(alert, "id")).toList();
    }

    private Map<String, Object> raised(List<String> sources) {
        return Desk.entity(
                dispatcher.ask(
                        "mutation($sources: [AlertSource!]) { raiseAlerts(input: {sources: $sources}) { raised updated } }",
                        Map.of("sources", sources)),
                "raiseAlerts");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // objects of JSON
    private static List<Map<String, Object>> list(
            org.springframework.graphql.test.tester.GraphQlTester.Response answer, String path) {
        return (List) answer.path(path).entityList(Map.class).get();
    }

    private static List<Map<String, Object>> queue(Desk desk, String filter) {
        return list(
                desk.ask(
                        "{ alerts(first: 200, filter: %s) { edges { node { %s } } } }".formatted(filter, Desk.ALERT),
                        Map.of()),
                "alerts.edges[*].node");
    }

    private static Map<String, Object> queue(Desk desk, Object id) {
        return Desk.entity(
                desk.ask("query($id: ID!) { alert(id: $id) { %s } }".formatted(Desk.ALERT), Map.of("id", id)), "alert");
    }

    private List<Map<String, Object>> batches() {
        return list(dispatcher.ask("{ alertBatches { id count done dueOn frozen } }", Map.of()), "alertBatches");
    }

    private org.springframework.graphql.test.tester.GraphQlTester.Response freeze(String id) {
        return dispatcher.ask(
                "mutation($id: ID!) { freezeBatch(id: $id) { id frozen frozenBy frozenRow { issued founded } } }",
                Map.of("id", id));
    }

    private List<Map<String, Object>> statistics(String by) {
        return list(
                dispatcher.ask(
                        "query($by: StatisticsBy!) { caseStatistics(by: $by) { key title issued received verified onTime founded unfounded filed transferred done overdue medianDays rates { title numerator denominator percent definition } unfoundedReasons { code count } } }",
                        Map.of("by", by)),
                "caseStatistics");
    }

    @SuppressWarnings("unchecked") // objects of JSON
    private static String rate(Map<String, Object> row, String title) {
        return ((List<Map<String, Object>>) Desk.value(row, "rates"))
                .stream()
                        .filter(rate -> Desk.value(rate, "title").equals(title))
                        .map(rate -> "%s/%s = %s"
                                .formatted(rate.get("numerator"), rate.get("denominator"), rate.get("percent")))
                        .findFirst()
                        .orElse("");
    }

    private String text(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).single().get("x").asString();
        }
    }

    private void day(LocalDate day) {
        today = day;
        TestClock.set(day);
    }

    private static Viewer viewer(String name) {
        return new Viewer(name, Set.of(Role.INVESTIGATOR, Role.SUPERVISOR), Set.of(), null);
    }
}
