package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.Preview.ChangedValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what rehearsals of one import would change, and keeps the first examples. */
final class PreviewCount {

    private static final int EXAMPLES = 200;

    /** What a node keeps about its sources; it changes with every import and tells nobody anything. */
    private static final Set<String> BOOKS = Set.of("sources", "importId", "stated", "authority");

    private final Map<NodeKind, Long> nodes = new EnumMap<>(NodeKind.class);
    private final Map<RelationKind, Long> relations = new EnumMap<>(RelationKind.class);
    private final Map<NodeKind, Long> changed = new EnumMap<>(NodeKind.class);
    private final List<ChangedValue> examples = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    void add(GraphChange change) {
        change.related().forEach(related -> relations.merge(related.kind(), 1L, Long::sum));
        var made = new HashSet<String>();
        for (GraphChange.Described described : change.described()) {
            if (described.isKnown()) {
                if (!made.contains(described.node())) {
                    changed(described);
                }
            } else {
                made.add(described.node());
                nodes.merge(described.kind(), 1L, Long::sum);
            }
        }
    }

    private void changed(GraphChange.Described described) {
        var names = new TreeSet<>(described.before().keySet());
        names.addAll(described.after().keySet());
        names.removeAll(BOOKS);
        names.removeIf(name -> !described.differs(name));
        if (names.isEmpty()) {
            return;
        }
        changed.merge(described.kind(), 1L, Long::sum);
        names.stream()
                .limit(Math.max(0, EXAMPLES - examples.size()))
                .map(name -> new ChangedValue(
                        described.kind(),
                        Objects.toString(described.before().get("id"), ""),
                        name,
                        text(described.before().get(name)),
                        text(described.after().get(name))))
                .forEach(examples::add);
    }

    void rejected(RejectedRow row) {
        if (rejected.size() < EXAMPLES) {
            rejected.add(row);
        }
    }

    Preview preview() {
        return new Preview(
                Map.copyOf(nodes),
                Map.copyOf(relations),
                Map.copyOf(changed),
                List.copyOf(examples),
                List.copyOf(rejected));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
