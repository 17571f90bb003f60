package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.ingest.Imports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Rings and findings as investigators ask for them, over the demo city. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingDoorsIT {

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    ExecutionGraphQlService graphQl;

    @BeforeAll
    void findRings() {
        DemoCity.find(imports, detection);
    }

    @Test
    void theBitsOfTheFamiliesSumToTheStrength() {
        var ring = ringPage(planted().id());
        var bits = ring.path("collusionRing.families[*].bits")
                .entityList(Double.class)
                .get();
        ring.path("collusionRing.strength")
                .entity(Double.class)
                .satisfies(strength -> assertThat(strength)
                        .isCloseTo(
                                bits.stream().mapToDouble(Double::doubleValue).sum(),
                                org.assertj.core.api.Assertions.within(1e-9)));
        assertThat(bits).isSortedAccordingTo(Collections.reverseOrder());
        ring.path("collusionRing.families[?(@.family == 'DEVICE')].kinds")
                .entity(new ParameterizedTypeReference<List<List<String>>>() {})
                .satisfies(kinds -> assertThat(kinds)
                        .singleElement()
                        .satisfies(kind -> assertThat(kind).isNotEmpty()));
    }

    @Test
    void theDrawingShowsNamesAndEachLineItsFindings() {
        var ring = ringPage(planted().id());
        var known = ring.path("collusionRing.findings[*].id")
                .entityList(String.class)
                .get();
        var nodes =
                ring.path("collusionRing.subgraph.nodes").entityList(Node.class).get();
        assertThat(nodes)
                .filteredOn(node -> List.of("Company", "Lot").contains(node.label()))
                .isNotEmpty()
                .noneMatch(node -> node.caption().equals(node.nodeId()));
        assertThat(nodes).noneMatch(node -> "Bid".equals(node.label()));
        var edges =
                ring.path("collusionRing.subgraph.edges").entityList(Edge.class).get();
        assertThat(edges)
                .filteredOn(edge -> !"WON_BY".equals(edge.relation()))
                .isNotEmpty()
                .allMatch(edge -> known.containsAll(edge.findingIds()))
                .noneMatch(edge -> edge.findingIds().isEmpty());
        assertThat(nodes.stream().map(Node::id).toList())
                .containsAll(edges.stream().map(Edge::from).toList())
                .containsAll(edges.stream().map(Edge::to).toList());
    }

    @Test
    void lotsAndFindingsTellTheirRings() {
        var id = planted().id();
        var ring = ringPage(id);
        for (String things : List.of("lots", "findings")) {
            assertThat(ring.path("collusionRing." + things)
                            .entityList(WithRings.class)
                            .get())
                    .as(things)
                    .isNotEmpty()
                    .allMatch(thing -> thing.rings().contains(new Named(id)));
        }
    }

    @Test
    void ringsAreFilteredAsAnInvestigatorAsks() {
        var all = rings(Map.of());
        assertThat(all).hasSize(4);
        var first = planted();
        var member = first.members().getFirst().company().id();
        var buyer = first.lots().getFirst().buyer().id();
        assertThat(ringIds(Map.of("company", member))).containsExactly(first.id());
        assertThat(ringIds(Map.of("buyer", buyer)))
                .containsExactlyElementsOf(all.stream()
                        .filter(ring -> ring.lots().stream()
                                .anyMatch(lot -> lot.buyer().id().equals(buyer)))
                        .map(Ring::id)
                        .toList());
        assertThat(ringIds(Map.of("rule", "shared-pricing-dongle")))
                .contains(first.id())
                .hasSizeLessThan(4);
        assertThat(ringIds(Map.of("rule", "no-such-rule"))).isEmpty();
        assertThat(ringIds(Map.of("family", "SOFTWARE"))).contains(first.id()).hasSizeLessThan(4);
        assertThat(ringIds(Map.of("family", "SITE"))).isEmpty();
        assertThat(ringIds(Map.of("minimumStrength", all.getFirst().strength())))
                .contains(all.getFirst().id())
                .hasSizeLessThan(4);
        assertThat(ringIds(Map.of("from", day(first.lastSeen())))).contains(first.id());
        assertThat(ringIds(Map.of("until", day(first.firstSeen())))).contains(first.id());
        assertThat(ringIds(Map.of("from", "2030-01-01"))).isEmpty();
        assertThat(ringIds(Map.of("until", "2020-01-01"))).isEmpty();
    }

    @Test
    void everyOrderOfRingsGivesAllOfThemPageByPage() {
        for (String order : List.of("STRENGTH", "MEMBERS", "LOTS", "AMOUNT", "FIRST_SEEN", "LAST_SEEN")) {
            var found = pages("ring-ids", "collusionRings", order, 1);
            assertThat(found).as(order).hasSize(4).doesNotHaveDuplicates();
        }
        assertThat(rings(Map.of(), "FIRST_SEEN")).extracting(Ring::firstSeen).isSorted();
    }

    @Test
    void everyOrderOfFindingsGivesAllOfThemPageByPage() {
        var all = pages("findings", "findings", "STRENGTH", 200);
        for (String order : List.of("STRENGTH", "RARITY", "LOTS", "LATEST")) {
            assertThat(pages("findings", "findings", order, 4))
                    .as(order)
                    .containsExactlyInAnyOrderElementsOf(all)
                    .doesNotHaveDuplicates();
        }
        assertThat(findings(Map.of(), "RARITY")
                        .path("findings.edges[?(@.node.documentFrequency != null)].node.documentFrequency")
                        .entityList(Integer.class)
                        .get())
                .isSorted();
    }

    @Test
    void findingsAreFilteredAsAnInvestigatorAsks() {
        assertThat(count(Map.of()))
                .isGreaterThan(count(Map.of("grade", "DEEMED")))
                .isPositive();
        assertThat(count(Map.of("family", "SOFTWARE"))).isEqualTo(count(Map.of("rule", "shared-pricing-dongle")));
        assertThat(count(Map.of("minimumStrength", 1000))).isZero();
        var ring = planted().id();
        assertThat(count(Map.of("ring", ring)))
                .isEqualTo(ringPage(ring)
                        .path("collusionRing.findings[*].id")
                        .entityList(String.class)
                        .get()
                        .size());
        var buyers = rings(Map.of()).stream()
                .flatMap(each -> each.lots().stream())
                .map(lot -> lot.buyer().id())
                .distinct()
                .toList();
        assertThat(buyers).allMatch(buyer -> count(Map.of("buyer", buyer)) > 0);
        assertThat(count(Map.of("buyer", "nobody"))).isZero();
        assertThat(count(Map.of("from", "2026-01-01", "until", "2026-12-31"))).isEqualTo(count(Map.of()));
        assertThat(count(Map.of("from", "2027-01-01"))).isZero();
    }

    @Test
    void evidenceTellsTheThingItStandsOn() {
        assertThat(findings(Map.of("rule", "shared-machine-code"), "STRENGTH")
                        .path("findings.edges[*].node.evidence[*].node")
                        .entityList(Thing.class)
                        .get())
                .isNotEmpty()
                .allMatch(node ->
                        node.label().equals("Machine") && !node.caption().isEmpty());
    }

    private record Named(String id) {}

    private record WithRings(List<Named> rings) {}

    private record Node(String id, String nodeId, String label, String caption) {}

    private record Edge(String from, String to, String relation, List<String> findingIds) {}

    private record Thing(String label, String caption) {}

    private record Member(Named company) {}

    private record BuyerLot(String id, Named buyer) {}

    private record Ring(
            String id, double strength, String firstSeen, String lastSeen, List<Member> members, List<BuyerLot> lots) {}

    /** Four firms that share a machine code, a dongle and an account. */
    private Ring planted() {
        return rings(Map.of()).stream()
                .filter(ring -> ring.members().size() == 4)
                .findFirst()
                .orElseThrow();
    }

    private List<Ring> rings(Map<String, Object> filter) {
        return rings(filter, "STRENGTH");
    }

    private List<Ring> rings(Map<String, Object> filter, String order) {
        return tester().documentName("ring-ids")
                .variable("filter", filter)
                .variable("orderBy", order)
                .execute()
                .path("collusionRings.edges[*].node")
                .entityList(Ring.class)
                .get();
    }

    private List<String> ringIds(Map<String, Object> filter) {
        return rings(filter).stream().map(Ring::id).toList();
    }

    private GraphQlTester.Response ringPage(String id) {
        return tester().documentName("ring-page").variable("id", id).execute();
    }

    private GraphQlTester.Response findings(Map<String, Object> filter, String order) {
        return tester().documentName("findings")
                .variable("filter", filter)
                .variable("orderBy", order)
                .variable("first", 200)
                .execute();
    }

    private int count(Map<String, Object> filter) {
        return findings(filter, "STRENGTH")
                .path("findings.totalCount")
                .entity(Integer.class)
                .get();
    }

    /** Ids of all pages of so many, one after the other. */
    private List<String> pages(String document, String list, String order, int first) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var variables = new HashMap<String, Object>(Map.of("orderBy", order, "first", first));
            if (after != null) {
                variables.put("after", after);
            }
            var request = tester().documentName(document);
            variables.forEach(request::variable);
            var answer = request.execute();
            ids.addAll(answer.path(list + ".edges[*].node.id")
                    .entityList(String.class)
                    .get());
            var info = answer.path(list + ".pageInfo")
                    .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                    .get();
            after = Boolean.TRUE.equals(info.get("hasNextPage")) ? String.valueOf(info.get("endCursor")) : null;
        } while (after != null);
        return ids;
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private static String day(String time) {
        return time.substring(0, 10);
    }
}
