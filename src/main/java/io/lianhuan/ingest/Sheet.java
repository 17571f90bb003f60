package io.lianhuan.ingest;

import io.lianhuan.reading.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is going to be imported: a whole text file, or one worksheet, or the releases of a document.
 *
 * @param tables the tables its rows belong to, for reports
 * @param order tables that describe come before tables that refer, so that most nodes are described when first named
 * @param reading tells two ways of reading the same content apart: the mapping's checksum, or nothing
 * @param headers raw headers, for the reject file
 */
record Sheet(
        SourceFile file,
        @Nullable String name,
        String tables,
        int order,
        String reading,
        List<String> headers,
        RowSource rows) {

    /** Made from content alone: a copy under another name is the same sheet. */
    String id() {
        return Hash.id(file.sha256(), name == null ? "" : name, reading);
    }

    /** Hands out the rows of a sheet in order, each once. */
    @FunctionalInterface
    interface RowSource {
        void read(RowSink sink);
    }

    /** Takes the rows of a sheet. */
    interface RowSink {

        /** A row that was understood. */
        void row(long line, List<TableRow> rows);

        /** A row that was not. */
        void rejected(RejectedRow row, List<String> cells);

        /** Whether to go on; false ends the reading. */
        default boolean goesOn() {
            return true;
        }
    }
}
