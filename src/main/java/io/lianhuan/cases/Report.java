package io.lianhuan.cases;

import io.lianhuan.cases.DoubleChecks.DoubleCheck;
import io.lianhuan.cases.EvidencePackages.PackageView;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.flow.Flows;
import io.lianhuan.cases.law.PenaltyBook;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.detect.LawBook;
import io.lianhuan.detect.Leads;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** The verification report of an alert from the one template (统一核查报告模板). Every number in it is read from the store now. */
@Component
class Report {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"};
    private static final String NONE = "无。";
    private static final int MOST_EVIDENCE = 300;

    private final Graph graph;
    private final Matters matters;
    private final Verification verification;
    private final Drawings drawings;
    private final DoubleChecks doubleChecks;
    private final EvidencePackages packages;
    private final PenaltyBook penalties;
    private final Leads leads;
    private final LawBook law;
    private final Reasons reasons;
    private final Flows flows;
    private final Terms terms;
    private final Today today;
    private final Words words = Words.OF_REPORT;
    private final Statement lots;
    private final Statement companies;
    private final Statement evidence;
    private final Statement steps;
    private final Statement packagesOf;
    private final Statement arising;

    Report(
            Graph graph,
            Matters matters,
            Verification verification,
            Drawings drawings,
            DoubleChecks doubleChecks,
            EvidencePackages packages,
            PenaltyBook penalties,
            Leads leads,
            LawBook law,
            Reasons reasons,
            Flows flows,
            Terms terms,
            Today today) {
        this.graph = graph;
        this.matters = matters;
        this.verification = verification;
        this.drawings = drawings;
        this.doubleChecks = doubleChecks;
        this.packages = packages;
        this.penalties = penalties;
        this.leads = leads;
        this.law = law;
        this.reasons = reasons;
        this.flows = flows;
        this.terms = terms;
        this.today = today;
        this.lots = graph.statement("cases/report-lots");
        this.companies = graph.statement("cases/report-companies");
        this.evidence = graph.statement("cases/evidence-of");
        this.steps = graph.statement("cases/steps");
        this.packagesOf = graph.statement("cases/packages-of");
        this.arising = graph.statement("cases/arising");
    }

    /** The report as blocks. */
    List<Block> of(String id) {
        var alert = matters.get(id);
        var writer = new Writer(alert);
        writer.write();
        return writer.blocks;
    }

    /** Writes one report. */
    private final class Writer {

        private final List<Block> blocks = new ArrayList<>();
        private final Matter alert;
        private final List<Record> evidenceRows;
        private final List<Record> lotRows;
        private int section;

        Writer(Matter alert) {
            this.alert = alert;
            this.evidenceRows = graph.read(evidence, Map.of("ids", List.of(alert.id())));
            this.lotRows = graph.read(lots, Map.of("id", alert.id()));
        }

        void write() {
            blocks.add(new Block.Title("工程招标投标预警核查报告"));
            say("报告编号：%s　　制作时间：%s　　数据时间：%s".formatted(alert.id(), MINUTE.format(today.now()), dataTime()));
            source();
            project();
            subjects();
            facts();
            course();
            catalogue();
            statements();
            open();
            clauses();
            conclusion();
            disposal();
            doubleCheck();
            signatures();
        }

        private void section(String name) {
            blocks.add(new Block.Heading(
                    NUMBERS[section++] + "、" + words.sections().get(name)));
        }

        private void say(String text) {
            blocks.add(new Block.Paragraph(text));
        }

        private void table(List<String> headers, List<List<String>> rows, Double... shares) {
            if (rows.isEmpty()) {
                say(NONE);
            } else {
                blocks.add(new Block.Table(headers, rows, List.of(shares)));
            }
        }

        private String dataTime() {
            return packages.dataTime()
                    .map(at -> MINUTE.format(at.atZoneSameInstant(Today.BEIJING)))
                    .orElse("未知");
        }

