package io.lianhuan.graph;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.lianhuan.graph.Subgraph.RelationCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * What lies around a thing; two statements, and one more that counts where somebody asks or where the thing may be a hub. Every relationship of the thing is looked at once, and the degree of each neighbour
 * is a lookup in the store, so the cost grows with the thing's own degree and never with those of its neighbours. Only the
 * neighbours that are kept are described.
 */
@Controller
class NeighbourhoodController {

    private static final int MOST = 500;

    /** More neighbours by one relation than any answer shows: such a relation is only followed when it is named. */
    static final int HUB = MOST;

    private final Graph graph;
    private final Things things;
    private final Statement neighbours;
    private final Statement counts;

    NeighbourhoodController(Graph graph, Things things) {
        this.graph = graph;
        this.things = things;
        this.neighbours = graph.statement("graph/neighbourhood");
        this.counts = graph.statement("graph/neighbour-counts");
    }

    /** Which neighbours come first. */
    enum NeighbourOrder {
        LEAST_CONNECTED,
        MOST_CONNECTED,
        NAME
    }

    @QueryMapping
    Subgraph neighbourhood(
            @Argument String id,
            @Argument @Nullable List<RelationKind> relations,
            @Argument @Nullable LocalDate asOf,
            @Argument NeighbourOrder order,
            @Argument int limit,
            DataFetchingFieldSelectionSet selection) {
        var arguments = Followed.of(relations, asOf).arguments();
        arguments.put("order", order.name());
        arguments.put("limit", Followed.within("limit", limit, MOST));
        return graph.reading(work -> {
            var centre = things.find(work, "id", id);
            arguments.put("element", centre.element());
            var counted = counted(work, centre, relations, arguments, selection);
            arguments.put("relations", counted.followed());
            boolean isDrawn = selection.containsAnyOf("nodes", "edges");
            var rows = isDrawn || !counted.isKnown() ? work.run(neighbours, arguments) : List.<Record>of();
            return drawn(centre.drawn(), rows, counted);
        });
    }

    /** How many neighbours there are by relation, and which relations are followed then. */
    private record Counted(
            List<RelationCount> relations, @Nullable Integer total, List<String> followed) {

        boolean isKnown() {
            return total != null;
        }
    }

    /** Counts where somebody asks, and where a relation may be a hub's. */
    private Counted counted(
            Work work,
            Things.Found centre,
            @Nullable List<RelationKind> asked,
            Map<String, Object> arguments,
            DataFetchingFieldSelectionSet selection) {
        var all = Followed.of(asked, null).relations();
        boolean isDrawn = selection.containsAnyOf("nodes", "edges");
        var degree = centre.drawn().degree();
        if (isDrawn && !selection.contains("relations") && degree != null && degree <= HUB) {
            return new Counted(List.of(), null, all);
        }
        var which = new HashMap<>(arguments);
        which.remove("order");
        which.remove("limit");
        var found = new ArrayList<RelationCount>();
        int total = 0;
        for (Record row : work.run(counts, which)) {
            int count = row.get("count").asInt();
            if (row.get("relation").isNull()) {
                total = count;
            } else {
                var kind = RelationKind.valueOf(row.get("relation").asString());
                found.add(new RelationCount(kind, count, count > HUB && asked == null));
            }
        }
        var guarded = found.stream()
                .filter(RelationCount::guarded)
                .map(each -> each.relation().name())
                .toList();
        return new Counted(
                List.copyOf(found),
                total,
                all.stream().filter(kind -> !guarded.contains(kind)).toList());
    }

    private static Subgraph drawn(SubgraphNode centre, List<Record> rows, Counted counted) {
        var nodes = new ArrayList<SubgraphNode>();
        var edges = new ArrayList<SubgraphEdge>();
        nodes.add(centre);
        for (Record row : rows) {
            var neighbour = SubgraphNode.of(row);
            nodes.add(neighbour);
            row.get("edges").values().forEach(edge -> edges.add(SubgraphEdge.of(centre.id(), neighbour.id(), edge)));
        }
        var found = rows.isEmpty() ? 0 : rows.getFirst().get("total").asInt();
        return new Subgraph(
                List.copyOf(nodes),
                List.copyOf(edges),
                counted.total() == null ? Integer.valueOf(found) : counted.total(),
                counted.relations());
    }
}
