package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;

/** Which node: its kind and natural key. */
record NodeKey(NodeKind kind, String id) {

    static NodeKey of(NodeFact fact) {
        return new NodeKey(fact.kind(), fact.id());
    }

    @Override
    public String toString() {
        return kind.label() + ':' + id;
    }
}
