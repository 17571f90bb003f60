package io.lianhuan.cases;

import io.lianhuan.cases.MoveInput.Disposal;
import io.lianhuan.cases.law.LawFile;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Papers that go with a disposal. */
@Component
class Papers {

    private final Map<Disposal, List<Paper>> byDisposal;
    private final Graph graph;
    private final Statement notes;

    Papers(Graph graph) {
        this.graph = graph;
        this.byDisposal = LawFile.read("papers", new TypeReference<>() {});
        byDisposal.values().forEach(papers -> LawFile.unique("papers", papers, Paper::id));
        this.notes = graph.statement("cases/notes-of");
    }

    /** A paper. */
    record Paper(String id, String title) {}

    /** A paper with where it stands. */
    record Made(
            String id,
            String title,
            @Nullable String state,
            @Nullable String note,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    boolean has(String id) {
        return byDisposal.values().stream()
                .flatMap(List::stream)
                .anyMatch(paper -> paper.id().equals(id));
    }

    /** The papers that a disposal needs, with where they stand. */
    List<Made> of(String matter, @Nullable Disposal disposal) {
        if (disposal == null) {
            return List.of();
        }
        var noted = graph.read(notes, Map.of("ids", List.of(matter), "kind", "PAPER")).stream()
                .map(row -> row.get("note"))
                .collect(Collectors.toMap(note -> note.get("key").asString(), note -> note));
        return byDisposal.getOrDefault(disposal, List.of()).stream()
                .map(paper -> {
                    var note = noted.get(paper.id());
                    return note == null
                            ? new Made(paper.id(), paper.title(), null, null, null, null)
                            : new Made(
                                    paper.id(),
                                    paper.title(),
                                    Rows.text(note, "outcome"),
                                    Rows.text(note, "text"),
                                    Rows.text(note, "by"),
                                    Rows.time(note, "at"));
                })
                .toList();
    }
}
