package io.lianhuan.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were handed in together (上传批次).
 *
 * @param by the name of the account
 * @param importId the import that they became; null before
 */
record Upload(
        String id,
        String by,
        OffsetDateTime at,
        List<UploadedFile> files,
        @Nullable String importId) {

    Upload {
        files = List.copyOf(files);
    }

    /** The upload, now that it was imported. */
    Upload became(String madeImport) {
        return new Upload(id, by, at, files, madeImport);
    }

    /**
     * A file as it came.
     *
     * @param stored the name of our own under which it lies in the spool
     * @param name what it is called, for people
     * @param problem why it cannot be read; null when it can
     * @param cure what helps against the problem
     */
    record UploadedFile(
            String stored,
            String name,
            long size,
            String sha256,
            List<UploadedSheet> sheets,
            @Nullable String problem,
            @Nullable String cure) {

        UploadedFile {
            sheets = List.copyOf(sheets);
        }
    }

    /** A sheet and the table it was recognised as. */
    record UploadedSheet(@Nullable String sheet, String table) {}
}
