package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run would change.
 *
 * @param nodes how many nodes of a kind are new
 * @param relations how many relationships of a kind are new
 * @param changed how many nodes of a kind would show something else
 * @param examples the first values that would change
 * @param rejected the first rows that cannot be taken
 */
public record Preview(
        Map<NodeKind, Long> nodes,
        Map<RelationKind, Long> relations,
        Map<NodeKind, Long> changed,
        List<ChangedValue> examples,
        List<RejectedRow> rejected) {

    /**
     * A value that a node shows and would show no more.
     *
     * @param property its name in the graph
     * @param before what stands there; null when nothing does
     * @param after what would stand there; null when nothing would
     */
    public record ChangedValue(
            NodeKind kind,
            String id,
            String property,
            @Nullable String before,
            @Nullable String after) {}
}
