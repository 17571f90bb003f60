package io.lianhuan.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param refused files that could not be read at all, with the reason and the cure
 * @param rejects where the rejected rows are, to be mended and imported again; null when there are none
 * @param preview what a dry run would change, kind by kind; null for an import
 */
public record ImportReport(
        String id,
        List<SheetReport> sheets,
        List<RefusedFile> refused,
        @Nullable Path rejects,
        Changes changes,
        @Nullable Preview preview) {

    /** One sheet: where it stands, what it was taken for and what became of its rows. */
    public record SheetReport(
            String file, @Nullable String sheet, String table, Accounting accounting, boolean alreadyLoaded) {}

    /** A file that was not read. */
    public record RefusedFile(String file, String reason, String cure) {}

    /** What the graph gained: nodes and relationships made, nodes described differently. */
    public record Changes(long nodes, long relations, long changed) {

        public Changes plus(Changes other) {
            return new Changes(nodes + other.nodes, relations + other.relations, changed + other.changed);
        }
    }

    public Accounting accounting() {
        return sheets.stream().map(SheetReport::accounting).reduce(Accounting.NONE, Accounting::plus);
    }
}
