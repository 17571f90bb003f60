package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.ingest.ImportReport.Changes;
import io.lianhuan.reading.KeyDictionary;
import io.lianhuan.store.Addenda;
import io.lianhuan.store.OfflineImporter;
import io.lianhuan.store.OfflineImporter.StoredNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A first load into an empty store: rows become nodes and relationships for Neo4j's offline importer, with dense numbers
 * for keys.
 *
 * <p>The first description of a node and the first statement of a relationship are handed over at once. What later rows say
 * otherwise, or say again in another sheet, is kept on disk and folded in when the importer asks for the node, by the same
 * rule as in transactions, so that both ways of loading give the same graph. Keeps about 50 bytes for each key and no text.
 */
final class OfflineLoad implements OfflineImporter.Amendments {

    private static final int CHARS_IN_LONG = Long.SIZE / Character.SIZE;
    private static final Map<String, Object> AGAIN = Map.of();

    private final KeyDictionary nodeIds = new KeyDictionary();
    private final KeyDictionary relationIds = new KeyDictionary();
    private final KeyDictionary otherDescriptions = new KeyDictionary();
    private final LongColumn described = new LongColumn();
    private final LongColumn describedIn = new LongColumn();
    private final LongColumn otherIn = new LongColumn();
    private final LongColumn relationIn = new LongColumn();
    private final LongColumn nodeAddenda = new LongColumn();
    private final LongColumn relationAddenda = new LongColumn();
    private final OfflineImporter importer;
    private final String importId;
    private final ImportNumbers imports;
    private final Facts facts;
    private char[] buffer = new char[256];

    /**
     * @param imports names this import as the only one, for all its sheets
     */
    OfflineLoad(OfflineImporter importer, String importId, ImportNumbers imports, Facts facts) {
        this.importer = importer;
        this.importId = importId;
        this.imports = imports;
        this.facts = facts;
    }

    /** The sink of one sheet. */
    SheetSink sheet(int number, Rejects rejects, Progress progress, String title) {
        return new SheetSink(number, rejects, progress, title);
    }

    /** Takes the rows of a sheet. */
    final class SheetSink implements Sheet.RowSink {

        private static final int TOLD_EVERY = 50_000;

        private final int number;
        private final Rejects rejects;
        private final Progress progress;
        private final String title;
        private long records;
        private long accepted;
        private long rejected;
        private long nodes;
        private long relations;

        private SheetSink(int number, Rejects rejects, Progress progress, String title) {
            this.number = number;
            this.rejects = rejects;
            this.progress = progress;
            this.title = title;
        }

        @Override
        public void row(long line, List<TableRow> rows) {
            facts.clear();
            rows.forEach(row -> row.state(facts));
            records++;
            var outcome = new RowOutcome();
            var source = SourceRef.of(number, line);
            var ids = new IdentityHashMap<NodeFact, Integer>();
            for (NodeFact node : facts.nodes()) {
                ids.put(node, add(node, source, outcome));
            }
            for (RelationFact relation : facts.relations()) {
                add(relation, ids, source, outcome);
            }
            nodes += outcome.nodes;
            relations += outcome.relations;
            if (outcome.isNew) {
                accepted += Gathering.weight(rows);
            }
            if (records % TOLD_EVERY == 0) {
                progress.at(title, records, 0);
            }
        }

        @Override
        public void rejected(RejectedRow row, List<String> cells) {
            records++;
            rejected++;
            rejects.add(row, cells);
        }

        Accounting accounting() {
            return new Accounting(accepted, records - rejected - accepted, rejected);
        }

        long records() {
            return records;
        }

        Changes changes() {
            return new Changes(nodes, relations, 0);
        }
    }

    /** What became of a row. */
    private static final class RowOutcome {
        private boolean isNew;
        private int nodes;
        private int relations;
    }

    private int add(NodeFact fact, long source, RowOutcome outcome) {
        var number = fact.refersOnly() ? 0 : Hash.number(fact.stated());
        var before = nodeIds.size();
        var id = key(nodeIds, fact.kind().label(), fact.id());
        if (id == before) {
            described.set(id, number);
            describedIn.set(id, SourceRef.sheet(source));
            var properties = properties(fact, number, source);
            importer.node(fact.kind().labels(properties), properties);
            outcome.isNew = true;
            outcome.nodes++;
        } else if (number != 0) {
            describeAgain(id, number, fact, source, outcome);
        }
        return id;
    }

