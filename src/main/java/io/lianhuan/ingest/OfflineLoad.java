package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.ingest.ImportReport.Changes;
import io.lianhuan.reading.KeyDictionary;
import io.lianhuan.store.OfflineImporter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A first load into an empty store: rows become nodes and relationships for Neo4j's offline importer, with dense numbers
 * for keys.
 *
 * <p>The first description of a node and the first statement of a relationship are loaded here. A row that says something
 * else of a node, or says it in another sheet, is remembered by its number and landed again in transactions once the
 * database runs, so that both ways of loading give the same graph. Keeps 24 bytes for each key and no text.
 */
final class OfflineLoad {

    private static final int CHARS_IN_LONG = Long.SIZE / Character.SIZE;

    private final KeyDictionary nodeIds = new KeyDictionary();
    private final KeyDictionary relationIds = new KeyDictionary();
    private final KeyDictionary otherDescriptions = new KeyDictionary();
    private final LongColumn described = new LongColumn();
    private final LongColumn describedIn = new LongColumn();
    private final LongColumn otherIn = new LongColumn();
    private final LongColumn relationIn = new LongColumn();
    private final OfflineImporter importer;
    private final String importId;
    private final Facts facts;
    private char[] buffer = new char[256];

    OfflineLoad(OfflineImporter importer, String importId, Facts facts) {
        this.importer = importer;
        this.importId = importId;
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
        private final BitSet again = new BitSet();
        private int records;
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
            var ids = new HashMap<NodeFact, Integer>();
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
            if (outcome.again) {
                again.set(records);
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

        /** Numbers of the records that have to be landed again in transactions. */
        BitSet again() {
            return again;
        }
    }

    /** What became of a row. */
    private static final class RowOutcome {
        private boolean isNew;
        private boolean again;
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
            importer.node(id, labels(fact), properties(fact, number, source));
            outcome.isNew = true;
            outcome.nodes++;
        } else if (number != 0) {
            describeAgain(id, number, source, outcome);
        }
        return id;
    }

    private void describeAgain(int id, long number, long source, RowOutcome outcome) {
        if (described.get(id) != number) {
            var before = otherDescriptions.size();
            var other = pair(otherDescriptions, id, number);
            outcome.isNew |= other == before;
            outcome.again |= other == before || otherIn.get(other) != SourceRef.sheet(source);
            otherIn.set(other, SourceRef.sheet(source));
        } else if (describedIn.get(id) != SourceRef.sheet(source)) {
            outcome.again = true;
        }
    }

    private void add(RelationFact fact, Map<NodeFact, Integer> ids, long source, RowOutcome outcome) {
        var from = id(fact.from(), ids);
        var to = id(fact.to(), ids);
        var before = relationIds.size();
        var properties = fact.properties();
        var content = (properties.isEmpty() ? 0 : Hash.number(properties)) * 31
                + fact.kind().name().hashCode();
        var relation = pair(relationIds, (long) from << Integer.SIZE | to, content);
        if (relation == before) {
            relationIn.set(relation, SourceRef.sheet(source));
            importer.relation(from, to, fact.kind().name(), relationProperties(fact, source));
            outcome.isNew = true;
            outcome.relations++;
        } else if (relationIn.get(relation) != SourceRef.sheet(source)) {
            outcome.again = true;
        }
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

    private static List<String> labels(NodeFact fact) {
        var label = fact.kind().label();
        if (fact.kind() == NodeKind.LOT) {
            return List.of(label, "Unexamined");
        }
        var isConstructor = fact.kind() == NodeKind.PERSON
                && (fact.stated().containsKey("registrationNumber")
                        || fact.derived().containsKey("registrationNumber"));
        var isEvaluator = fact.stated().containsKey("evaluator");
        return Stream.of(label, isConstructor ? "Constructor" : null, isEvaluator ? "Evaluator" : null)
                .filter(Objects::nonNull)
                .toList();
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

    private Map<String, Object> relationProperties(RelationFact fact, long source) {
        return provenance(new TreeMap<>(fact.properties()), source);
    }

    private Map<String, Object> provenance(Map<String, Object> properties, long source) {
        properties.put("importId", importId);
        properties.put("sources", new long[] {source});
        return properties;
    }
}
