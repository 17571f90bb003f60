package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Collusion rings: bidders connected through admissible evidence of findings that carry more than a lead. A pair is a ring
 * of two. The id is made from the members, so the same data give the same ring.
 */
@Component
class Rings {

    private final Graph graph;
    private final Statement findings;
    private final Statement lots;
    private final Statement save;
    private final Statement lapse;

    Rings(Graph graph) {
        this.graph = graph;
        this.findings = graph.statement("rings/findings");
        this.lots = graph.statement("rings/lots");
        this.save = graph.statement("rings/save");
        this.lapse = graph.statement("rings/lapse");
    }

    /** A finding as rings need it. */
    record Tie(String id, Grade grade, List<String> lotIds, List<String> companyIds, List<Evidence> evidence) {}

    /** Connected bidders and what connects them. */
    record Ring(List<String> memberIds, List<Tie> ties) {

        String id() {
            return Ids.of(memberIds.toArray(String[]::new));
        }

        Grade grade() {
            return ties.stream().map(Tie::grade).min(Comparator.naturalOrder()).orElseThrow();
        }

        List<String> lotIds() {
            return ties.stream()
                    .flatMap(tie -> tie.lotIds().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        double bits(int firms) {
            return Weight.of(
                    ties.stream().flatMap(tie -> tie.evidence().stream()).toList(), firms);
        }

        double bitsOf(String member, int firms) {
            return Weight.of(
                    ties.stream()
                            .filter(tie -> tie.companyIds().contains(member))
                            .flatMap(tie -> tie.evidence().stream())
                            .toList(),
                    firms);
        }
    }

    /** Makes the rings anew from all findings that hold; gives their number. */
    int refresh(int firms) {
        var rings = of(graph.read(findings, Map.of()).stream().map(Rings::tie).toList());
        var facts = lotFacts(rings);
        graph.writing(work -> {
            work.run(
                    save,
                    Map.of(
                            "rings",
                            rings.stream()
                                    .map(ring -> argument(ring, facts, firms))
                                    .toList()));
            return work.run(lapse, Map.of("ids", rings.stream().map(Ring::id).toList()));
        });
        return rings.size();
    }

    /** The rings that these findings make, strongest structure told by nothing but connection. Pure. */
    static List<Ring> of(Collection<Tie> ties) {
        var together = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
        for (Tie tie : ties) {
            tie.companyIds().forEach(together::addVertex);
            var first = tie.companyIds().getFirst();
            tie.companyIds().stream().skip(1).forEach(other -> together.addEdge(first, other));
        }
        var byMember = new TreeMap<String, List<Tie>>();
        ties.forEach(tie -> byMember.computeIfAbsent(tie.companyIds().getFirst(), absent -> new ArrayList<>())
                .add(tie));
        return new ConnectivityInspector<>(together)
                .connectedSets().stream()
                        .map(TreeSet::new)
                        .sorted(Comparator.comparing(TreeSet::first))
                        .map(members -> new Ring(
                                List.copyOf(members),
                                members.stream()
                                        .flatMap(member -> byMember.getOrDefault(member, List.of()).stream())
                                        .sorted(Comparator.comparing(Tie::id))
                                        .toList()))
                        .toList();
    }

    /** What is known of a lot: who won it, for how much, and when. */
    private record LotFacts(
            @Nullable Long amount,
            List<String> winnerIds,
            @Nullable ZonedDateTime at) {}

    private Map<String, LotFacts> lotFacts(Collection<Ring> rings) {
        var ids = rings.stream()
                .flatMap(ring -> ring.lotIds().stream())
                .distinct()
                .sorted()
                .toList();
        var facts = new HashMap<String, LotFacts>();
        graph.read(lots, Map.of("ids", ids))
                .forEach(row -> facts.put(
                        row.get("id").asString(),
                        new LotFacts(
                                row.get("amount").isNull()
                                        ? null
                                        : row.get("amount").asLong(),
                                row.get("winnerIds").asList(Value::asString),
                                row.get("at").isNull() ? null : row.get("at").asZonedDateTime())));
        return facts;
    }

    private static Map<String, Object> argument(Ring ring, Map<String, LotFacts> facts, int firms) {
        var lots =
                ring.lotIds().stream().map(facts::get).filter(Objects::nonNull).toList();
        var properties = new HashMap<String, Object>();
        properties.put("strength", ring.bits(firms));
        properties.put("grade", ring.grade().name());
        properties.put("members", ring.memberIds().size());
        properties.put("lotIds", ring.lotIds());
        properties.put("amountAtStake", amount(lots));
        var times = lots.stream()
                .map(LotFacts::at)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        properties.put("firstSeen", times.isEmpty() ? null : times.getFirst());
        properties.put("lastSeen", times.isEmpty() ? null : times.getLast());
        return Map.of(
                "id", ring.id(),
                "properties", properties,
                "findingIds", ring.ties().stream().map(Tie::id).toList(),
                "members",
                        ring.memberIds().stream()
                                .map(member -> Map.of(
                                        "id", member,
                                        "role", role(member, lots),
                                        "bits", ring.bitsOf(member, firms)))
                                .toList());
    }

    private static @Nullable Long amount(List<LotFacts> lots) {
        var amounts =
                lots.stream().map(LotFacts::amount).filter(Objects::nonNull).toList();
        return amounts.isEmpty()
                ? null
                : amounts.stream().mapToLong(Long::longValue).sum();
    }

    /** What the data support: who won a lot of the ring; of the others no part is known. */
    private static String role(String member, List<LotFacts> lots) {
        return lots.stream().anyMatch(lot -> lot.winnerIds().contains(member)) ? "WINNER" : "MEMBER";
    }

    private static Tie tie(Record row) {
        return new Tie(
                row.get("id").asString(),
                Grade.valueOf(row.get("grade").asString()),
                row.get("lotIds").asList(Value::asString),
                row.get("companyIds").asList(Value::asString),
                row.get("evidence").asList(Rings::evidence));
    }

    private static Evidence evidence(Value piece) {
        return new Evidence(
                piece.get("kind").asString(),
                "",
                piece.get("nodeLabel").asString(),
                piece.get("nodeId").asString(),
                piece.get("value").asString(""),
                piece.get("companyId").asString(),
                0,
                "",
                piece.get("documentFrequency").asInt(),
                piece.get("chance").isNull() ? null : piece.get("chance").asDouble(),
                piece.get("admissible").asBoolean(),
                null);
    }
}
