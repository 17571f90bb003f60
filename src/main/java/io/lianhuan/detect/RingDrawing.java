package io.lianhuan.detect;

import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphEdge;
import io.lianhuan.graph.SubgraphNode;
import io.lianhuan.value.PersonalMask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A ring as a small graph: companies, lots and the things that tie them, each once, sorted. A bid is an edge between its bidder
 * and its lot, so a pattern of prices is such an edge too.
 */
final class RingDrawing {

    /** Labels of things whose caption is their name. */
    private static final Set<String> NAMED = Set.of("Company", "Lot", "Project");

    private final Map<String, SubgraphNode> nodes = new TreeMap<>();
    private final Map<Line, Set<String>> edges = new TreeMap<>(Line.ORDER);

    private record Line(String from, String to, String relation) {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::from).thenComparing(Line::to).thenComparing(Line::relation);
    }

    /** Members and the lots they bid for. */
    RingDrawing bids(List<Record> rows) {
        for (Record row : rows) {
            var company = company(row);
            var lot = node("Lot", row.get("lotId").asString(), Rows.text(row, "lotName"));
            var findings = row.get("findingIds").asList(Value::asString);
            line(company, lot, "BID_FOR").addAll(findings);
            if (row.get("won").asBoolean()) {
                line(lot, company, "WON_BY");
            }
        }
        return this;
    }

    /** What the findings rest on. */
    RingDrawing pieces(List<Record> rows) {
        for (Record row : rows) {
            var company = company(row);
            var thing = thing(row);
            if (thing != null && !thing.equals(company)) {
                line(company, thing, row.get("kind").asString())
                        .add(row.get("findingId").asString());
            }
        }
        return this;
    }

    Subgraph drawn() {
        return new Subgraph(
                List.copyOf(nodes.values()),
                edges.entrySet().stream()
                        .map(edge -> new SubgraphEdge(
                                edge.getKey().from(),
                                edge.getKey().to(),
                                edge.getKey().relation(),
                                List.copyOf(edge.getValue())))
                        .toList());
    }

    private String company(Record row) {
        return node("Company", row.get("companyId").asString(), Rows.text(row, "name"));
    }

    /** Of a bid its lot; nothing where the lot is gone. */
    private @Nullable String thing(Record row) {
        var label = row.get("nodeLabel").asString();
        if (!label.equals("Bid")) {
            return node(label, row.get("nodeId").asString(), caption(row, label));
        }
        var lot = Rows.text(row, "lotId");
        return lot == null ? null : node("Lot", lot, Rows.text(row, "lotName"));
    }

    /** What evidence says may tell of a person beside the thing it stands on; then the thing goes by its id. */
    private static @Nullable String caption(Record row, String label) {
        var isOwn = NAMED.contains(label) || PersonalMask.ofKind(label) != null;
        return isOwn || PersonalMask.ofEvidence(row.get("kind").asString()) == null ? Rows.text(row, "caption") : null;
    }

    private String node(String label, String id, @Nullable String caption) {
        var key = label + ':' + id;
        nodes.putIfAbsent(key, new SubgraphNode(key, label, caption == null || caption.isBlank() ? id : caption));
        return key;
    }

    private Set<String> line(String from, String to, String relation) {
        return edges.computeIfAbsent(new Line(from, to, relation), absent -> new TreeSet<>());
    }
}
