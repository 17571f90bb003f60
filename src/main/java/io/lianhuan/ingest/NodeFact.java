package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import java.util.Map;

/**
 * What a row says of one node.
 *
 * @param id the natural key
 * @param derived properties that follow from the key alone, equal in every fact of that key
 * @param stated properties that this row claims; empty when the row only refers to the node
 * @param authority how much this kind of source knows about this kind of node; the higher one shows. A register has 1
 */
public record NodeFact(
        NodeKind kind, String id, Map<String, Object> derived, Map<String, Object> stated, int authority) {

    boolean refersOnly() {
        return stated.isEmpty();
    }
}
