package io.lianhuan.detect;

import io.lianhuan.detect.alarm.Permutations;
import io.lianhuan.detect.alarm.Told;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Keeps collusion rings in the graph. The id is made from the members, so the same data give the same ring. */
@Component
class Rings {

    private static final double RARELY = 0.1;

    private final Graph graph;
    private final RingSettings settings;
    private final Permutations permutations;
    private final Statement findings;
    private final Statement lots;
    private final Statement save;
    private final Statement lapse;

    Rings(Graph graph, RingSettings settings, Permutations permutations) {
        this.graph = graph;
        this.settings = settings;
        this.permutations = permutations;
        this.findings = graph.statement("rings/findings");
        this.lots = graph.statement("rings/lots");
        this.save = graph.statement("rings/save");
        this.lapse = graph.statement("rings/lapse");
    }

    /**
     * What was kept.
     *
     * @param rarelyByChance rings of which at most a tenth is expected to be false
     */
    record Kept(int rings, int rarelyByChance) {}

    /** Makes the rings anew from all findings that hold. */
    Kept refresh(int firms, Market market) {
        var told = graph.read(findings, Map.of()).stream()
                .map(row -> told(row, firms))
                .toList();
        var finder = new RingFinder(settings, new MarketMeetings(market));
        var rings = finder.find(told.stream().map(Told::tie).toList());
        double[] rates = permutations.falseAlarmRates(rings, market, told, finder, firms);
        var facts = lotFacts(rings);
        var roles = new Roles(market);
        var arguments = IntStream.range(0, rings.size())
                .mapToObj(at -> argument(rings.get(at), rates[at], facts, roles))
                .toList();
        graph.writing(work -> {
            work.run(save, Map.of("rings", arguments));
            return work.run(lapse, Map.of("ids", rings.stream().map(Rings::id).toList()));
        });
        return new Kept(rings.size(), (int)
                Arrays.stream(rates).filter(rate -> rate <= RARELY).count());
    }

    /** Hash of the sorted ids of the members. */
    static String id(Ring ring) {
        return Ids.of(ring.members().toArray(String[]::new));
    }

    private static Told told(Record row, int firms) {
        var seen = row.get("seen").asList(one -> seen(one, firms));
        var tie = new Tie(
                row.get("id").asString(),
                row.get("rule").asString(),
                Grade.valueOf(row.get("grade").asString()),
                row.get("lotIds").asList(Value::asString),
                row.get("companyIds").asList(Value::asString),
                seen.stream().map(Told.Seen::observation).toList());
        return new Told(tie, row.get("reach").asString().equals(Reach.MARKET.name()), seen);
    }

    /** What was seen, from its columns family, key, documentFrequency, chance and falseDiscoveryRate. */
    static Observation observation(Value seen, int firms) {
        var chance = Rows.number(seen, "chance");
        var bits = Evidence.bits(
                seen.get("documentFrequency").asInt(0), chance, Rows.number(seen, "falseDiscoveryRate"), firms);
        return new Observation(
                Family.valueOf(seen.get("family").asString()), seen.get("key").asString(), bits, chance != null);
    }

    private static Told.Seen seen(Value seen, int firms) {
        return new Told.Seen(
                observation(seen, firms),
                seen.get("kind").asString(),
                Objects.requireNonNullElse(Rows.number(seen, "chance"), Double.NaN),
                Objects.requireNonNullElse(Rows.number(seen, "falseDiscoveryRate"), Double.NaN));
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

    private Map<String, Object> argument(Ring ring, double falseAlarmRate, Map<String, LotFacts> facts, Roles roles) {
        var properties = properties(ring, facts);
        properties.put("falseAlarmRate", falseAlarmRate);
        properties.put("falseAlarmPermutations", permutations.settings().permutations());
        properties.put("falseAlarmSeed", permutations.settings().seed());
        properties.put("falseAlarmMaximumFirms", permutations.settings().maximumFirms());
        return Map.of(
                "id", id(ring),
                "properties", properties,
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
