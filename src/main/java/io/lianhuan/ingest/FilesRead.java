package io.lianhuan.ingest;

import io.lianhuan.reading.SourceFile;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells with every step how much of the files has been read, which is known where the number of rows is not. */
final class FilesRead implements Progress {

    private final Progress progress;
    private final long total;
    private long before;
    private @Nullable SourceFile current;

    FilesRead(Collection<Sheet> sheets, Progress progress) {
        this.progress = progress;
        this.total = sheets.stream().mapToLong(sheet -> sheet.file().size()).sum();
    }

    /** A sheet is going to be read. */
    void begin(Sheet sheet, String title) {
        current = sheet.file();
        at(title, 0, 0);
    }

    /** A sheet was read, or need not be. */
    void end(Sheet sheet) {
        current = null;
        before += sheet.file().size();
        tell();
    }

    @Override
    public void at(String what, long done, long of) {
        tell();
        progress.at(what, done, of);
    }

    private void tell() {
        progress.read(before + (current == null ? 0 : Math.min(current.position(), current.size())), total);
    }
}
