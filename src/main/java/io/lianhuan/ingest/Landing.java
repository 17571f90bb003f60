package io.lianhuan.ingest;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.graph.Statement;
import io.lianhuan.graph.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Lands a batch of rows in the graph inside one transaction: nodes by kind, then relationships by element id.
 *
 * <p>Costs two statements for each kind of node and for each type of relationship, however many rows; descriptions that
 * differ from what the graph shows cost three more.
 */
@Component
class Landing {

    private final Map<NodeKind, Statement> finders = new EnumMap<>(NodeKind.class);
    private final Statement createNodes;
    private final Statement createRelations;
    private final Statement findRelations;
    private final Statement addRelationSources;
    private final Statement addSources;
    private final Versions versions;

    Landing(Graph graph, Versions versions) {
        for (NodeKind kind : NodeKind.values()) {
            finders.put(kind, graph.statement(kind.finder()));
        }
        this.createNodes = graph.statement("ingest/create-nodes");
        this.createRelations = graph.statement("ingest/create-relations");
        this.findRelations = graph.statement("ingest/find-relations");
        this.addRelationSources = graph.statement("ingest/add-relation-sources");
        this.addSources = graph.statement("ingest/add-sources");
        this.versions = versions;
    }

    /**
     * What landing changed.
     *
     * @param newRows positions of rows that told the graph something new; the others were known already
     * @param resolved nodes of this batch, for later batches of the same sheet
     */
    record Outcome(BitSet newRows, Map<NodeKey, Known> resolved, Tally tally, GraphChange change) {}

    /** A node that is in the graph: its element id, and the description that this sheet has already given, if one. */
    record Known(String node, long stated) {}

    /** How many nodes and relationships were new, and how many nodes were described differently. */
    record Tally(int nodes, int relations, int changed) {}

    /**
     * Lands rows.
     *
     * @param known nodes that the sheet has landed before
     */
    Outcome land(Work work, String importId, ImportNumbers imports, List<StatedRow> rows, Map<NodeKey, Known> known) {
        var batch = new Batch(rows, known);
        var landed = new LandedBatch(batch.rows.size());
        for (var kind : batch.nodes.entrySet()) {
            landNodes(work, importId, kind.getKey(), kind.getValue(), landed);
        }
        landed.redescribed.addAll(versions.describe(work, imports, landed.described));
        addSources(work, landed);
        landRelations(work, importId, batch, landed);
        return new Outcome(landed.newRows, landed.resolved, landed.tally(), landed.change());
    }

    private void landNodes(
            Work work, String importId, NodeKind kind, Map<NodeKey, PendingNode> pending, LandedBatch landed) {
        var ids = pending.keySet().stream().map(NodeKey::id).toList();
        for (Record row : work.run(Objects.requireNonNull(finders.get(kind)), Map.of("ids", ids))) {
            var key = new NodeKey(kind, row.get("id").asString());
            landed.found(Objects.requireNonNull(pending.get(key)), row);
        }
        var unknown = pending.values().stream()
                .filter(node -> !landed.resolved.containsKey(node.key))
                .collect(Collectors.groupingBy(PendingNode::labels, LinkedHashMap::new, Collectors.toList()));
        unknown.forEach((labels, nodes) -> {
            var facts = nodes.stream().map(PendingNode::argument).toList();
            var arguments = Map.of("labels", labels, "facts", facts, "importId", importId);
            for (Record row : work.run(createNodes, arguments)) {
                var key = new NodeKey(kind, row.get("id").asString());
                landed.created(
                        Objects.requireNonNull(pending.get(key)),
                        row.get("node").asString());
            }
        });
    }

    private void addSources(Work work, LandedBatch landed) {
        if (!landed.seenAgain.isEmpty()) {
            work.run(addSources, Map.of("nodes", landed.seenAgain));
        }
    }

    private void landRelations(Work work, String importId, Batch batch, LandedBatch landed) {
        var create = new EnumMap<RelationKind, Relations>(RelationKind.class);
        var check = new EnumMap<RelationKind, Relations>(RelationKind.class);
        for (var relation : batch.relations.values()) {
            var from = batch.node(relation.fact.from(), landed);
            var to = batch.node(relation.fact.to(), landed);
            var isNew = landed.created.contains(from) || landed.created.contains(to);
            (isNew ? create : check)
                    .computeIfAbsent(relation.fact.kind(), kind -> new Relations())
                    .add(from, to, relation);
        }
        check.forEach((kind, relations) -> {
            var unknown = withoutKnown(work, kind, relations);
            unknown.forEach(relation ->
                    create.computeIfAbsent(kind, absent -> new Relations()).add(relation));
        });
        create.forEach((kind, relations) -> {
            landed.relations += create(work, importId, kind, relations);
            relations.pending.forEach(relation -> {
                landed.newRows.set(relation.relation.row);
                landed.related.add(
                        new GraphChange.Related(kind, relation.from, relation.to, relation.relation.fact.properties()));
            });
        });
    }

