package io.lianhuan.cases;

import io.lianhuan.cases.MoveInput.Conclusion;
import io.lianhuan.cases.MoveInput.Disposal;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.cases.law.Reasons;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moves of alerts need and bring with them. */
@Component
class AlertMoves implements Consequences {

    private static final int OFFICERS = 2;

    private final Terms terms;
    private final WorkCalendar calendar;
    private final Reasons reasons;
    private final Actors actors;
    private final Verification verification;
    private final Disposals disposals;
    private final Statement openChecks;
    private final Statement merge;

    AlertMoves(
            Graph graph,
            Terms terms,
            WorkCalendar calendar,
            Reasons reasons,
            Actors actors,
            Verification verification,
            Disposals disposals) {
        this.terms = terms;
        this.calendar = calendar;
        this.reasons = reasons;
        this.actors = actors;
        this.verification = verification;
        this.disposals = disposals;
        this.openChecks = graph.statement("cases/notes-of");
        this.merge = graph.statement("cases/merge");
    }

    @Override
    public String flow() {
        return "alert";
    }

    @Override
    public void of(Making making) {
        making.need("SUSPENDED", making.before().isSuspended(), "没有挂起，无须恢复");
        making.need("NOT_SUSPENDED", !making.before().isSuspended(), "已经挂起");
        if (making.move().needs("CHECKLIST")) {
            checklist(making);
        }
        switch (making.move().action()) {
            case "RECEIVE" -> making.set("receivedAt", making.at());
            case "ASSIGN" -> making.set("officers", officers(making, actors));
            case "PROPOSE" -> propose(making);
            case "COUNTERSIGN" -> countersign(making);
            case "SEND_BACK", "REFUSE" ->
                making.set(
                        "sentBack", making.before().properties().get("sentBack").asInt(0) + 1);
            case "APPROVE" -> approve(making);
            case "DISPOSE" -> dispose(making);
            case "FINISH" -> making.set("disposedAt", making.at());
            case "REPORT" -> making.set("reportedAt", making.at());
            case "CLOSE" -> making.set("closedAt", making.at());
            case "SUSPEND" -> making.set("suspendedOn", making.today());
            case "RESUME" -> resume(making);
            case "EXTEND" -> extend(making);
            case "SUPERVISE" -> making.set("supervisedBy", making.actor().name());
            case "MERGE" -> merge(making);
            case "REOPEN" -> reopen(making);
            default -> {}
        }
    }

    /** Two different officers, neither of whom assigned the matter or would be apart from it otherwise. */
    static List<String> officers(Making making, Actors actors) {
        var named = new TreeSet<>(Objects.requireNonNullElse(making.input().officers(), List.<String>of()));
        making.need("OFFICERS", named.size() == OFFICERS, "须指定两名不同的承办人");
        making.require(!named.contains(making.actor().name()), "分派人不得兼任承办人（职责分离）");
        var played = making.before().played();
        for (String part : List.of("DISPATCHER", "REVIEWER", "APPROVER", "LEGAL")) {
            named.stream()
                    .filter(played.getOrDefault(part, Set.of())::contains)
                    .findFirst()
                    .ifPresent(name -> making.require(
                            false,
                            "%s曾任%s，不得再任承办人（职责分离）"
                                    .formatted(name, Part.valueOf(part).title())));
        }
        actors.given(List.copyOf(named))
                .forEach((name, parts) -> making.require(parts.contains(Part.OFFICER), name + "没有承办人岗位"));
        var all = making.before().playedWith("OFFICER", List.copyOf(named), false);
        making.set("played", union(all, making.changes().get("played")));
        return List.copyOf(named);
    }

    private static List<String> union(List<String> one, @Nullable Object other) {
        var all = new TreeSet<>(one);
        if (other instanceof List<?> list) {
            list.forEach(each -> all.add(String.valueOf(each)));
        }
        return List.copyOf(all);
    }

    private void checklist(Making making) {
        var done = new HashSet<String>();
        making.work()
                .run(openChecks, Map.of("ids", List.of(making.before().id()), "kind", "CHECK"))
                .forEach(row -> done.add(row.get("note").get("key").asString()));
        var missing = verification.checksOf(making.work(), making.before()).stream()
                .filter(check -> !done.contains(check.id()))
                .map(Verification.Check::question)
                .toList();
        making.require(missing.isEmpty(), "免责核查清单还有 %d 项未做：%s".formatted(missing.size(), String.join("；", missing)));
    }