    private void describeAgain(int id, long number, NodeFact fact, long source, RowOutcome outcome) {
        var sheet = SourceRef.sheet(source);
        if (described.get(id) == number) {
            if (describedIn.get(id) != sheet) {
                describedIn.set(id, sheet);
                addToNode(id, new Addenda.Entry(number, fact.authority(), source, AGAIN));
            }
            return;
        }
        var before = otherDescriptions.size();
        var other = pair(otherDescriptions, id, number);
        outcome.isNew |= other == before;
        if (other == before || otherIn.get(other) != sheet) {
            otherIn.set(other, sheet);
            var description = other == before ? fact.stated() : AGAIN;
            addToNode(id, new Addenda.Entry(number, fact.authority(), source, description));
        }
    }

    private void addToNode(int id, Addenda.Entry entry) {
        nodeAddenda.set(id, importer.addenda().add(nodeAddenda.get(id), entry));
    }

    private void add(RelationFact fact, Map<NodeFact, Integer> ids, long source, RowOutcome outcome) {
        var from = id(fact.from(), ids);
        var to = id(fact.to(), ids);
        var before = relationIds.size();
        var properties = fact.properties();
        var content = (properties.isEmpty() ? 0 : Hash.number(properties)) * 31
                + fact.kind().name().hashCode();
        var relation = pair(relationIds, (long) from << Integer.SIZE | to, content);
        var sheet = SourceRef.sheet(source);
        if (relation == before) {
            relationIn.set(relation, sheet);
            importer.relation(from, to, fact.kind().name(), provenance(new TreeMap<>(properties), source));
            outcome.isNew = true;
            outcome.relations++;
        } else if (relationIn.get(relation) != sheet) {
            relationIn.set(relation, sheet);
            relationAddenda.set(
                    relation,
                    importer.addenda().add(relationAddenda.get(relation), new Addenda.Entry(0, 0, source, AGAIN)));
        }
    }

    @Override
    public boolean concernNode(long id) {
        return nodeAddenda.get((int) id) != Addenda.NONE;
    }

    @Override
    public List<StoredNode> amendNode(long id, StoredNode node) {
        var kind = NodeKind.ofLabel(node.labels().getFirst());
        var descriptions = Descriptions.of(kind, node.properties(), imports);
        for (var entry : importer.addenda().chain(nodeAddenda.get((int) id))) {
            descriptions.add(entry.number(), entry.authority(), entry.source(), entry.properties(), imports);
        }
        var shown = descriptions.shown(imports);
        var nodes = new ArrayList<StoredNode>();
        nodes.add(new StoredNode(kind.labels(shown), shown));
        descriptions.stored().forEach(version -> nodes.add(new StoredNode(List.of("Version"), version)));
        return nodes;
    }

    @Override
    public boolean concernRelation(long number) {
        return relationAddenda.get((int) number) != Addenda.NONE;
    }

    @Override
    public Map<String, Object> amendRelation(long number, Map<String, Object> properties) {
        var sources = SourceRef.list(Objects.requireNonNull(properties.get("sources")));
        for (var entry : importer.addenda().chain(relationAddenda.get((int) number))) {
            sources = SourceRef.union(sources, List.of(entry.source()));
        }
        properties.put("sources", sources);
        return properties;
    }

    private int id(NodeFact fact, Map<NodeFact, Integer> ids) {
        var id = ids.get(fact);
        return id != null ? id : key(nodeIds, fact.kind().label(), fact.id());
    }

    private int key(KeyDictionary dictionary, String kind, String id) {
        var length = kind.length() + id.length() + 1;
        if (buffer.length < length) {
            buffer = new char[length * 2];
        }
        kind.getChars(0, kind.length(), buffer, 0);
        buffer[kind.length()] = ':';
        id.getChars(0, id.length(), buffer, kind.length() + 1);
        return dictionary.number(buffer, 0, length);
    }

    private int pair(KeyDictionary dictionary, long first, long second) {
        for (int at = 0; at < CHARS_IN_LONG; at++) {
            buffer[at] = (char) (first >>> (at * Character.SIZE));
            buffer[at + CHARS_IN_LONG] = (char) (second >>> (at * Character.SIZE));
        }
        return dictionary.number(buffer, 0, 2 * CHARS_IN_LONG);
    }

    private Map<String, Object> properties(NodeFact fact, long number, long source) {
        var properties = new TreeMap<>(fact.derived());
        properties.putAll(fact.stated());
        properties.put("id", fact.id());
        if (number != 0) {
            properties.put("stated", number);
            if (fact.authority() > 0) {
                properties.put("authority", (long) fact.authority());
            }
        }
        return provenance(properties, source);
    }

    private Map<String, Object> provenance(Map<String, Object> properties, long source) {
        properties.put("importId", importId);
        properties.put("sources", new long[] {source});
        return properties;
    }
}
