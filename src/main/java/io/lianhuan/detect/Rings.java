package io.lianhuan.detect;

import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.ring.MarketMeetings;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Ring;
import io.lianhuan.detect.ring.RingFinder;
import io.lianhuan.detect.ring.RingSettings;
import io.lianhuan.detect.ring.Roles;
import io.lianhuan.detect.ring.Tie;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Keeps collusion rings in the graph. The id is made from the members, so the same data give the same ring. */
@Component
class Rings {

    private final Graph graph;
    private final RingSettings settings;
    private final Statement findings;
    private final Statement lots;
    private final Statement save;
    private final Statement lapse;

    Rings(Graph graph, RingSettings settings) {
        this.graph = graph;
        this.settings = settings;
        this.findings = graph.statement("rings/findings");
        this.lots = graph.statement("rings/lots");
        this.save = graph.statement("rings/save");
        this.lapse = graph.statement("rings/lapse");
    }

    /** Makes the rings anew from all findings that hold; gives their number. */
    int refresh(int firms, Market market) {
        var ties = graph.read(findings, Map.of()).stream()
                .map(row -> tie(row, firms))
                .toList();
        var rings = new RingFinder(settings, new MarketMeetings(market)).find(ties);
        var facts = lotFacts(rings);
        var roles = new Roles(market);
        var arguments = rings.stream().map(ring -> argument(ring, facts, roles)).toList();
        graph.writing(work -> {
            work.run(save, Map.of("rings", arguments));
            return work.run(lapse, Map.of("ids", rings.stream().map(Rings::id).toList()));
        });
        return rings.size();
    }

    /** Hash of the sorted ids of the members. */
    static String id(Ring ring) {
        return Ids.of(ring.members().toArray(String[]::new));
    }

    private static Tie tie(Record row, int firms) {
        return new Tie(
                row.get("id").asString(),
                row.get("rule").asString(),
                Grade.valueOf(row.get("grade").asString()),
                row.get("lotIds").asList(Value::asString),
                row.get("companyIds").asList(Value::asString),
                row.get("seen").asList(seen -> observation(seen, firms)));
    }

    /** What was seen, from its columns family, key, documentFrequency, chance and falseDiscoveryRate. */
    static Observation observation(Value seen, int firms) {
        var chance = Rows.number(seen, "chance");
        var bits = Evidence.bits(
                seen.get("documentFrequency").asInt(0), chance, Rows.number(seen, "falseDiscoveryRate"), firms);
        return new Observation(
                Family.valueOf(seen.get("family").asString()), seen.get("key").asString(), bits, chance != null);
    }

    /** What is known of a lot: for how much it was won, and when. */
    private record LotFacts(@Nullable Long amount, @Nullable ZonedDateTime at) {}

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
                                row.get("at").isNull() ? null : row.get("at").asZonedDateTime())));
        return facts;
    }

    private static Map<String, Object> argument(Ring ring, Map<String, LotFacts> facts, Roles roles) {
        return Map.of(
                "id", id(ring),
                "properties", properties(ring, facts),
                "findingIds", ring.ties().stream().map(Tie::id).toList(),
                "members", members(ring, roles));
    }

    private static Map<String, Object> properties(Ring ring, Map<String, LotFacts> facts) {
        var known =
                ring.lotIds().stream().map(facts::get).filter(Objects::nonNull).toList();
        var times = known.stream()
                .map(LotFacts::at)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var properties = new HashMap<String, Object>();
        properties.put("strength", ring.strength());
        properties.put("grade", ring.grade().name());
        properties.put("members", ring.members().size());
        properties.put(
                "families", ring.families().keySet().stream().map(Family::name).toList());
        properties.put("familyBits", List.copyOf(ring.families().values()));
        properties.put("lotIds", ring.lotIds());
        properties.put("amountAtStake", amount(known));
        properties.put("firstSeen", times.isEmpty() ? null : times.getFirst());
        properties.put("lastSeen", times.isEmpty() ? null : times.getLast());
        return properties;
    }

    private static List<Map<String, Object>> members(Ring ring, Roles roles) {
        var members = new ArrayList<Map<String, Object>>();
        var parts = roles.of(ring);
        for (int at = 0; at < ring.members().size(); at++) {
            members.add(Map.of(
                    "id", ring.members().get(at),
                    "role", parts.get(at).name(),
                    "bits", ring.memberBits().get(at)));
        }
        return members;
    }

    private static @Nullable Long amount(List<LotFacts> lots) {
        var amounts =
                lots.stream().map(LotFacts::amount).filter(Objects::nonNull).toList();
        return amounts.isEmpty()
                ? null
                : amounts.stream().mapToLong(Long::longValue).sum();
    }
}
