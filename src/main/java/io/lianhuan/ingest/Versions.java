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
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Nodes that sources describe differently. A node with one description carries it itself; with several, each is kept as a
 * {@code Version} and the node shows their fold, so that any import can be taken back.
 */
@Component
class Versions {

    /** Properties of a node that no source states. */
    private static final Set<String> KEPT = Set.of("id", "importId", "sources", "stated", "authority");

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

    /** Adds the descriptions of a batch to what the graph keeps of these nodes. */
    void describe(Work work, ImportNumbers imports, List<Described> described) {
        if (described.isEmpty()) {
            return;
        }
        var nodes = read(work, imports, described.stream().map(Described::node).toList());
        for (Described change : described) {
            var node = Objects.requireNonNull(nodes.get(change.node()));
            for (var description : change.pending().descriptions.values()) {
                if (node.add(description, imports)) {
                    change.newRows().set(description.row());
                }
            }
        }
        write(work, imports, nodes.values());
    }

    /** Takes what these sheets said out of the nodes; those nobody describes any more become mere referrals. */
    void retract(Work work, ImportNumbers imports, List<String> elements, Set<Integer> sheets) {
        var nodes = read(work, imports, elements);
        nodes.values().forEach(node -> node.retract(imports, sheets));
        write(work, imports, nodes.values());
    }

    private Map<String, Versioned> read(Work work, ImportNumbers imports, List<String> elements) {
        var nodes = new LinkedHashMap<String, Versioned>();
        for (var row : work.run(readNodes, Map.of("nodes", elements))) {
            var node = Versioned.of(
                    row.get("node").asString(), row.get("label").asString(), row.get("properties"), imports);
            nodes.put(node.element, node);
        }
        var bySubject = new HashMap<String, Versioned>();
        nodes.values().stream()
                .filter(node -> node.isVersioned)
                .forEach(node -> bySubject.put(node.key.toString(), node));
        if (!bySubject.isEmpty()) {
            for (var row : work.run(readVersions, Map.of("subjects", List.copyOf(bySubject.keySet())))) {
                var version = NodeVersion.read(row.get("version"), imports);
                Objects.requireNonNull(bySubject.get(row.get("subject").asString()))
                        .versions
                        .put(version.number(), version);
            }
        }
        return nodes;
    }

    private void write(Work work, ImportNumbers imports, Iterable<Versioned> nodes) {
        var shown = new ArrayList<Map<String, Object>>();
        var kept = new ArrayList<Map<String, Object>>();
        var subjects = new ArrayList<String>();
        for (Versioned node : nodes) {
            if (!node.versions.isEmpty()) {
                shown.add(Map.of("node", node.element, "properties", node.shown(imports)));
            } else {
                shown.add(Map.of("node", node.element, "properties", node.bare()));
            }
            if (node.isVersioned) {
                subjects.add(node.key.toString());
            }
            if (node.versions.size() > 1) {
                node.versions.values().forEach(version -> kept.add(version.stored(node.key)));
            }
        }
        if (!subjects.isEmpty()) {
            work.run(dropVersions, Map.of("subjects", subjects));
        }
        if (!kept.isEmpty()) {
            work.run(saveVersions, Map.of("versions", kept));
        }
        work.run(describeNodes, Map.of("nodes", shown));
    }

    /** A node with all its descriptions. */
    private static final class Versioned {

        private final String element;
        private final NodeKey key;
        private final Map<String, Object> derived;
        private final boolean isVersioned;
        private final Map<Long, NodeVersion> versions = new TreeMap<>();

        private Versioned(String element, NodeKey key, Map<String, Object> derived, boolean isVersioned) {
            this.element = element;
            this.key = key;
            this.derived = derived;
            this.isVersioned = isVersioned;
        }

        static Versioned of(String element, String label, Value properties, ImportNumbers imports) {
            var kind = NodeKind.ofLabel(label);
            var all = properties.asMap();
            var derived = new TreeMap<>(all);
            derived.keySet().retainAll(kind.derived(all));
            var stated = all.get("stated") instanceof Long number ? number : null;
            var node = new Versioned(
                    element, new NodeKey(kind, properties.get("id").asString()), derived, Objects.equals(stated, 0L));
            if (stated != null && stated != 0) {
                node.versions.put(stated, only(stated, all, derived.keySet(), properties, imports));
            }
            return node;
        }

        private static NodeVersion only(
                long number, Map<String, Object> all, Set<String> derived, Value properties, ImportNumbers imports) {
            var stated = new TreeMap<>(all);
            stated.keySet().removeAll(KEPT);
            stated.keySet().removeAll(derived);
            var sources = properties.get("sources").asList(Value::asLong);
            return new NodeVersion(
                    number, properties.get("authority").asInt(0), imports.latest(sources), sources, stated);
        }

        /** Adds a description, or its source to an equal one; true when it is new. */
        boolean add(Landing.Description description, ImportNumbers imports) {
            var sources = List.of(description.source());
            var known = versions.get(description.number());
            versions.put(
                    description.number(),
                    known != null
                            ? known.alsoFrom(sources, imports)
                            : new NodeVersion(
                                    description.number(),
                                    description.fact().authority(),
                                    imports.latest(sources),
                                    sources,
                                    description.fact().stated()));
            return known == null;
        }

        void retract(ImportNumbers imports, Set<Integer> sheets) {
            versions.replaceAll((number, version) -> version.without(sheets, imports));
            versions.values().removeIf(version -> version.sources().isEmpty());
        }

        Map<String, Object> shown(ImportNumbers imports) {
            var shown = bare();
            shown.putAll(
                    NodeVersion.fold(List.copyOf(versions.values()), key.kind().isGathered()));
            var sources = versions.values().stream().map(NodeVersion::sources).reduce(List.of(), SourceRef::union);
            shown.put("sources", sources);
            shown.put("importId", imports.first(sources));
            if (versions.size() > 1) {
                shown.put("stated", 0L);
            } else {
                var only = versions.values().iterator().next();
                shown.put("stated", only.number());
                if (only.authority() > 0) {
                    shown.put("authority", (long) only.authority());
                }
            }
            return shown;
        }

        Map<String, Object> bare() {
            var bare = new TreeMap<>(derived);
            bare.put("id", key.id());
            return bare;
        }
    }
}
