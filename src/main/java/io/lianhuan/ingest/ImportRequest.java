package io.lianhuan.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param paths files and folders
 * @param mapping how foreign tables become ours; null for tables with our headers
 * @param dryRun whether only to say what would change
 */
public record ImportRequest(List<Path> paths, @Nullable Path mapping, boolean dryRun) {}
