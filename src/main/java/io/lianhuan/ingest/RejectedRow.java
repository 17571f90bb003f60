package io.lianhuan.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not be taken, with all that is needed to find and mend it.
 *
 * @param sha256 of the file, so that a renamed copy is recognised
 * @param line the physical line, or the row number of a spreadsheet
 * @param column the header of the column it fails at
 * @param value what stands there; may be personal, so it goes to the reject file and nowhere else
 */
public record RejectedRow(
        String file,
        String sha256,
        @Nullable String sheet,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason,
        String cure) {}
