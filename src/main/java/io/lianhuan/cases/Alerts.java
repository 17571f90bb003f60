package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Viewer;
import io.lianhuan.cases.calendar.Terms;
import io.lianhuan.cases.calendar.WorkCalendar;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Part;
import io.lianhuan.detect.Leads;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Makes alerts from what was found and from what the province sent; what is found again updates the alert it made before. */
@Component
class Alerts {

    private static final int IN_BATCH = 500;
    private static final double SAME_RING = 0.5;
    private static final List<String> ALL_GRADES = List.of("DEEMED", "NEEDS_EXPLANATION", "LEAD");
    private static final List<String> STRONG_GRADES = List.of("DEEMED", "NEEDS_EXPLANATION");

    private final Graph graph;
    private final Matters matters;
    private final Births births;
    private final Terms terms;
    private final WorkCalendar calendar;
    private final Today today;
    private final Leads leads;
    private final Map<AlertSource, Statement> sources;
    private final Statement raise;
    private final Statement lapsedRings;

    Alerts(Graph graph, Matters matters, Births births, Terms terms, WorkCalendar calendar, Today today, Leads leads) {
        this.graph = graph;
        this.matters = matters;
        this.births = births;
        this.terms = terms;
        this.calendar = calendar;
        this.today = today;
        this.leads = leads;
        this.sources = Map.of(
                AlertSource.RING, graph.statement("cases/from-rings"),
                AlertSource.CHAIN, graph.statement("cases/from-chains"),
                AlertSource.FINDING, graph.statement("cases/from-findings"),
                AlertSource.PROVINCE, graph.statement("cases/from-province"));
        this.raise = graph.statement("cases/raise");
        this.lapsedRings = graph.statement("cases/lapsed-rings");
    }

    /** How many alerts were new, and how many got new facts. */
    record Raised(int raised, int updated) {}

    /**
     * Raises alerts from all that holds of these kinds, or from the named ones only.
     *
     * @param ids of rings, chains, findings or alerts of the province; empty for all
     * @param withLeads whether what is graded as a lead only counts too
     */
    Raised raise(Actor actor, Collection<AlertSource> kinds, List<String> ids, boolean withLeads) {
        if (!actor.parts().contains(Part.DISPATCHER)) {
            throw new BadInput("生成预警由%s办理，%s没有这一岗位".formatted(Part.DISPATCHER.title(), actor.name()), null);
        }
        var found = new LinkedHashMap<String, Lead>();
        for (AlertSource kind : kinds.stream().distinct().sorted().toList()) {
            read(kind, ids, withLeads || !ids.isEmpty()).forEach(lead -> found.merge(lead.id(), lead, Lead::and));
        }
        var rows = rows(actor, found);
        int raised = 0;
        int updated = 0;
        for (int from = 0; from < rows.size(); from += IN_BATCH) {
            var row = graph.write(
                            raise,
                            Map.of(
                                    "alerts",
                                    rows.subList(from, Math.min(rows.size(), from + IN_BATCH)),
                                    "at",
                                    today.now(),
                                    "by",
                                    Viewer.SYSTEM))
                    .getFirst();
            raised += row.get("raised").asInt();
            updated += row.get("updated").asInt();
        }
        matters.tell(
                actor,
                "alert.RAISE",
                null,
                Map.of("raised", Integer.toString(raised), "updated", Integer.toString(updated)));
        return new Raised(raised, updated);
    }

    private Stream<Lead> read(AlertSource kind, List<String> ids, boolean withLeads) {
        var arguments = new HashMap<String, Object>(Map.of("ids", ids));
        if (kind != AlertSource.PROVINCE) {
            arguments.put("grades", withLeads ? ALL_GRADES : STRONG_GRADES);
        }
        return graph.read(Objects.requireNonNull(sources.get(kind)), arguments).stream()
                .map(row -> Lead.of(kind, row));
    }

