package io.lianhuan.graph;

import io.lianhuan.api.BadInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Component;

/** Finds the thing that an id means, whatever kind it is; a lookup in the index of each kind. */
@Component
final class Things {

    /** Labels of what rows state, as opposed to what detection and imports keep for themselves. */
    static final List<String> LABELS =
            Stream.of(NodeKind.values()).map(NodeKind::label).toList();

    private final Statement byId;

    Things(Graph graph) {
        this.byId = graph.statement("graph/things");
    }

    /**
     * A thing that was found.
     *
     * @param element its element id, good within one transaction
     */
    record Found(String element, SubgraphNode drawn) {}

    /**
     * The thing that an id means. Where things of several kinds share an id, the kind goes before it: {@code Contract:HT-1}.
     *
     * @param argument the argument that gives the id, for the message
     */
    Found find(Work work, String argument, String id) {
        var kind = LABELS.stream()
                .filter(label -> id.startsWith(label + ':'))
                .findFirst()
                .orElse(null);
        var found = found(work, kind, kind == null ? id : id.substring(kind.length() + 1));
        if (found.isEmpty()) {
            throw new BadInput(
                    "`%s` is %s, and nothing has that id; `search` finds the ids of names".formatted(argument, id),
                    null);
        }
        if (found.size() > 1) {
            throw new BadInput(
                    "`%s` is %s, which is the id of several things; say which one: %s"
                            .formatted(
                                    argument,
                                    id,
                                    found.stream().map(one -> one.drawn().id()).collect(Collectors.joining(", "))),
                    null);
        }
        return found.getFirst();
    }

    private List<Found> found(Work work, @Nullable String label, String id) {
        var arguments = new HashMap<String, Object>(Map.of("id", id, "labels", LABELS));
        arguments.put("label", label);
        return work.run(byId, arguments).stream()
                .map(row -> new Found(row.get("element").asString(), SubgraphNode.of(row)))
                .toList();
    }

    /** As doors show it, from the columns that {@code graph/path-nodes} gives. */
    static Node shown(MapAccessor row) {
        return switch (row.get("label").asString()) {
            case "Company" -> Company.of(row);
            case "Person" -> Person.of(row);
            case "Lot" -> Lot.of(row);
            case "Bid" -> Bid.of(row);
            case "Contract" -> Contract.of(row);
            default -> new Thing(row.get("id").asString(), row.get("label").asString(), Rows.text(row, "caption"));
        };
    }
}
