package io.lianhuan.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param paths files and folders
 * @param mapping how foreign tables become ours; null for tables with our headers
 * @param dryRun whether only to say what would change
 * @param names what files are called whose paths do not tell it, as those that came over the web
 */
public record ImportRequest(List<Path> paths, @Nullable Path mapping, boolean dryRun, Map<Path, String> names) {

    public ImportRequest {
        paths = List.copyOf(paths);
        names = Map.copyOf(names);
    }

    /** Files and folders that are called as their paths say. */
    public ImportRequest(List<Path> paths, @Nullable Path mapping, boolean dryRun) {
        this(paths, mapping, dryRun, Map.of());
    }

    /** What is to be imported, for people. */
    String title() {
        return paths.stream()
                .map(path -> names.getOrDefault(path, path.toString()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