        private void source() {
            section("source");
            say("预警名称：%s。来源：%s。".formatted(alert.text("title"), Words.of(words.sources(), alert.text("source"))));
            say("来源编号：%s；批次：%s；模型：%s；等级：%s；下发单位：%s；下发时间：%s；办理时限：%s。"
                    .formatted(
                            text("sourceId"),
                            text("batch"),
                            alert.text("model") == null ? rules() : text("model"),
                            text("level"),
                            text("issuer"),
                            time(alert.properties().get("issuedAt")),
                            Objects.requireNonNullElse(alert.day("dueOn"), "未定")));
            if (alert.text("content") != null) {
                say("下发内容：" + text("content"));
            }
        }

        private String text(String name) {
            var text = alert.text(name);
            return text == null || text.isBlank() ? "无" : text;
        }

        private String rules() {
            var names = alert.texts("rules").stream().map(leads::ruleTitle).collect(Collectors.joining("、"));
            return names.isEmpty() ? "无" : names;
        }

        private void project() {
            section("project");
            say("涉及标段 %d 个。".formatted(lotRows.size()));
            table(
                    List.of("标段编号", "名称", "招标人／代理", "开标时间", "限价（元）", "投标数", "中标人／中标价（元）"),
                    lotRows.stream()
                            .map(row -> List.of(
                                    row.get("lotId").asString(),
                                    join("\n", Rows.text(row, "name"), Rows.text(row, "project")),
                                    join("\n", Rows.text(row, "buyer"), Rows.text(row, "agency")),
                                    time(row.get("openedAt")),
                                    money(row, "ceilingPrice"),
                                    Integer.toString(row.get("bids").asInt()),
                                    join("\n", Rows.text(row, "winner"), money(row, "price"))))
                            .toList(),
                    0.15,
                    0.22,
                    0.19,
                    0.11,
                    0.12,
                    0.06,
                    0.15);
        }

        private void subjects() {
            section("subjects");
            var rows = graph.read(companies, Map.of("id", alert.id()));
            say("涉及企业 %d 家。".formatted(rows.size()));
            table(
                    List.of("统一社会信用代码", "名称", "涉及标段投标数", "其中中标", "报价（元）"),
                    rows.stream()
                            .map(row -> List.of(
                                    row.get("companyId").asString(),
                                    row.get("name").asString(""),
                                    Integer.toString(row.get("bids").asInt()),
                                    Integer.toString(row.get("won").asInt()),
                                    row.get("prices").asList(price -> yuan(price.asLong())).stream()
                                            .collect(Collectors.joining("、"))))
                            .toList(),
                    0.22,
                    0.32,
                    0.12,
                    0.1,
                    0.24);
        }

