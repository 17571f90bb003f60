package io.lianhuan.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * What lies around a thing, drawn or only counted; two statements each. Every relationship of the thing is looked at once, and the degree of each neighbour
 * is a lookup in the store, so the cost grows with the thing's own degree and never with those of its neighbours. Only the
 * neighbours that are kept are described.
 */
@Controller
class NeighbourhoodController {

    private static final int MOST = 500;

    private final Graph graph;
    private final Things things;
    private final Statement neighbours;
    private final Statement counts;

    NeighbourhoodController(Graph graph, Things things) {
        this.graph = graph;
        this.things = things;
        this.neighbours = graph.statement("graph/neighbourhood");
        this.counts = graph.statement("graph/relation-counts");
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
            @Argument int limit) {
        var arguments = Followed.of(relations, asOf).arguments();
        arguments.put("order", order.name());
        arguments.put("limit", Followed.within("limit", limit, MOST));
        return graph.reading(work -> {
            var centre = things.find(work, "id", id);
            arguments.put("element", centre.element());
            return drawn(centre.drawn(), work.run(neighbours, arguments));
        });
    }

    @QueryMapping
    List<RelationCount> relationCounts(@Argument String id, @Argument @Nullable LocalDate asOf) {
        var arguments = Followed.of(null, asOf).arguments();
        return graph.reading(work -> {
            arguments.put("element", things.find(work, "id", id).element());
            return work.run(counts, arguments).stream().map(RelationCount::of).toList();
        });
    }

    private static Subgraph drawn(SubgraphNode centre, List<Record> rows) {
        var nodes = new ArrayList<SubgraphNode>();
        var edges = new ArrayList<SubgraphEdge>();
        nodes.add(centre);
        for (Record row : rows) {
            var neighbour = SubgraphNode.of(row);
            nodes.add(neighbour);
            row.get("edges").values().forEach(edge -> edges.add(SubgraphEdge.of(centre.id(), neighbour.id(), edge)));
        }
        var total = rows.isEmpty() ? 0 : rows.getFirst().get("total").asInt();
        return new Subgraph(List.copyOf(nodes), List.copyOf(edges), total);
    }
}
