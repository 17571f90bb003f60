package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Lands a batch of rows in the graph inside one transaction: nodes by kind, then relationships by element id.
 *
 * <p>Costs one statement for each kind of node and two for all relationships, however many rows; descriptions that differ
 * from what the graph shows cost three more.
 */
@Component
class Landing {

    private final Map<NodeKind, Statement> stateNodes = new EnumMap<>(NodeKind.class);
    private final Statement createRelations;
    private final Statement stateRelations;
    private final Statement addSources;
    private final Versions versions;

    Landing(Graph graph, Versions versions) {
        for (NodeKind kind : NodeKind.values()) {
            stateNodes.put(kind, graph.statement(kind.statement()));
        }
        this.createRelations = graph.statement("ingest/create-relations");
        this.stateRelations = graph.statement("ingest/state-relations");
        this.addSources = graph.statement("ingest/add-sources");
        this.versions = versions;
    }

    /**
     * What landing changed.
     *
     * @param newRows positions of rows that told the graph something new; the others were known already
     * @param resolved nodes of this batch, for later batches of the same sheet
     */
    record Outcome(BitSet newRows, Map<NodeKey, Known> resolved, Tally tally) {}

    /** A node that is in the graph: its element id, and the description that this sheet has already given, if one. */
    record Known(String node, long stated) {}

    /** How many nodes and relationships were new, and how many nodes were described differently. */
    record Tally(int nodes, int relations, int changed) {}

    /**
     * Lands rows.
     *
     * @param known nodes that the sheet has landed before
     * @param firstTime whether no row of the batch has ever landed: a node whose only source is such a row is new
     */
    Outcome land(
            Work work,
            String importId,
            ImportNumbers imports,
            List<StatedRow> rows,
            Map<NodeKey, Known> known,
            boolean firstTime) {
        var batch = new Batch(rows, known);
        var landed = new LandedBatch(batch.rows.size(), firstTime);
        for (var kind : batch.nodes.entrySet()) {
            landNodes(work, importId, kind.getKey(), kind.getValue(), landed);
        }
        versions.describe(work, imports, landed.described);
        addSources(work, landed);
        landRelations(work, importId, batch, landed);
        return new Outcome(landed.newRows, landed.resolved, landed.tally());
    }

    private void landNodes(
            Work work, String importId, NodeKind kind, Map<NodeKey, PendingNode> pending, LandedBatch landed) {
        var facts = pending.values().stream().map(PendingNode::argument).toList();
        var arguments = Map.of("facts", facts, "importId", importId);
        for (Record row : work.run(Objects.requireNonNull(stateNodes.get(kind)), arguments)) {
            var node = Objects.requireNonNull(
                    pending.get(new NodeKey(kind, row.get("id").asString())));
            landed.add(node, row);
        }
    }

    private void addSources(Work work, LandedBatch landed) {
        if (!landed.seenAgain.isEmpty()) {
            work.run(addSources, Map.of("nodes", landed.seenAgain));
        }
    }

    private void landRelations(Work work, String importId, Batch batch, LandedBatch landed) {
        var create = new ArrayList<Map<String, Object>>();
        var check = new ArrayList<Map<String, Object>>();
        for (var relation : batch.relations.values()) {
            var from = batch.node(relation.fact.from(), landed);
            var to = batch.node(relation.fact.to(), landed);
            var isNew = landed.created.contains(from) || landed.created.contains(to);
            (isNew ? create : check).add(relation.argument(from, to));
            if (isNew) {
                landed.newRows.set(relation.row);
            }
        }
        if (!create.isEmpty()) {
            work.run(createRelations, Map.of("facts", create, "importId", importId));
        }
        landed.relations += create.size();
        if (!check.isEmpty()) {
            for (Record row : work.run(stateRelations, Map.of("facts", check, "importId", importId))) {
                if (row.get("created").asBoolean()) {
                    landed.newRows.set(row.get("row").asInt());
                    landed.relations++;
                }
            }
        }
    }

    /** The facts of a batch, each once. */
    private static final class Batch {

        private final List<StatedRow> rows;
        private final Map<NodeKey, Known> known;
        private final Map<NodeKind, Map<NodeKey, PendingNode>> nodes = new EnumMap<>(NodeKind.class);
        private final Map<RelationFact.Key, PendingRelation> relations = new LinkedHashMap<>();

        Batch(List<StatedRow> rows, Map<NodeKey, Known> known) {
            this.rows = rows;
            this.known = known;
            for (int row = 0; row < rows.size(); row++) {
                add(row, rows.get(row));
            }
        }

