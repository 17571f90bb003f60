package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.value.PersonalKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of a file state, and the rows that it lost. */
record StatedFacts(
        String table,
        Set<String> headers,
        List<NodeFact> nodes,
        List<RelationFact> relations,
        List<RejectedRow> rejected,
        int rows) {

    private static final SheetFinders FINDERS = new SheetFinders(new Tables());

    static StatedFacts of(Path file) {
        return of(file, (Path) null);
    }

    /** The facts of a foreign file. */
    static StatedFacts of(Path file, @Nullable Path mapping) {
        var sheet = FINDERS.of(mapping).in(SourceFile.at(file)).getFirst();
        var collected = new Collected();
        sheet.rows().read(collected);
        return new StatedFacts(
                sheet.tables(),
                sheet.headers().stream().map(Header::fold).collect(Collectors.toSet()),
                List.copyOf(collected.facts.nodes()),
                List.copyOf(collected.facts.relations()),
                collected.rejected,
                collected.rows);
    }

    /** The facts of a file with these lines. */
    static StatedFacts of(Path folder, String... lines) {
        try {
            return of(Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines) + "\n"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What is said of the only node of a kind. */
    Map<String, Object> only(NodeKind kind) {
        var found = nodes.stream()
                .filter(node -> node.kind() == kind && !node.refersOnly())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " descriptions of nodes of kind " + kind);
        }
        var said = new TreeMap<>(found.getFirst().derived());
        said.putAll(found.getFirst().stated());
        return said;
    }

    List<RelationFact> relations(RelationKind kind) {
        return relations.stream().filter(relation -> relation.kind() == kind).toList();
    }

    /** The properties of the relationships of a kind, in the order of the rows. */
    List<Map<String, Object>> said(RelationKind kind) {
        return relations(kind).stream().map(RelationFact::properties).toList();
    }

    private static final class Collected implements Sheet.RowSink {

        private final Facts facts = new Facts(new PersonalKey(new byte[32]));
        private final List<RejectedRow> rejected = new ArrayList<>();
        private int rows;

        @Override
        public void row(long line, List<TableRow> tableRows) {
            tableRows.forEach(row -> row.state(facts));
            rows++;
        }

        @Override
        public void rejected(RejectedRow row, List<String> cells) {
            rejected.add(row);
        }
    }
}
