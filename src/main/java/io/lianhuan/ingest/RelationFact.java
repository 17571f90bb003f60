package io.lianhuan.ingest;

import io.lianhuan.graph.RelationKind;
import java.util.Map;

/** What a row says of two nodes. Two relationships are the same when kind, ends and properties are. */
public record RelationFact(NodeFact from, RelationKind kind, NodeFact to, Map<String, Object> properties) {

    /** What makes two relationship facts the same. */
    record Key(NodeKey from, RelationKind kind, NodeKey to, Map<String, Object> properties) {}

    Key key() {
        return new Key(NodeKey.of(from), kind, NodeKey.of(to), properties);
    }
}
