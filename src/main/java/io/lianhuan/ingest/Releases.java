package io.lianhuan.ingest;

import io.lianhuan.ingest.ocds.OcdsRelease;
import io.lianhuan.reading.BrokenRow;
import io.lianhuan.reading.JsonDocument;
import io.lianhuan.reading.JsonDocuments;
import io.lianhuan.reading.ReadLimits;
import io.lianhuan.reading.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the OCDS releases of a JSON file as rows, one release a row. */
final class Releases implements JsonDocuments.Handler {

    private static final int ORDER = 5;

    private final SourceFile file;
    private final Sheet.RowSink sink;

    private Releases(SourceFile file, Sheet.RowSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** The file as a sheet. */
    static Sheet in(SourceFile file) {
        var documents = new JsonDocuments(ReadLimits.defaults());
        return new Sheet(
                file, null, "ocds", ORDER, "", List.of(), sink -> documents.read(file, new Releases(file, sink)));
    }

    @Override
    public void document(JsonDocument document) {
        OcdsRelease release;
        try {
            release = OcdsRelease.of(document.node(), document.pointer());
        } catch (BadRow problem) {
            reject(document.line(), problem.column(), null, problem.reason(), problem.cure());
            return;
        }
        sink.row(document.line(), List.of(release));
    }

    @Override
    public void broken(BrokenRow broken) {
        reject(broken.line(), null, broken.raw(), broken.reason(), broken.cure());
    }

    private void reject(long line, @Nullable String pointer, @Nullable String raw, String reason, String cure) {
        sink.rejected(new RejectedRow(file.name(), file.sha256(), null, line, pointer, raw, reason, cure), List.of());
    }
}
