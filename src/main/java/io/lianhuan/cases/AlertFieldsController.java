package io.lianhuan.cases;

import io.lianhuan.cases.DoubleChecks.DoubleCheck;
import io.lianhuan.cases.Verification.Asked;
import io.lianhuan.cases.Verification.Checked;
import io.lianhuan.cases.Verification.Needed;
import io.lianhuan.cases.calendar.Lamp;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.detect.Leads;
import io.lianhuan.detect.Shown;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Subgraph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What an alert tells beside its own properties. */
@Controller
class AlertFieldsController {

    private static final Map<String, String> TRANSFER_TERMS = Map.of(
            "transferDecisionDueOn", "transfer-decision",
            "transferHandingDueOn", "transfer-handing",
            "transferAnswerDueOn", "transfer-answer");

    private final Graph graph;
    private final AlertQueue queue;
    private final Disposals disposals;
    private final Verification verification;
    private final Papers papers;
    private final Drawings drawings;
    private final DoubleChecks doubleChecks;
    private final Leads leads;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final Today today;
    private final Statement related;

    AlertFieldsController(
            Graph graph,
            AlertQueue queue,
            Disposals disposals,
            Verification verification,
            Papers papers,
            Drawings drawings,
            DoubleChecks doubleChecks,
            Leads leads,
            Terms terms,
            WorkCalendar calendar,
            Today today) {
        this.graph = graph;
        this.queue = queue;
        this.disposals = disposals;
        this.verification = verification;
        this.papers = papers;
        this.drawings = drawings;
        this.doubleChecks = doubleChecks;
        this.leads = leads;
        this.terms = terms;
        this.calendar = calendar;
        this.today = today;
        this.related = graph.statement("cases/related");
    }

    /** A term that runs. */
    record RunningTerm(String id, String title, LocalDate dueOn, String basis) {}

    @BatchMapping(typeName = "Alert")
    Map<AlertView, LocalDate> limitationOn(List<AlertView> alerts) {
        return each(alerts, alert -> disposals.limitation(alert.matter()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Integer> daysToLimitation(List<AlertView> alerts) {
        return each(alerts, alert -> daysTo(disposals.limitation(alert.matter()), today.day()));
    }

    static @Nullable Integer daysTo(@Nullable LocalDate limit, LocalDate today) {
        return limit == null ? null : (int) ChronoUnit.DAYS.between(today, limit);
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Lamp> lamp(List<AlertView> alerts) {
        return each(alerts, alert -> queue.lamp(alert.matter()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Integer> workdaysLeft(List<AlertView> alerts) {
        return each(alerts, alert -> {
            var due = alert.dueOn();
            return due == null ? null : Integer.valueOf(calendar.between(today.day(), due));
        });
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<RunningTerm>> transferTerms(List<AlertView> alerts) {
        return each(
                alerts,
                alert -> TRANSFER_TERMS.entrySet().stream()
                        .flatMap(entry -> Stream.ofNullable(alert.matter().day(entry.getKey()))
                                .map(due -> running(entry.getValue(), due)))
                        .sorted(java.util.Comparator.comparing(RunningTerm::dueOn)
                                .thenComparing(RunningTerm::id))
                        .toList());
    }

    private RunningTerm running(String id, LocalDate due) {
        var term = terms.of(id, due);
        return new RunningTerm(id, term.title(), due, term.basis());
    }

    /** Given as objects: the types are those of another module, which tells their fields itself. */
    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<Object>> findings(List<AlertView> alerts) {
        var byId = leads.findings(alerts.stream()
                .flatMap(alert -> alert.matter().texts("findingIds").stream())
                .toList());
        return each(
                alerts,
                alert -> alert.matter().texts("findingIds").stream()
                        .flatMap(id -> Stream.<Object>ofNullable(byId.get(id)))
                        .toList());
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Object> ring(List<AlertView> alerts) {
        return ofSource(alerts, AlertSource.RING, leads::rings);
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Object> chain(List<AlertView> alerts) {
        return ofSource(alerts, AlertSource.CHAIN, leads::chains);
    }

    private static Map<AlertView, Object> ofSource(
            List<AlertView> alerts, AlertSource source, Function<Collection<String>, Map<String, Shown>> read) {
        var arisen = alerts.stream().filter(alert -> alert.source() == source).toList();
        var byId = arisen.isEmpty()
                ? Map.<String, Shown>of()
                : read.apply(arisen.stream().map(AlertView::sourceId).toList());
        return each(arisen, alert -> byId.get(alert.sourceId()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, Subgraph> subgraph(List<AlertView> alerts) {
        var drawn = drawings.of(alerts.stream().map(AlertView::id).toList());
        return each(alerts, alert -> drawn.getOrDefault(alert.id(), new Subgraph(List.of(), List.of())));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<AlertView>> related(List<AlertView> alerts) {
        return Rows.byOwner(graph, related, alerts, AlertView::id, row -> AlertView.of(row.get("alert"), 0));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<Asked>> questions(List<AlertView> alerts) {
        return each(alerts, alert -> verification.questions(alert.id()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<Checked>> explanations(List<AlertView> alerts) {
        return each(alerts, alert -> verification.checks(alert.id()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<Needed>> materials(List<AlertView> alerts) {
        return each(alerts, alert -> verification.materials(alert.id()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, List<Papers.Made>> papers(List<AlertView> alerts) {
        return each(alerts, alert -> papers.of(alert.id(), alert.disposal()));
    }

    @BatchMapping(typeName = "Alert")
    Map<AlertView, DoubleCheck> doubleCheck(List<AlertView> alerts) {
        return each(alerts, alert -> doubleChecks.of(alert.id()));
    }

    private static <R> Map<AlertView, R> each(List<AlertView> alerts, Function<AlertView, @Nullable R> value) {
        var values = new HashMap<AlertView, R>();
        alerts.forEach(alert -> {
            var one = value.apply(alert);
            if (one != null) {
                values.put(alert, one);
            }
        });
        return values;
    }
}
