package io.lianhuan.detect;

import io.lianhuan.detect.chain.Chain;
import io.lianhuan.detect.chain.ChainFinder;
import io.lianhuan.detect.chain.ChainSettings;
import io.lianhuan.detect.chain.Trace;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps licence-lending chains in the graph. The id is made from kind and borrower, so a chain stays itself when it grows. */
@Component
class Chains {

    private final Graph graph;
    private final ChainFinder finder;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Statement findings;
    private final Statement amounts;
    private final Statement save;
    private final Statement lapse;

    Chains(Graph graph, ChainSettings settings) {
        this.graph = graph;
        this.finder = new ChainFinder(settings);
        this.findings = graph.statement("chains/findings");
        this.amounts = graph.statement("chains/amounts");
        this.save = graph.statement("chains/save");
        this.lapse = graph.statement("chains/lapse");
    }

    /** Makes the chains anew from all findings that hold; says how many there are. */
    int refresh(int firms) {
        var traces = graph.read(findings, Map.of()).stream()
                .map(row -> trace(row, firms))
                .toList();
        var chains = finder.find(traces);
        var contracts = contracts(chains);
        graph.writing(work -> {
            work.run(
                    save,
                    Map.of(
                            "chains",
                            chains.stream()
                                    .map(chain -> argument(chain, contracts))
                                    .toList()));
            return work.run(lapse, Map.of("ids", chains.stream().map(Chains::id).toList()));
        });
        return chains.size();
    }

    /** Hash of kind and borrower. */
    static String id(Chain chain) {
        return Ids.of(chain.kind().name(), chain.borrower().id());
    }

    private Trace trace(Record row, int firms) {
        var subjects = row.get("subjects").asList(subject -> subject);
        return new Trace(
                row.get("id").asString(),
                row.get("rule").asString(),
                Grade.valueOf(row.get("grade").asString()),
                inPart(subjects, Subject.Role.CONTRACTOR).map(Link.End::id).toList(),
                inPart(subjects, Subject.Role.BUILDER).toList(),
                inPart(subjects, Subject.Role.CONSTRUCTOR).map(Link.End::id).toList(),
                row.get("lotIds").asList(Value::asString),
                links(Rows.text(row, "links")),
                row.get("seen").asList(seen -> Rings.observation(seen, firms)));
    }

    private List<Link> links(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Link[].class));
    }

    private static Stream<Link.End> inPart(List<Value> subjects, Subject.Role role) {
        return subjects.stream()
                .filter(subject -> subject.get("role").asString().equals(role.name()))
                .map(subject -> new Link.End(
                        subject.get("label").asString(), subject.get("id").asString()));
    }

    /** What a contract is worth, and when it was signed. */
    private record Worth(@Nullable Long amount, @Nullable LocalDate day) {}

    private Map<String, Worth> contracts(List<Chain> chains) {
        var ids = chains.stream()
                .flatMap(chain -> chain.contractIds().stream())
                .distinct()
                .sorted()
                .toList();
        var contracts = new HashMap<String, Worth>();
        graph.read(amounts, Map.of("ids", ids))
                .forEach(row -> contracts.put(
                        row.get("id").asString(),
                        new Worth(
                                row.get("amount").isNull()
                                        ? null
                                        : row.get("amount").asLong(),
                                row.get("day").isNull() ? null : row.get("day").asLocalDate())));
        return contracts;
    }

    private static Map<String, Object> argument(Chain chain, Map<String, Worth> contracts) {
        var parties = new ArrayList<Map<String, Object>>();
        parties.add(party(chain.borrower(), "BORROWER"));
        chain.lenders().forEach(lender -> parties.add(party(lender, "LENDER")));
        var steps = chain.steps();
        return Map.of(
                "id", id(chain),
                "properties", properties(chain, contracts),
                "findingIds", chain.traces().stream().map(Trace::findingId).toList(),
                "parties", parties,
                "steps",
                        IntStream.range(0, steps.size())
                                .mapToObj(at -> step(at + 1, steps.get(at)))
                                .toList());
    }

    private static Map<String, Object> party(Link.End end, String role) {
        return Map.of("id", end.id(), "label", end.label(), "role", role);
    }

    private static Map<String, Object> step(int ordinal, Chain.Step step) {
        var link = step.link();
        var properties = new HashMap<String, Object>();
        properties.put("ordinal", ordinal);
        properties.put("fromLabel", link.from().label());
        properties.put("fromId", link.from().id());
        properties.put("relation", link.relation());
        properties.put("at", link.at());
        properties.put("amount", link.amount());
        properties.put("contractId", link.contractId());
        properties.put("beforeAward", link.isBeforeAward());
        properties.put("findingId", step.findingId());
        return Map.of("label", link.to().label(), "id", link.to().id(), "properties", properties);
    }

    private static Map<String, Object> properties(Chain chain, Map<String, Worth> contracts) {
        var known = chain.contractIds().stream()
                .map(contracts::get)
                .filter(Objects::nonNull)
                .toList();
        var days = Stream.concat(
                        chain.steps().stream().map(step -> step.link().at()),
                        known.stream().map(Worth::day))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var families = families(chain);
        var properties = new HashMap<String, Object>();
        properties.put("kind", chain.kind().name());
        properties.put("strength", chain.strength());
        properties.put("grade", chain.grade().name());
        properties.put("lenders", chain.lenders().size());
        properties.put("families", families.keySet().stream().map(Family::name).toList());
        properties.put("familyBits", List.copyOf(families.values()));
        properties.put("contractIds", chain.contractIds());
        properties.put("lotIds", chain.lotIds());
        properties.put("amountAtStake", amount(known));
        properties.put("firstSeen", days.isEmpty() ? null : days.getFirst());
        properties.put("lastSeen", days.isEmpty() ? null : days.getLast());
        return properties;
    }

    /** Bits by family of evidence; they sum to the strength. */
    private static Map<Family, Double> families(Chain chain) {
        var families = new EnumMap<Family, Double>(Family.class);
        chain.traces().stream()
                .flatMap(trace -> trace.seen().stream())
                .collect(Collectors.groupingBy(
                        Observation::family, () -> new EnumMap<>(Family.class), Collectors.toList()))
                .forEach((family, seen) -> families.put(family, Weight.sum(seen)));
        return new TreeMap<>(families);
    }

    private static @Nullable Long amount(List<Worth> contracts) {
        var amounts =
                contracts.stream().map(Worth::amount).filter(Objects::nonNull).toList();
        return amounts.isEmpty()
                ? null
                : amounts.stream().mapToLong(Long::longValue).sum();
    }
}