    /** Those that the graph does not hold; for the others it notes where they are stated again. */
    private List<Located> withoutKnown(Work work, RelationKind kind, Relations relations) {
        var unknown = new ArrayList<@Nullable Located>(relations.pending);
        var again = new ArrayList<Map<String, Object>>();
        for (Record row : work.run(findRelations, relations.arguments(kind))) {
            var position = row.get("fact").asInt();
            var source = relations.pending.get(position).relation.source;
            unknown.set(position, null);
            if (!SourceRef.mentions(row.get("sources").asList(Value::asLong), SourceRef.sheet(source))) {
                again.add(Map.of("relation", row.get("relation").asString(), "source", source));
            }
        }
        if (!again.isEmpty()) {
            work.run(addRelationSources, Map.of("relations", again));
        }
        return unknown.stream().filter(Objects::nonNull).toList();
    }

    private int create(Work work, String importId, RelationKind kind, Relations relations) {
        var arguments = relations.arguments(kind);
        arguments.put("importId", importId);
        var made = work.run(createRelations, arguments).getFirst().get("made").asInt();
        if (made != relations.pending.size()) {
            throw new ImportProblem(
                    "a node that this import uses was deleted while it ran",
                    "import again, and delete nothing meanwhile");
        }
        return made;
    }

    /** A relationship between two nodes by their element ids. */
    private record Located(String from, String to, PendingRelation relation) {}

    /** Relationships of one type: ends by their position in a list of nodes. */
    private static final class Relations {

        private final List<Located> pending = new ArrayList<>();
        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final List<List<Object>> facts = new ArrayList<>();

        void add(String from, String to, PendingRelation relation) {
            add(new Located(from, to, relation));
        }

        void add(Located located) {
            pending.add(located);
            facts.add(List.of(
                    position(located.from),
                    position(located.to),
                    located.relation.source,
                    located.relation.fact.properties()));
        }

        Map<String, Object> arguments(RelationKind kind) {
            var arguments = new HashMap<String, Object>();
            arguments.put("nodes", List.copyOf(positions.keySet()));
            arguments.put("kind", kind.name());
            arguments.put("facts", facts);
            return arguments;
        }

        private int position(String node) {
            var next = positions.size();
            var before = positions.putIfAbsent(node, next);
            return before == null ? next : before;
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

        int row() {
            var main = main();
            return main == null ? firstRow : main.row;
        }

        /** What the node shows when it is made; see {@code ingest/create-nodes}. */
        Map<String, Object> properties() {
            var main = main();
            return main == null ? derived : main.properties(derived);
        }

        List<String> labels() {
            return key.kind().labels(properties());
        }

        List<@Nullable Object> argument() {
            var main = main();
            return main == null
                    ? Arrays.asList(key.id(), firstSource, null, derived)
                    : Arrays.asList(key.id(), main.source, main.number, main.properties(derived));
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

    private record PendingRelation(RelationFact fact, int row, long source) {}

    /** What became of a batch. */
    private static final class LandedBatch {

        private final BitSet newRows;
        private final Map<NodeKey, Known> resolved = new HashMap<>();
        private final Collection<String> created = new java.util.HashSet<>();
        private final List<Map<String, Object>> seenAgain = new ArrayList<>();
        private final List<Versions.Described> described = new ArrayList<>();
        private final List<GraphChange.Described> redescribed = new ArrayList<>();
        private final List<GraphChange.Related> related = new ArrayList<>();
        private int relations;

        LandedBatch(int rows) {
            this.newRows = new BitSet(rows);
        }

        Tally tally() {
            return new Tally(created.size(), relations, described.size());
        }

        GraphChange change() {
            return new GraphChange(
                    related,
                    redescribed,
                    seenAgain.stream()
                            .map(row -> Objects.requireNonNull(row.get("node")).toString())
                            .toList());
        }

        private void found(PendingNode pending, Record row) {
            var element = row.get("node").asString();
            resolve(pending, row.get("company").asString(element));
            var stated = row.get("stated").isNull() ? null : row.get("stated").asLong();
            var main = pending.main();
            if (isDescribedOtherwise(pending, stated)) {
                described.add(new Versions.Described(element, pending, newRows));
            } else if (main != null
                    && !SourceRef.mentions(row.get("sources").asList(Value::asLong), SourceRef.sheet(main.source))) {
                seenAgain.add(Map.of("node", element, "source", main.source));
            }
        }

        private void created(PendingNode pending, String element) {
            resolve(pending, element);
            created.add(element);
            newRows.set(pending.row());
            redescribed.add(new GraphChange.Described(pending.key.kind(), element, Map.of(), pending.properties()));
            var main = pending.main();
            if (isDescribedOtherwise(pending, main == null ? null : main.number)) {
                described.add(new Versions.Described(element, pending, newRows));
            }
        }

        private void resolve(PendingNode pending, String element) {
            var main = pending.main();
            resolved.put(pending.key, new Known(element, main == null ? 0 : main.number));
        }

        private static boolean isDescribedOtherwise(PendingNode pending, @Nullable Long stated) {
            return pending.descriptions.keySet().stream().anyMatch(number -> !number.equals(stated));
        }
    }
}
