package io.lianhuan.ingest;

import io.lianhuan.graph.RelationKind;
import java.util.Map;

/** What a row says of two nodes. Two relationships are the same when kind, ends and properties are. */
public record RelationFact(NodeFact from, RelationKind kind, NodeFact to, Map<String, Object> properties) {}
