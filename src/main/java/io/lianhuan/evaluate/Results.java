package io.lianhuan.evaluate;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads what holds in the graph. */
@Component
class Results {

    private static final String LEAD = "LEAD";

    private final Graph graph;
    private final Statement rings;
    private final Statement chains;
    private final Statement findings;
    private final Statement meetings;
    private final Statement conclusions;

    Results(Graph graph) {
        this.graph = graph;
        this.rings = graph.statement("evaluate/rings");
        this.chains = graph.statement("evaluate/chains");
        this.findings = graph.statement("evaluate/findings");
        this.meetings = graph.statement("evaluate/meetings");
        this.conclusions = graph.statement("evaluate/conclusions");
    }

    /** All in one state of the graph. */
    Result read() {
        return graph.reading(work -> new Result(
                work.run(rings, Map.of()).stream().map(Results::ring).toList(),
                work.run(chains, Map.of()).stream().map(Results::chain).toList(),
                work.run(findings, Map.of()).stream().map(Results::finding).toList()));
    }

    /** The bidders of each lot, sorted. */
    Map<String, List<String>> meetings() {
        return graph.read(meetings, Map.of()).stream()
                .collect(Collectors.toMap(
                        row -> row.get("lotId").asString(),
                        row -> row.get("companyIds").asList(Value::asString)));
    }

    /** What officers concluded, by rule. */
    List<Conclusion> conclusions() {
        return graph.read(conclusions, Map.of()).stream()
                .map(Results::conclusion)
                .toList();
    }

    private static Conclusion conclusion(Record row) {
        var reasons = new java.util.TreeMap<String, Integer>();
        row.get("reasons")
                .asList(reason -> reason.asString("OTHER"))
                .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        int founded = row.get("founded").asInt();
        int unfounded = row.get("unfounded").asInt();
        return new Conclusion(
                row.get("rule").asString(),
                founded,
                unfounded,
                row.get("open").asInt(),
                Score.share(founded, founded + unfounded),
                reasons);
    }

    private static Found ring(Record row) {
        return found(
                row,
                "",
                row.get("members").asList(Value::asString).stream()
                        .map(Party::member)
                        .toList(),
                row.get("falseAlarmRate").asDouble(Double.NaN));
    }

    private static Found chain(Record row) {
        return found(
                row,
                row.get("kind").asString(""),
                row.get("parties")
                        .asList(party -> new Party(
                                Party.Part.valueOf(party.get(0).asString()),
                                party.get(1).asString())),
                Double.NaN);
    }

    private static Found found(Record row, String kind, Collection<Party> parties, double falseAlarmRate) {
        return new Found(
                row.get("id").asString(),
                kind,
                new TreeSet<>(parties),
                row.get("lots").asList(Value::asString, List.of()),
                row.get("strength").asDouble(0),
                falseAlarmRate,
                !row.get("grade").asString(LEAD).equals(LEAD),
                row.get("rules").asList(Value::asString));
    }

    private static FoundFinding finding(Record row) {
        return new FoundFinding(
                row.get("rule").asString(),
                !row.get("grade").asString().equals(LEAD),
                row.get("ids").asList(Value::asString),
                row.get("lots").asList(Value::asString, List.of()));
    }
}
