package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Nodes that sources describe differently. A node with one description carries it itself; with several, each is kept as a
 * {@code Version} and the node shows their fold, so that any import can be taken back.
 */
@Component
class Versions {

    private final Statement readNodes;
    private final Statement describeNodes;
    private final Statement readVersions;
    private final Statement saveVersions;
    private final Statement dropVersions;

    Versions(Graph graph) {
        this.readNodes = graph.statement("ingest/read-nodes");
        this.describeNodes = graph.statement("ingest/describe-nodes");
        this.readVersions = graph.statement("ingest/read-versions");
        this.saveVersions = graph.statement("ingest/save-versions");
        this.dropVersions = graph.statement("ingest/drop-versions");
    }

    /** A node that a batch describes in a way it does not show yet. */
    record Described(String node, Landing.PendingNode pending, BitSet newRows) {}

    /** Adds the descriptions of a batch to what the graph keeps of these nodes; tells what they showed and what they show. */
    List<GraphChange.Described> describe(Work work, ImportNumbers imports, List<Described> described) {
        if (described.isEmpty()) {
            return List.of();
        }
        var nodes = read(work, imports, described.stream().map(Described::node).toList());
        var before = new HashMap<String, Map<String, Object>>();
        nodes.forEach((element, node) -> before.put(element, node.shown(imports)));
        for (Described change : described) {
            var node = Objects.requireNonNull(nodes.get(change.node()));
            for (var description : change.pending().descriptions.values()) {
                if (node.add(
                        description.number(),
                        description.fact().authority(),
                        description.source(),
                        description.fact().stated(),
                        imports)) {
                    change.newRows().set(description.row());
                }
            }
        }
        write(work, imports, nodes);
        return nodes.entrySet().stream()
                .map(node -> new GraphChange.Described(
                        node.getValue().key().kind(),
                        node.getKey(),
                        Objects.requireNonNull(before.get(node.getKey())),
                        node.getValue().shown(imports)))
                .toList();
    }

    /** Takes what these sheets said out of the nodes; those nobody describes any more become mere referrals. */
    void retract(Work work, ImportNumbers imports, List<String> elements, Set<Integer> sheets) {
        var nodes = read(work, imports, elements);
        nodes.values().forEach(node -> node.retract(imports, sheets));
        write(work, imports, nodes);
    }

    private Map<String, Descriptions> read(Work work, ImportNumbers imports, List<String> elements) {
        var nodes = new LinkedHashMap<String, Descriptions>();
        for (var row : work.run(readNodes, Map.of("nodes", elements))) {
            var kind = NodeKind.ofLabel(row.get("label").asString());
            nodes.put(
                    row.get("node").asString(),
                    Descriptions.of(kind, row.get("properties").asMap(), imports));
        }
        var bySubject = new HashMap<String, Descriptions>();
        nodes.values().stream()
                .filter(Descriptions::areKeptApart)
                .forEach(node -> bySubject.put(node.key().toString(), node));
        if (!bySubject.isEmpty()) {
            for (var row : work.run(readVersions, Map.of("subjects", List.copyOf(bySubject.keySet())))) {
                Objects.requireNonNull(bySubject.get(row.get("subject").asString()))
                        .put(NodeVersion.read(row.get("version"), imports));
            }
        }
        return nodes;
    }

    private void write(Work work, ImportNumbers imports, Map<String, Descriptions> nodes) {
        var shown = new ArrayList<Map<String, Object>>();
        nodes.forEach((element, node) -> shown.add(Map.of("node", element, "properties", node.shown(imports))));
        var subjects = nodes.values().stream()
                .filter(Descriptions::areKeptApart)
                .map(node -> node.key().toString())
                .toList();
        var kept =
                nodes.values().stream().flatMap(node -> node.stored().stream()).toList();
        if (!subjects.isEmpty()) {
            work.run(dropVersions, Map.of("subjects", subjects));
        }
        if (!kept.isEmpty()) {
            work.run(saveVersions, Map.of("versions", kept));
        }
        work.run(describeNodes, Map.of("nodes", shown));
    }
}