        private void add(int row, StatedRow stated) {
            for (NodeFact fact : stated.nodes()) {
                add(row, stated.source(), fact);
            }
            for (RelationFact fact : stated.relations()) {
                relations.putIfAbsent(fact.key(), new PendingRelation(fact, row, stated.source()));
            }
        }

        private void add(int row, long source, NodeFact fact) {
            var key = NodeKey.of(fact);
            var number = fact.refersOnly() ? 0 : Hash.number(fact.stated());
            var before = known.get(key);
            if (before != null && (number == 0 || number == before.stated())) {
                return;
            }
            nodes.computeIfAbsent(fact.kind(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(key, absent -> new PendingNode(key, fact.derived(), row, source))
                    .add(number, fact, row, source);
        }

        private String node(NodeFact fact, LandedBatch landed) {
            var key = NodeKey.of(fact);
            var resolved = landed.resolved.get(key);
            return Objects.requireNonNull(resolved != null ? resolved : known.get(key))
                    .node();
        }
    }

    /** What the rows of a batch say of one node. */
    static final class PendingNode {

        final NodeKey key;
        final Map<String, Object> derived;
        final int firstRow;
        final long firstSource;
        final Map<Long, Description> descriptions = new TreeMap<>();

        PendingNode(NodeKey key, Map<String, Object> derived, int firstRow, long firstSource) {
            this.key = key;
            this.derived = derived;
            this.firstRow = firstRow;
            this.firstSource = firstSource;
        }

        void add(long number, NodeFact fact, int row, long source) {
            if (number != 0) {
                descriptions.putIfAbsent(number, new Description(number, fact, row, source));
            }
        }

        /** The description that a new node is made with: the first by number, so that no order of rows matters. */
        @Nullable
        Description main() {
            return descriptions.isEmpty()
                    ? null
                    : descriptions.values().iterator().next();
        }

        Map<String, Object> argument() {
            var main = main();
            var argument = new HashMap<String, Object>();
            argument.put("id", key.id());
            argument.put("source", main == null ? firstSource : main.source);
            argument.put("stated", main == null ? null : main.number);
            argument.put("properties", main == null ? derived : main.properties(derived));
            return argument;
        }
    }

    /** One description of a node and the first row that gives it. */
    record Description(long number, NodeFact fact, int row, long source) {

        Map<String, Object> properties(Map<String, Object> derived) {
            var properties = new TreeMap<>(derived);
            properties.putAll(fact.stated());
            if (fact.authority() > 0) {
                properties.put("authority", (long) fact.authority());
            }
            return properties;
        }
    }

    private record PendingRelation(RelationFact fact, int row, long source) {

        Map<String, Object> argument(String from, String to) {
            return Map.of(
                    "from", from,
                    "to", to,
                    "kind", fact.kind().name(),
                    "row", row,
                    "source", source,
                    "properties", fact.properties());
        }
    }

    /** What became of a batch. */
    private static final class LandedBatch {

        private final BitSet newRows;
        private final Map<NodeKey, Known> resolved = new HashMap<>();
        private final Collection<String> created = new java.util.HashSet<>();
        private final List<Map<String, Object>> seenAgain = new ArrayList<>();
        private final List<Versions.Described> described = new ArrayList<>();
        private final boolean firstTime;
        private int relations;

        LandedBatch(int rows, boolean firstTime) {
            this.newRows = new BitSet(rows);
            this.firstTime = firstTime;
        }

        Tally tally() {
            return new Tally(created.size(), relations, described.size());
        }

        private void add(PendingNode pending, Record row) {
            var element = row.get("node").asString();
            var main = pending.main();
            resolved.put(pending.key, new Known(element, main == null ? 0 : main.number));
            var sources = row.get("sources").asList(Value::asLong);
            var isNew = firstTime && sources.equals(List.of(main == null ? pending.firstSource : main.source));
            if (isNew) {
                created.add(element);
                newRows.set(main == null ? pending.firstRow : main.row);
            }
            var stated = row.get("stated").isNull() ? null : row.get("stated").asLong();
            if (pending.descriptions.keySet().stream().anyMatch(number -> !number.equals(stated))) {
                described.add(new Versions.Described(element, pending, newRows));
            } else if (main != null && !isNew && !SourceRef.mentions(sources, SourceRef.sheet(main.source))) {
                seenAgain.add(Map.of("node", element, "source", main.source));
            }
        }
    }
}
