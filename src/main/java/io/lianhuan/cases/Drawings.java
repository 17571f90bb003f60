package io.lianhuan.cases;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Subgraph;
import io.lianhuan.graph.SubgraphEdge;
import io.lianhuan.graph.SubgraphNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The facts of alerts as small graphs. */
@Component
class Drawings {

    private final Graph graph;
    private final Statement lines;

    Drawings(Graph graph) {
        this.graph = graph;
        this.lines = graph.statement("cases/drawing");
    }

    /** The statement that gathers what is drawn, for documents to name. */
    String query() {
        return "cypher/" + lines.name() + ".cypher";
    }

    Subgraph of(String id) {
        return of(List.of(id)).getOrDefault(id, new Subgraph(List.of(), List.of()));
    }

    Map<String, Subgraph> of(List<String> ids) {
        var rows = new TreeMap<String, List<Record>>();
        graph.read(lines, Map.of("ids", ids))
                .forEach(row -> rows.computeIfAbsent(row.get("key").asString(), absent -> new ArrayList<>())
                        .add(row));
        var drawn = new HashMap<String, Subgraph>();
        rows.forEach((id, of) -> drawn.put(id, drawn(of)));
        return drawn;
    }

    /** Each node and each line once, with all findings that tell of it. */
    private static Subgraph drawn(List<Record> rows) {
        var nodes = new TreeMap<String, SubgraphNode>();
        var edges = new TreeMap<String, SubgraphEdge>();
        for (Record row : rows) {
            if (row.get("toLabel").isNull() || row.get("toId").isNull()) {
                continue;
            }
            var from = node(row, "from");
            var to = node(row, "to");
            if (from.id().equals(to.id())) {
                continue;
            }
            nodes.put(from.id(), from);
            nodes.put(to.id(), to);
            var finding = row.get("findingId").asString();
            var relation = row.get("relation").asString();
            edges.merge(
                    String.join("\n", from.id(), to.id(), relation),
                    new SubgraphEdge(from.id(), to.id(), relation, finding.isEmpty() ? List.of() : List.of(finding)),
                    Drawings::joined);
        }
        return new Subgraph(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }

    private static SubgraphNode node(Record row, String end) {
        var label = row.get(end + "Label").asString();
        var id = row.get(end + "Id").asString();
        var caption = Rows.text(row, end + "Caption");
        return new SubgraphNode(label + ':' + id, label, caption == null || caption.isBlank() ? id : caption);
    }

    private static SubgraphEdge joined(SubgraphEdge one, SubgraphEdge other) {
        var findings = new TreeSet<>(one.findingIds());
        findings.addAll(other.findingIds());
        return new SubgraphEdge(one.from(), one.to(), one.relation(), List.copyOf(findings));
    }
}
