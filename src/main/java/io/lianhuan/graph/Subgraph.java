package io.lianhuan.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small graph.
 *
 * @param total how many neighbours there are in all, of which some may be left out; null for a drawing that leaves out nothing
 */
public record Subgraph(
        List<SubgraphNode> nodes,
        List<SubgraphEdge> edges,
        @Nullable Integer total,
        List<RelationCount> relations) {

    /**
     * How many neighbours a thing has by one relation.
     *
     * @param guarded whether they are so many that they are not shown unless the relation is named
     */
    public record RelationCount(RelationKind relation, int count, boolean guarded) {}

    /** A drawing that leaves out nothing. */
    public Subgraph(List<SubgraphNode> nodes, List<SubgraphEdge> edges) {
        this(nodes, edges, null, List.of());
    }
}