    private List<Map<String, Object>> rows(Actor actor, Map<String, Lead> found) {
        var old = found.values().stream().anyMatch(lead -> lead.source() == AlertSource.RING)
                ? new ArrayList<>(graph.read(lapsedRings, Map.of()))
                : new ArrayList<org.neo4j.driver.Record>();
        var rows = new ArrayList<Map<String, Object>>();
        found.forEach((id, lead) -> {
            var grown = lead.source() == AlertSource.RING
                    ? old.stream()
                            .filter(row -> lead.overlap(row.get("companyIds").asList(Value::asString)) >= SAME_RING)
                            .findFirst()
                    : java.util.Optional.<org.neo4j.driver.Record>empty();
            grown.ifPresent(old::remove);
            rows.add(row(actor, grown.map(row -> row.get("id").asString()).orElse(id), lead));
        });
        return rows;
    }

    private Map<String, Object> row(Actor actor, String id, Lead lead) {
        return Map.of(
                "id", id,
                "born", births.born("alert", id, actor.name(), born(lead)),
                "facts", facts(lead),
                "companyIds", lead.companyIds(),
                "lotIds", lead.lotIds(),
                "findingIds", lead.facts(),
                "source", Map.of("label", lead.source().label(), "id", lead.sourceId()));
    }

    /** What stays as it was when the alert was made. */
    private Map<String, @Nullable Object> born(Lead lead) {
        var sent = lead.sent();
        var issuedAt = sent == null || sent.issuedAt() == null ? today.now() : sent.issuedAt();
        LocalDate issuedOn = issuedAt.withZoneSameInstant(Today.BEIJING).toLocalDate();
        var born = new HashMap<String, @Nullable Object>();
        born.put("source", lead.source().name());
        born.put("issuedAt", issuedAt);
        born.put(
                "dueOn",
                TimeLimit.end(sent == null ? null : sent.timeLimit(), issuedOn, calendar)
                        .orElseGet(() -> terms.end("whole", issuedOn)));
        born.put("played", List.of());
        born.put("officers", List.of());
        return born;
    }

    /** What its source says now. */
    private Map<String, @Nullable Object> facts(Lead lead) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("sourceId", lead.sourceId());
        facts.put("title", title(lead));
        facts.put("rules", lead.rules());
        facts.put("companyIds", lead.companyIds());
        facts.put("lotIds", lead.lotIds());
        facts.put("findingIds", lead.facts());
        facts.put("bits", lead.bits());
        facts.put("grade", lead.grade());
        facts.put("actOn", lead.actOn());
        facts.put("district", lead.district());
        var sent = lead.sent();
        if (sent != null) {
            facts.put("batch", sent.batch());
            facts.put("issuer", sent.issuer());
            facts.put("model", sent.model());
            facts.put("level", sent.level());
            facts.put("content", sent.content());
            facts.put("timeLimit", sent.timeLimit());
            facts.put("responsible", sent.responsible());
        }
        facts.put(
                "factsHash",
                Hash.of(Stream.of(
                                Stream.of(lead.sourceId(), String.valueOf(sent)),
                                lead.companyIds().stream(),
                                lead.lotIds().stream(),
                                lead.facts().stream())
                        .flatMap(parts -> parts)
                        .toList()));
        return facts;
    }

    private String title(Lead lead) {
        var sent = lead.sent();
        var about = switch (lead.source()) {
            case PROVINCE -> sent == null || sent.model() == null ? "省平台预警" : sent.model();
            case RING -> "%d家投标人多项关联线索".formatted(lead.companyIds().size());
            case CHAIN ->
                switch (String.valueOf(lead.kind())) {
                    case "RENTED_CERTIFICATE" -> "疑似挂证线索";
                    case "HANDED_ON_CONTRACT" -> "疑似转包线索";
                    default -> "疑似挂靠线索";
                };
            case FINDING ->
                lead.rules().stream().map(leads::ruleTitle).collect(java.util.stream.Collectors.joining("、"));
        };
        var where = lead.lotName() == null ? "" : "：" + lead.lotName();
        return about
                + where
                + (lead.lotIds().size() > 1 ? "等%d个标段".formatted(lead.lotIds().size()) : "");
    }

    /** The kinds an alert can arise from. */
    static Set<AlertSource> everyKind() {
        return Set.of(AlertSource.values());
    }
}
