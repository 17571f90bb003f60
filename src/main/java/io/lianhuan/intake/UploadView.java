package io.lianhuan.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An upload as doors show it. */
record UploadView(
        String id, String by, OffsetDateTime at, @Nullable String importId, List<FileView> files) {

    /** A file of it. */
    record FileView(
            String name,
            long size,
            String sha256,
            List<Upload.UploadedSheet> sheets,
            @Nullable String problem,
            @Nullable String cure) {}

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id(),
                upload.by(),
                upload.at(),
                upload.importId(),
                upload.files().stream()
                        .map(file -> new FileView(
                                file.name(), file.size(), file.sha256(), file.sheets(), file.problem(), file.cure()))
                        .toList());
    }
}
