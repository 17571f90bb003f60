package io.lianhuan.detect;

import io.lianhuan.api.Page;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Collusion rings with members, lots and findings; one statement for each level of an answer. */
@Controller
class RingController {

    private final Graph graph;
    private final Statement page;
    private final Statement count;
    private final Statement byIds;
    private final Statement members;
    private final Statement findings;
    private final Statement ofCompanies;
    private final Statement lots;
    private final Statement evidence;

    RingController(Graph graph) {
        this.graph = graph;
        this.page = graph.statement("rings/page");
        this.count = graph.statement("rings/count");
        this.byIds = graph.statement("rings/by-ids");
        this.members = graph.statement("rings/members");
        this.findings = graph.statement("rings/findings-of");
        this.ofCompanies = graph.statement("rings/of-companies");
        this.lots = graph.statement("graph/lots");
        this.evidence = graph.statement("findings/evidence");
    }

    /** Orders of rings. */
    enum RingOrder {
        STRENGTH,
        MEMBERS,
        AMOUNT,
        LAST_SEEN,
        FALSE_ALARM_RATE
    }

    /** Which rings. */
    record RingFilter(
            @Nullable Grade grade,
            @Nullable Double minimumStrength,
            @Nullable Double maximumFalseAlarmRate,
            @Nullable String company,
            @Nullable String lot,
            @Nullable Boolean lapsed) {

        static final RingFilter NONE = new RingFilter(null, null, null, null, null, false);

        Map<String, Object> arguments() {
            var arguments = new HashMap<String, Object>();
            arguments.put("grade", grade == null ? null : grade.name());
            arguments.put("minimumStrength", minimumStrength);
            arguments.put("maximumFalseAlarmRate", maximumFalseAlarmRate);
            arguments.put("company", company);
            arguments.put("lot", lot);
            arguments.put("lapsed", Boolean.TRUE.equals(lapsed));
            return arguments;
        }
    }

    /** A ring as doors show it. */
    record RingView(
            String id,
            double rank,
            double strength,
            @Nullable Double falseAlarmRate,
            @Nullable FalseAlarmTest falseAlarmTest,
            Grade grade,
            List<String> lotIds,
            @Nullable BigDecimal amountAtStake,
            @Nullable OffsetDateTime firstSeen,
            @Nullable OffsetDateTime lastSeen,
            boolean lapsed) {

        static RingView of(Value ring, double rank) {
            return new RingView(
                    ring.get("id").asString(),
                    rank,
                    ring.get("strength").asDouble(),
                    ring.get("falseAlarmRate").isNull()
                            ? null
                            : ring.get("falseAlarmRate").asDouble(),
                    FalseAlarmTest.of(ring),
                    Grade.valueOf(ring.get("grade").asString()),
                    ring.get("lotIds").asList(Value::asString),
                    Rows.yuan(ring, "amountAtStake"),
                    Rows.time(ring, "firstSeen"),
                    Rows.time(ring, "lastSeen"),
                    ring.get("lapsed").asBoolean());
        }
    }

    /** Under which a false-alarm rate was estimated. */
    record FalseAlarmTest(int permutations, String seed, int maximumFirms) {

        static @Nullable FalseAlarmTest of(Value ring) {
            return ring.get("falseAlarmPermutations").isNull()
                    ? null
                    : new FalseAlarmTest(
                            ring.get("falseAlarmPermutations").asInt(),
                            Long.toString(ring.get("falseAlarmSeed").asLong()),
                            ring.get("falseAlarmMaximumFirms").asInt());
        }
    }

    /** A member of a ring. */
    record RingMember(Company company, String role, double bits) {

        static RingMember of(Record row) {
            return new RingMember(
                    Company.of(row), row.get("role").asString(), row.get("bits").asDouble());
        }
    }

    /** A small graph. */
    record Subgraph(List<SubgraphNode> nodes, List<SubgraphEdge> edges) {}

    /** A node of a small graph. */
    record SubgraphNode(String id, String label, @Nullable String caption) {}

    /** An edge of a small graph. */
    record SubgraphEdge(String from, String to, String relation) {}

