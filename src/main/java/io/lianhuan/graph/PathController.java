package io.lianhuan.graph;

import io.lianhuan.api.BadInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * How two things hang together. At most two statements for each hop and four around them; see {@link RouteSearch} for the most
 * that a search looks at.
 *
 * <p>A way never passes through a node with more than {@link #GATE} neighbours by the followed relations, so that a bank or a
 * trading hall does not link everybody, nor through a person whom no number identifies. Both ends may be such nodes.
 */
@Controller
class PathController {

    static final int GATE = 200;

    /** A node with more relationships than that is not even looked at: a lookup in the store. */
    private static final int MOST_RELATIONS = 20_000;

    private static final int MOST_HOPS = 8;
    private static final int MOST_PATHS = 20;

    private final Graph graph;
    private final Things things;
    private final Statement neighbours;
    private final Statement nodes;
    private final Statement edges;

    PathController(Graph graph, Things things) {
        this.graph = graph;
        this.things = things;
        this.neighbours = graph.statement("graph/path-neighbours");
        this.nodes = graph.statement("graph/path-nodes");
        this.edges = graph.statement("graph/path-edges");
    }

    @QueryMapping
    List<GraphPath> paths(
            @Argument String from,
            @Argument String to,
            @Argument @Nullable List<RelationKind> relations,
            @Argument int maxHops,
            @Argument @Nullable LocalDate asOf,
            @Argument int first) {
        var followed = Followed.of(relations, asOf);
        Followed.within("maxHops", maxHops, MOST_HOPS);
        Followed.within("first", first, MOST_PATHS);
        return graph.reading(work -> {
            var start = things.find(work, "from", from);
            var end = things.find(work, "to", to);
            if (start.element().equals(end.element())) {
                throw new BadInput("`from` and `to` are both %s; give two things".formatted(from), null);
            }
            var walk = new Walk(work, followed, List.of(start, end));
            return walk.described(
                    new RouteSearch(start.drawn().id(), end.drawn().id(), walk::neighbours).find(first, maxHops));
        });
    }

    /** A search within one transaction; nodes go by label and id. */
    private final class Walk {

        private final Work work;
        private final Followed followed;
        private final Map<String, String> elements = new HashMap<>();
        private final List<String> ends;

        Walk(Work work, Followed followed, List<Things.Found> ends) {
            this.work = work;
            this.followed = followed;
            ends.forEach(end -> elements.put(end.drawn().id(), end.element()));
            this.ends = ends.stream().map(Things.Found::element).toList();
        }

        Map<String, SortedSet<String>> neighbours(Collection<String> asked) {
            var keys = new HashMap<String, String>();
            asked.forEach(key -> keys.put(element(key), key));
            var arguments = followed.arguments();
            arguments.put("elements", keys.keySet().stream().sorted().toList());
            arguments.put("ends", ends);
            arguments.put("gate", GATE);
            arguments.put("most", MOST_RELATIONS);
            var found = new HashMap<String, SortedSet<String>>();
            for (Record row : work.run(neighbours, arguments)) {
                var others = new TreeSet<String>();
                for (var other : row.get("others").values()) {
                    var key = other.get("key").asString();
                    elements.put(key, other.get("element").asString());
                    others.add(key);
                }
                found.put(
                        Objects.requireNonNull(keys.get(row.get("element").asString())),
                        Collections.unmodifiableSortedSet(others));
            }
            return found;
        }

        List<GraphPath> described(List<List<String>> ways) {
            if (ways.isEmpty()) {
                return List.of();
            }
            var shown = shown(ways);
            var between = between(ways);
            var paths = new ArrayList<GraphPath>();
            for (List<String> way : ways) {
                var joined = new ArrayList<SubgraphEdge>();
                for (int at = 1; at < way.size(); at++) {
                    joined.addAll(between.getOrDefault(pair(way.get(at - 1), way.get(at)), List.of()));
                }
                paths.add(new GraphPath(
                        way.stream()
                                .map(key -> Objects.requireNonNull(shown.get(element(key))))
                                .toList(),
                        List.copyOf(joined),
                        way.size() - 1));
            }
            return List.copyOf(paths);
        }

        private Map<String, Node> shown(List<List<String>> ways) {
            var wanted = ways.stream()
                    .flatMap(List::stream)
                    .map(this::element)
                    .distinct()
                    .sorted()
                    .toList();
            var shown = new HashMap<String, Node>();
            work.run(nodes, Map.of("elements", wanted, "labels", Things.LABELS))
                    .forEach(row -> shown.put(row.get("element").asString(), Things.shown(row)));
            return shown;
        }

        /** The edges of each two neighbours on the ways. */
        private Map<List<String>, List<SubgraphEdge>> between(List<List<String>> ways) {
            var keys = new LinkedHashMap<List<String>, List<String>>();
            for (List<String> way : ways) {
                for (int at = 1; at < way.size(); at++) {
                    keys.put(pair(way.get(at - 1), way.get(at)), List.of(way.get(at - 1), way.get(at)));
                }
            }
            var arguments = followed.arguments();
            arguments.remove("labels");
            arguments.put("pairs", List.copyOf(keys.keySet()));
            var between = new HashMap<List<String>, List<SubgraphEdge>>();
            for (Record row : work.run(edges, arguments)) {
                var pair = List.of(row.get("one").asString(), row.get("other").asString());
                var ends = Objects.requireNonNull(keys.get(pair));
                between.computeIfAbsent(pair, absent -> new ArrayList<>())
                        .add(SubgraphEdge.of(ends.getFirst(), ends.getLast(), row));
            }
            return between;
        }

        private List<String> pair(String one, String other) {
            return List.of(element(one), element(other));
        }

        private String element(String key) {
            return Objects.requireNonNull(elements.get(key));
        }
    }
}