    private void propose(Making making) {
        var conclusion = making.input().conclusion();
        making.require(conclusion != null, "须给出结论：属实、部分属实、不属实或证据不足");
        var reason = making.input().reason();
        if (conclusion == Conclusion.UNFOUNDED) {
            making.require(
                    reason != null && reasons.has(Reasons.UNFOUNDED, reason),
                    "不属实须选择原因：%s"
                            .formatted(String.join(
                                    "、",
                                    reasons.of(Reasons.UNFOUNDED).stream()
                                            .map(one -> one.code() + ' ' + one.title())
                                            .toList())));
        }
        making.set("proposedConclusion", Objects.requireNonNull(conclusion).name());
        making.set("proposedReason", conclusion == Conclusion.UNFOUNDED ? reason : null);
        making.set("summary", making.input().note());
    }

    private static void countersign(Making making) {
        making.require(making.before().text("proposedConclusion") != null, "还没有提出结论，不能签署");
        making.require(
                !making.before().played().getOrDefault("PROPOSER", Set.of()).isEmpty(), "还没有提出结论，不能签署");
        making.set("verifiedAt", making.at());
    }

    private static void approve(Making making) {
        making.set("conclusion", making.before().text("proposedConclusion"));
        making.set("unfoundedReason", making.before().text("proposedReason"));
        making.set("concludedAt", making.at());
        making.set(
                "wasOnTime",
                !making.today().isAfter(Objects.requireNonNull(making.before().day("dueOn"))));
    }

    private void dispose(Making making) {
        var disposal = making.input().disposal();
        making.require(disposal != null, "须给出处置方式");
        var isFounded = Conclusion.valueOf(making.before().need("conclusion")).isFounded();
        making.require(
                isFounded || disposal == Disposal.NO_PENALTY || disposal == Disposal.OTHER_AUTHORITY,
                "结论不是属实或部分属实，只能不予处罚或移送其他部门");
        making.set("disposal", Objects.requireNonNull(disposal).name());
        making.set("disposedBy", making.actor().name());
        disposals.begin(making, disposal);
    }

    private void resume(Making making) {
        var before = making.before();
        int stood = calendar.between(Objects.requireNonNull(before.day("suspendedOn")), making.today());
        making.set("suspendedOn", null);
        making.set("suspendedDays", before.properties().get("suspendedDays").asInt(0) + stood);
        later(making, stood);
    }

    private void extend(Making making) {
        var days = making.input().days();
        int most = terms.of("extension", making.today()).amount();
        int before = making.before().properties().get("extendedDays").asInt(0);
        making.require(
                days != null && days > 0 && before + days <= most, "延期合计 1 至 %d 个工作日，已延期 %d".formatted(most, before));
        making.set("extendedDays", before + Objects.requireNonNull(days));
        later(making, days);
    }

    private void later(Making making, int workdays) {
        for (String due : List.of("dueOn", "stageDueOn")) {
            LocalDate day = making.before().day(due);
            making.set(due, day == null ? null : calendar.plus(day, workdays));
        }
    }

    private void merge(Making making) {
        var target = making.input().target();
        making.require(target != null && !target.equals(making.before().id()), "须指定并入的另一条预警");
        var merged = making.work()
                .run(
                        merge,
                        Map.of(
                                "id", making.before().id(),
                                "target", Objects.requireNonNull(target),
                                "by", making.actor().name(),
                                "at", making.at()));
        making.require(!merged.isEmpty(), "没有可以并入的预警 " + target + "（不存在，或已经办结、退回或并案）");
        making.set("mergedInto", target);
    }

    private static void reopen(Making making) {
        making.set("reopened", making.before().properties().get("reopened").asInt(0) + 1);
        for (String gone : List.of(
                "proposedConclusion",
                "proposedReason",
                "conclusion",
                "unfoundedReason",
                "disposal",
                "closedAt",
                "reportedAt",
                "verifiedAt",
                "concludedAt",
                "wasOnTime")) {
            making.set(gone, null);
        }
        making.set("officers", List.of());
    }
}
