package io.lianhuan.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of an import, one file for each sheet: where each row stood, what is wrong and what to do, and then the
 * row itself under its own headers, so that the file can be mended and imported again.
 *
 * <p>Cells stand as they were in the source, since they are to be imported again; a spreadsheet may take one that begins
 * with {@code =} for a formula.
 */
class Rejects {

    /** Takes rejected rows and keeps none, for a second reading of the same rows. */
    static final Rejects NONE = new Rejects(Path.of("")) {
        @Override
        void add(RejectedRow row, List<String> cells) {
            // told by the first reading
        }
    };

    /** Most file systems take 255 bytes, and a Chinese character is three. */
    private static final int LONGEST_NAME = 70;

    static final List<String> HEADERS =
            List.of("拒收来源文件", "拒收文件SHA256", "拒收工作表", "拒收行号", "拒收列", "拒收值", "拒收原因", "处理办法", "拒收原文");

    private final Path folder;
    private @Nullable CsvWriter writer;
    private boolean wrote;

    Rejects(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Whether any row was rejected. */
    boolean any() {
        return wrote;
    }

    /** Begins the file of a sheet anew. */
    void begin(int number, Sheet sheet) {
        end();
        var last = sheet.file().name().substring(sheet.file().name().lastIndexOf('/') + 1);
        var name = (last + (sheet.name() == null ? "" : "-" + sheet.name())).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        var file = folder.resolve("%03d-%s.rejects.csv"
                .formatted(number, name.substring(0, Math.min(LONGEST_NAME, name.length()))));
        delete(file);
        pending = () -> open(file, sheet);
    }

    private @Nullable Runnable pending;

    void add(RejectedRow row, List<String> cells) {
        if (pending != null) {
            pending.run();
            pending = null;
        }
        wrote = true;
        var record = new ArrayList<String>();
        record.add(row.file());
        record.add(row.sha256());
        record.add(orEmpty(row.sheet()));
        record.add(Long.toString(row.line()));
        record.add(orEmpty(row.column()));
        record.add(cells.isEmpty() ? "" : orEmpty(row.value()));
        record.add(row.reason());
        record.add(row.cure());
        record.add(cells.isEmpty() ? orEmpty(row.value()) : "");
        record.addAll(cells);
        if (writer != null) {
            writer.writeRecord(record);
        }
    }

    void end() {
        pending = null;
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            writer = null;
        }
    }

    private void open(Path file, Sheet sheet) {
        try {
            Files.createDirectories(folder);
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write('\uFEFF'); // Excel takes the file for UTF-8 only with this mark
            writer = CsvWriter.builder().build(out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        var headers = new ArrayList<>(HEADERS);
        headers.addAll(sheet.headers());
        writer.writeRecord(headers);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
