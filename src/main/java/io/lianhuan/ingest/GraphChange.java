package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What rows that say something new changed in the graph.
 *
 * @param related new relationships
 * @param described nodes that are new or show something else than before
 * @param restated element ids of nodes that another sheet describes in the same words
 */
public record GraphChange(List<Related> related, List<Described> described, List<String> restated) {

    /** A new relationship between two nodes, given by their element ids. */
    public record Related(RelationKind kind, String from, String to, Map<String, Object> properties) {}

    /**
     * A node, given by its element id.
     *
     * @param before what it showed; nothing when it is new
     * @param after what it shows
     */
    public record Described(NodeKind kind, String node, Map<String, Object> before, Map<String, Object> after) {

        /** Whether it was there before. */
        public boolean isKnown() {
            return !before.isEmpty();
        }

        /** Whether it shows something else under this name. */
        public boolean differs(String name) {
            return !Objects.equals(before.get(name), after.get(name));
        }

        /** The texts under these names that it showed before and does not any more, or shows now and did not before. */
        public Stream<String> differing(String... names) {
            return Stream.of(names)
                    .filter(this::differs)
                    .flatMap(name -> Stream.of(before, after)
                            .filter(shown -> shown.containsKey(name))
                            .map(shown ->
                                    Objects.requireNonNull(shown.get(name)).toString()));
        }
    }

    /** The nodes at which new relationships of other kinds begin or end. */
    public Stream<String> endsBut(Set<RelationKind> kinds) {
        return related.stream()
                .filter(one -> !kinds.contains(one.kind()))
                .flatMap(one -> Stream.of(one.from(), one.to()));
    }

    /** The nodes at which new relationships of these kinds begin. */
    public Stream<String> from(Set<RelationKind> kinds) {
        return related.stream().filter(one -> kinds.contains(one.kind())).map(Related::from);
    }

    /** The nodes at which new relationships of these kinds end. */
    public Stream<String> to(Set<RelationKind> kinds) {
        return related.stream().filter(one -> kinds.contains(one.kind())).map(Related::to);
    }
}
