package io.lianhuan.detect;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.lianhuan.api.DateFilter;
import io.lianhuan.api.DecimalFilter;
import io.lianhuan.api.FloatFilter;
import io.lianhuan.api.IntFilter;
import io.lianhuan.api.Page;
import io.lianhuan.api.Range;
import io.lianhuan.api.Total;
import io.lianhuan.detect.ring.Roles;
import io.lianhuan.graph.Company;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Lot;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    RingController(Graph graph) {
        this.graph = graph;
        this.page = graph.statement("rings/page");
        this.count = graph.statement("rings/count");
        this.byIds = graph.statement("rings/by-ids");
        this.members = graph.statement("rings/members");
        this.findings = graph.statement("rings/findings-of");
        this.ofCompanies = graph.statement("rings/of-companies");
        this.lots = graph.statement("graph/lots");
    }

    /** Orders of rings. */
    enum RingOrder {
        STRENGTH,
        MEMBERS,
        LOTS,
        AMOUNT,
        FIRST_SEEN,
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
            @Nullable String rule,
            @Nullable Family family,
            @Nullable String buyer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable FloatFilter strength,
            @Nullable IntFilter members,
            @Nullable DecimalFilter amount,
            @Nullable DateFilter firstSeen,
            @Nullable DateFilter lastSeen,
            @Nullable Boolean lapsed) {

        static final RingFilter NONE = new RingFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);

        Map<String, Object> arguments() {
            var arguments = new HashMap<String, Object>();
            arguments.put("grade", grade == null ? null : grade.name());
            arguments.put("minimumStrength", minimumStrength);
            arguments.put("maximumFalseAlarmRate", maximumFalseAlarmRate);
            arguments.put("company", company);
            arguments.put("lot", lot);
            arguments.put("rule", rule);
            arguments.put("family", family == null ? null : family.name());
            arguments.put("buyer", buyer);
            arguments.put("from", from);
            arguments.put("until", until);
            arguments.put("strength", (strength == null ? Range.ANY : strength.range()).argument());
            arguments.put("members", (members == null ? Range.ANY : members.range()).argument());
            arguments.put("amount", (amount == null ? Range.ANY : amount.range()).argument());
            arguments.put("firstSeen", (firstSeen == null ? Range.ANY : firstSeen.range()).argument());
            arguments.put("lastSeen", (lastSeen == null ? Range.ANY : lastSeen.range()).argument());
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
            boolean lapsed)
            implements Shown {

        static RingView of(Value ring, double rank) {
            return new RingView(
                    ring.get("id").asString(),
                    rank,
                    ring.get("strength").asDouble(),
                    Rows.number(ring, "falseAlarmRate"),
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
    record RingMember(Company company, Roles.Role role, double bits) {

        static RingMember of(Record row) {
            return new RingMember(
                    Company.of(row),
                    Roles.Role.valueOf(row.get("role").asString()),
                    row.get("bits").asDouble());
        }
    }

    @QueryMapping
    Page<RingView> collusionRings(
            @Argument @Nullable RingFilter filter,
            @Argument RingOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selection) {
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
                Total.when(
                        selection,
                        () -> work.run(count, Total.capped(which.arguments()))
                                .getFirst()
                                .get("count")
                                .asInt()),
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

    @BatchMapping(typeName = "Company", field = "rings")
    Map<Company, List<RingView>> ringsOfCompanies(List<Company> companies) {
        return Rows.byOwner(graph, ofCompanies, companies, Company::id, row -> RingView.of(row.get("ring"), 0));
    }
}
