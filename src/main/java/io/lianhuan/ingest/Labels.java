package io.lianhuan.ingest;

import io.lianhuan.reading.BrokenRow;
import io.lianhuan.reading.ReadLimits;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a published data set knows and we have to find out: a label column, and what it says of each firm or lot. It is read
 * to judge what was found; imports leave it out.
 *
 * @param column the label column
 * @param byId true where the label is given; ids as imports make them with the same mapping
 */
public record Labels(String column, NavigableMap<String, Boolean> byId) {

    private static final Map<String, Boolean> WORDS = Map.of(
            "1", true, "true", true, "yes", true, "是", true, "0", false, "false", false, "no", false, "否", false);

    /** The label columns that a mapping names, sorted; a row that says yes outweighs those that say no of the same id. */
    public static List<Labels> in(Path file, Path mapping) {
        var known = Mapping.in(mapping);
        var reader = new Reader(known);
        new TableReader(ReadLimits.defaults()).read(SourceFile.at(file), known.known(), reader);
        if (reader.found.isEmpty()) {
            throw new ImportProblem(
                    "%s has no label column that %s names".formatted(file.getFileName(), known.name()),
                    "name them under `labels:`, each with the expression for the id that it tells of");
        }
        return reader.found.entrySet().stream()
                .map(label -> new Labels(label.getKey(), label.getValue()))
                .toList();
    }

    private static final class Reader implements TableReader.Handler {

        private final Mapping mapping;
        private final NavigableMap<String, NavigableMap<String, Boolean>> found = new TreeMap<>();
        private @Nullable MappedBinding binding;

        Reader(Mapping mapping) {
            this.mapping = mapping;
        }

        @Override
        public boolean sheet(SheetHeader header) {
            binding = mapping.binding(header, new Tables())
                    .map(MappedBinding.class::cast)
                    .orElse(null);
            return binding != null;
        }

        @Override
        public void row(Row row) {
            var labels = binding == null ? new ArrayList<MappedBinding.Label>() : binding.labels(row);
            for (MappedBinding.Label label : labels) {
                var isGiven = WORDS.get(label.text().strip().toLowerCase(java.util.Locale.ROOT));
                if (isGiven == null) {
                    throw new ImportProblem(
                            "line %d: the label column %s says neither yes nor no"
                                    .formatted(row.line(), label.column()),
                            "write 1 or 0");
                }
                found.computeIfAbsent(label.column(), any -> new TreeMap<>())
                        .merge(label.id(), isGiven, Boolean::logicalOr);
            }
        }

        @Override
        public void broken(BrokenRow broken) {
            throw new ImportProblem("line %d is broken".formatted(broken.line()), "mend it; labels have to be whole");
        }
    }
}