    @QueryMapping
    Page<RingView> collusionRings(
            @Argument @Nullable RingFilter filter,
            @Argument RingOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after) {
        var size = Page.size(first);
        var place = Page.After.of(after);
        var which = filter == null ? RingFilter.NONE : filter;
        var arguments = which.arguments();
        arguments.put("orderBy", orderBy.name());
        arguments.put("afterRank", place.rank());
        arguments.put("afterId", place.id());
        arguments.put("limit", size + 1);
        return graph.reading(work -> Page.of(
                work.run(page, arguments).stream()
                        .map(row -> RingView.of(row.get("ring"), row.get("rank").asDouble()))
                        .toList(),
                size,
                after != null,
                work.run(count, which.arguments()).getFirst().get("count").asInt(),
                RingView::rank,
                RingView::id));
    }

    @QueryMapping
    @Nullable
    RingView collusionRing(@Argument String id) {
        return graph.read(byIds, Map.of("ids", List.of(id))).stream()
                .map(row -> RingView.of(row.get("ring"), 0))
                .findFirst()
                .orElse(null);
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, List<RingMember>> members(List<RingView> rings) {
        return Rows.byOwner(graph, members, rings, RingView::id, RingMember::of);
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, List<FindingView>> findings(List<RingView> rings) {
        return Rows.byOwner(graph, findings, rings, RingView::id, row -> FindingView.of(row.get("finding")));
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, List<Lot>> lots(List<RingView> rings) {
        var ids = rings.stream()
                .flatMap(ring -> ring.lotIds().stream())
                .distinct()
                .sorted()
                .toList();
        var byId = graph.read(lots, Map.of("ids", ids)).stream()
                .map(Lot::of)
                .collect(Collectors.toMap(Lot::id, lot -> lot));
        return rings.stream()
                .collect(Collectors.toMap(
                        ring -> ring,
                        ring -> ring.lotIds().stream()
                                .map(byId::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        (one, same) -> one));
    }

    @BatchMapping(typeName = "CollusionRing")
    Map<RingView, Subgraph> subgraph(List<RingView> rings) {
        var shown = findings(rings);
        var all = shown.values().stream().flatMap(List::stream).distinct().toList();
        var pieces = Rows.byOwner(graph, evidence, all, FindingView::id, row -> row.get("evidence"));
        return rings.stream()
                .collect(Collectors.toMap(
                        ring -> ring,
                        ring -> subgraph(Objects.requireNonNull(shown.get(ring)), pieces),
                        (one, same) -> one));
    }

    @BatchMapping(typeName = "Company", field = "rings")
    Map<Company, List<RingView>> ringsOfCompanies(List<Company> companies) {
        return Rows.byOwner(graph, ofCompanies, companies, Company::id, row -> RingView.of(row.get("ring"), 0));
    }

    /** Companies, lots and the things that tie them, each once, sorted. */
    private static Subgraph subgraph(List<FindingView> findings, Map<FindingView, List<Value>> pieces) {
        var nodes = new TreeMap<String, SubgraphNode>();
        var edges = new TreeSet<List<String>>(java.util.Comparator.comparing(List::toString));
        for (FindingView finding : findings) {
            for (String company : finding.companyIds()) {
                var bidder = add(nodes, "Company", company, company);
                finding.lotIds().forEach(lot -> edges.add(List.of(bidder, add(nodes, "Lot", lot, lot), "BID_FOR")));
            }
            for (Value piece : pieces.getOrDefault(finding, List.of())) {
                if (piece.get("admissible").asBoolean()) {
                    var company = add(
                            nodes,
                            "Company",
                            piece.get("companyId").asString(),
                            piece.get("companyId").asString());
                    var thing = add(
                            nodes,
                            piece.get("nodeLabel").asString(),
                            piece.get("nodeId").asString(),
                            piece.get("value").asString(""));
                    edges.add(List.of(company, thing, piece.get("kind").asString()));
                }
            }
        }
        return new Subgraph(
                List.copyOf(nodes.values()),
                edges.stream()
                        .map(edge -> new SubgraphEdge(edge.get(0), edge.get(1), edge.get(2)))
                        .toList());
    }

    private static String add(Map<String, SubgraphNode> nodes, String label, String id, String caption) {
        var key = label + ':' + id;
        nodes.putIfAbsent(key, new SubgraphNode(key, label, caption));
        return key;
    }
}