        private void facts() {
            section("facts");
            var byRule = evidenceRows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("rule").asString(), java.util.TreeMap::new, Collectors.toList()));
            say("依据规则 %d 条、疑点 %d 个、有效证据 %d 条。以下为线索，不是结论。"
                    .formatted(
                            byRule.size(),
                            evidenceRows.stream()
                                    .map(row -> row.get("finding").asString())
                                    .distinct()
                                    .count(),
                            evidenceRows.size()));
            table(
                    List.of("规则", "疑点数", "证据数", "涉及企业", "比对的值（部分）"),
                    byRule.entrySet().stream().map(this::ruleRow).toList(),
                    0.2,
                    0.08,
                    0.08,
                    0.3,
                    0.34);
            var drawn = drawings.of(alert.id());
            if (!drawn.nodes().isEmpty()) {
                blocks.add(new Block.Picture(
                        GraphPicture.png(drawn),
                        "关系图：节点 %d 个，连线 %d 条；查询 %s；数据时间 %s"
                                .formatted(drawn.nodes().size(), drawn.edges().size(), drawings.query(), dataTime())));
            }
            say("查询语句：%s、cypher/%s.cypher；预警编号 %s。数据时间：%s。"
                    .formatted(drawings.query(), evidence.name(), alert.id(), dataTime()));
        }

        private List<String> ruleRow(Map.Entry<String, List<Record>> rule) {
            var rows = rule.getValue();
            return List.of(
                    leads.ruleTitle(rule.getKey()),
                    Long.toString(rows.stream()
                            .map(row -> row.get("finding").asString())
                            .distinct()
                            .count()),
                    Integer.toString(rows.size()),
                    rows.stream()
                            .map(row -> row.get("name").asString(""))
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .limit(8)
                            .collect(Collectors.joining("、")),
                    rows.stream()
                            .map(row -> kind(row) + " "
                                    + row.get("evidence").get("value").asString(""))
                            .distinct()
                            .limit(4)
                            .collect(Collectors.joining("；")));
        }

        private String kind(Record row) {
            return Words.of(words.kinds(), row.get("evidence").get("kind").asString());
        }

        private void course() {
            section("course");
            table(
                    List.of("时间", "办理", "人员", "说明"),
                    graph.read(steps, Map.of("ids", List.of(alert.id()))).stream()
                            .map(row -> row.get("step"))
                            .map(step -> List.of(
                                    time(step.get("at")),
                                    stepTitle(step),
                                    step.get("actor").asString(),
                                    join("；", reason(step), Rows.text(step, "note"))))
                            .toList(),
                    0.18,
                    0.22,
                    0.16,
                    0.44);
        }

        private String stepTitle(Value step) {
            return switch (step.get("action").asString()) {
                case "QUESTION" -> "询问记录";
                case "CHECK" -> "免责核查";
                case "MATERIAL" -> "调取材料";
                case "PAPER" -> "制作文书";
                default -> step.get("title").asString();
            };
        }

        private @Nullable String reason(Value step) {
            var code = Rows.text(step, "reason");
            if (code == null) {
                return null;
            }
            var dictionary = flows.of("alert")
                    .move(step.get("action").asString())
                    .map(move -> move.reasons())
                    .orElse(Reasons.UNFOUNDED);
            return reasons.title(dictionary == null ? Reasons.UNFOUNDED : dictionary, code);
        }

        private void catalogue() {
            section("evidence");
            say("证据 %d 条%s；均注明来源文件、行号和文件的 SHA-256。"
                    .formatted(
                            evidenceRows.size(),
                            evidenceRows.size() > MOST_EVIDENCE ? "，列出前 %d 条，其余见证据包".formatted(MOST_EVIDENCE) : ""));
            var numbers = new HashMap<String, Integer>();
            var sources = new ArrayList<List<String>>();
            var rows = new ArrayList<List<String>>();
            for (Record row : evidenceRows.subList(0, Math.min(MOST_EVIDENCE, evidenceRows.size()))) {
                var piece = row.get("evidence");
                int number = numbers.computeIfAbsent(piece.get("sha256").asString(""), digest -> {
                    sources.add(List.of(
                            "[%d]".formatted(sources.size() + 1),
                            piece.get("file").asString(""),
                            digest));
                    return sources.size();
                });
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        kind(row) + " " + piece.get("value").asString(""),
                        row.get("name").asString(""),
                        "[%d] %s 第 %d 行"
                                .formatted(
                                        number,
                                        join(" ", Rows.text(piece, "file"), Rows.text(piece, "sheet")),
                                        piece.get("line").asInt(0))));
            }
            table(List.of("编号", "事实", "主体", "来源"), rows, 0.07, 0.33, 0.3, 0.3);
            if (!sources.isEmpty()) {
                table(List.of("来源", "文件", "SHA-256"), sources, 0.07, 0.33, 0.6);
            }
            for (PackageView one : packagesOf()) {
                say("证据包 %s：%s 由 %s 提取，承办人 %s，项目 %d 个（原件 %d 个），清单 SHA-256 %s，签名公钥 SHA-256 %s。"
                        .formatted(
                                one.id(),
                                MINUTE.format(one.madeAt().atZoneSameInstant(Today.BEIJING)),
                                one.extractor(),
                                String.join("、", one.officers()),
                                one.items(),
                                one.originals(),
                                one.manifestSha256(),
                                one.keyFingerprint()));
            }
        }

        private List<PackageView> packagesOf() {
            return graph.read(packagesOf, Map.of("ids", List.of(alert.id()))).stream()
                    .map(row -> PackageView.of(row.get("package")))
                    .toList();
        }

        private void statements() {
            section("statements");
            table(
                    List.of("问题", "回答", "与事实", "记录人"),
                    verification.questions(alert.id()).stream()
                            .filter(question -> question.answer() != null)
                            .map(question -> List.of(
                                    question.text(),
                                    String.valueOf(question.answer()),
                                    Words.of(words.marks(), question.mark()),
                                    String.valueOf(question.answeredBy())))
                            .toList(),
                    0.36,
                    0.4,
                    0.1,
                    0.14);
            table(
                    List.of("可能的合理解释", "核查方法", "结果", "查明情况"),
                    verification.checks(alert.id()).stream()
                            .map(check -> List.of(
                                    check.question(),
                                    check.test(),
                                    check.outcome() == null ? "未核查" : Words.of(words.outcomes(), check.outcome()),
                                    check.detail() == null ? "" : check.detail()))
                            .toList(),
                    0.34,
                    0.2,
                    0.12,
                    0.34);
        }

        private void open() {
            section("open");
            var left = new ArrayList<String>();
            verification.checks(alert.id()).stream()
                    .filter(check ->
                            check.outcome() == null || check.outcome() == Verification.CheckOutcome.NOT_CHECKABLE)
                    .forEach(check -> left.add(check.question()));
            verification.materials(alert.id()).stream()
                    .filter(material -> !material.held() && !"RECEIVED".equals(material.state()))
                    .forEach(material -> left.add("未取得：%s（%s）".formatted(material.title(), material.from())));
            if (left.isEmpty()) {
                say(NONE);
            }
            left.forEach(this::say);
            say("本库无外地数据的，不能排除当事人在其他地区的同类情形。");
        }

        private void clauses() {
            section("law");
            var actOn = alert.day("actOn");
            var cited = alert.texts("rules").stream()
                    .flatMap(rule -> leads.ruleClauses(rule).stream())
                    .distinct()
                    .sorted()
                    .toList();
            table(
                    List.of("条款", "内容摘要", "施行时间", "是否核对"),
                    law.inForce(cited, actOn).stream()
                            .map(clause -> List.of(
                                    clause.citation(),
                                    clause.text(),
                                    clause.inForceFrom()
                                            + (clause.inForceUntil() == null ? "起" : "至" + clause.inForceUntil()),
                                    clause.verified() ? "已核对" : "未与官方文本核对"))
                            .toList(),
                    0.22,
                    0.5,
                    0.14,
                    0.14);
            if (actOn != null) {
                say("行为日：%s；处罚时效届满日：%s。".formatted(actOn, terms.end("limitation", actOn)));
            }
            var base = lotRows.stream()
                    .map(row -> row.get("price").isNull() ? row.get("ceilingPrice") : row.get("price"))
                    .filter(price -> !price.isNull())
                    .mapToLong(Value::asLong)
                    .sum();
            var offence = "CHAIN".equals(alert.text("source")) ? "lending" : "collusion";
            if (base > 0 && actOn != null) {
                penalties.range(offence, actOn, BigDecimal.valueOf(base, 2)).ifPresent(range -> {
                    say("如认定为“%s”，以库内中标价（无中标价的以限价）合计为基数：%s。%s。"
                            .formatted(range.title(), String.join("；", range.arithmetic()), range.bar()));
                    if (range.transferReview() != null) {
                        say(range.transferReview() + "。");
                    }
                });
            }
        }

        private void conclusion() {
            section("conclusion");
            var conclusion = alert.text("conclusion");
            var proposed = alert.text("proposedConclusion");
            if (conclusion == null && proposed == null) {
                say("尚未提出结论。");
                return;
            }
            say("%s：%s%s。"
                    .formatted(
                            conclusion == null ? "承办人建议（未批准）" : "结论",
                            Words.of(words.conclusions(), conclusion == null ? proposed : conclusion),
                            alert.text("proposedReason") == null
                                    ? ""
                                    : "（" + reasons.title(Reasons.UNFOUNDED, alert.need("proposedReason")) + "）"));
            if (alert.text("summary") != null) {
                say(text("summary"));
            }
        }

        private void disposal() {
            section("disposal");
            var disposal = alert.text("disposal");
            say(
                    disposal == null
                            ? "尚未决定。"
                            : Words.of(words.disposals(), disposal)
                                    + (alert.text("receiver") == null ? "。" : "，接收单位：" + text("receiver") + "。"));
            graph.read(arising, Map.of("ids", List.of(alert.id())))
                    .forEach(row -> say("案件 %s，立案日期 %s，当前“%s”。"
                            .formatted(
                                    row.get("matter").get("id").asString(),
                                    Rows.day(row.get("matter"), "filedOn"),
                                    flows.of("case")
                                            .state(row.get("matter")
                                                    .get("state")
                                                    .asString())
                                            .title())));
        }

        private void doubleCheck() {
            section("doubleCheck");
            DoubleCheck both = doubleChecks.of(alert.id());
            say("项目：");
            table(
                    List.of("标段", "投标／否决", "疑点", "合同", "分包", "许可变更", "中标后处罚", "关键岗位考勤（到岗／应到）"),
                    both.projects().stream()
                            .map(one -> List.of(
                                    String.valueOf(one.lot().name()),
                                    one.bids() + "／" + one.rejected(),
                                    Integer.toString(one.tenderFindings().stream()
                                            .mapToInt(DoubleChecks.RuleCount::count)
                                            .sum()),
                                    Integer.toString(one.contracts().size()),
                                    Integer.toString(one.subcontracts()),
                                    Integer.toString(one.permitChanges()),
                                    Integer.toString(one.penaltiesSinceAward()),
                                    attendance(one.posts())))
                            .toList(),
                    0.26,
                    0.1,
                    0.08,
                    0.08,
                    0.08,
                    0.1,
                    0.1,
                    0.2);
            say("企业：");
            table(
                    List.of("企业", "投标标段", "中标标段", "其他在建", "处罚", "其他预警", "关键岗位考勤（到岗／应到）"),
                    both.firms().stream()
                            .map(one -> List.of(
                                    String.valueOf(one.company().name()),
                                    Integer.toString(one.lotsBid()),
                                    Integer.toString(one.lotsWon()),
                                    Integer.toString(one.otherSites()),
                                    Integer.toString(one.penalties()),
                                    Integer.toString(one.otherAlerts()),
                                    attendance(one.posts())))
                            .toList(),
                    0.3,
                    0.1,
                    0.1,
                    0.1,
                    0.1,
                    0.1,
                    0.2);
        }

        private static String attendance(List<DoubleChecks.KeyPost> posts) {
            int due = posts.stream()
                    .mapToInt(post -> post.due() == null ? 0 : post.due())
                    .sum();
            int present = posts.stream()
                    .mapToInt(post -> post.present() == null ? 0 : post.present())
                    .sum();
            return posts.isEmpty() ? "无记录" : "%d 人 %d／%d".formatted(posts.size(), present, due);
        }

        private void signatures() {
            section("signatures");
            var played = alert.played();
            say("承办人：%s".formatted(String.join("、", alert.texts("officers"))));
            say("审核人：%s　　批准人：%s".formatted(names(played, "REVIEWER"), names(played, "APPROVER")));
            say("日期：%s".formatted(today.day()));
        }

        private static String names(Map<String, Set<String>> played, String part) {
            var names = played.getOrDefault(part, Set.of());
            return names.isEmpty() ? "（未签）" : names.stream().sorted().collect(Collectors.joining("、"));
        }
    }

    private static String join(String by, @Nullable String one, @Nullable String other) {
        return java.util.stream.Stream.of(one == null ? "" : one, other == null ? "" : other)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(by));
    }

    private static String money(Record row, String column) {
        return row.get(column).isNull() ? "" : yuan(row.get(column).asLong());
    }

    private static String yuan(long fen) {
        return "%,.2f".formatted(BigDecimal.valueOf(fen, 2));
    }

    private static String time(Value time) {
        if (time.isNull()) {
            return "";
        }
        ZonedDateTime at = time.asZonedDateTime();
        return MINUTE.format(at.withZoneSameInstant(Today.BEIJING));
    }
}
