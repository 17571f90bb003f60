package io.lianhuan.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import io.lianhuan.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reject files that imports have left, to be shown and downloaded. */
@Component
public class RejectFiles {

    private static final Pattern IMPORT_ID = Pattern.compile("[0-9a-f]{20}");

    private final Home home;

    RejectFiles(Home home) {
        this.home = home;
    }

    /** The reject files of an import, in the order of its sheets; none when nothing was rejected. */
    public List<Path> of(String importId) {
        if (!IMPORT_ID.matcher(importId).matches()) {
            return List.of();
        }
        var folder = home.folder("rejects").resolve(importId);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Rejected rows of all files of an import in their order; reads the files up to the last row that is asked for. */
    public List<RejectedRow> rows(String importId, long skip, int most) {
        var rows = new ArrayList<RejectedRow>();
        long passed = 0;
        for (Path file : of(importId)) {
            try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (var record : records) {
                    if (rows.size() == most) {
                        return rows;
                    }
                    if (passed++ >= skip) {
                        rows.add(row(record.getFields()));
                    }
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return rows;
    }

    /** How many rows a reject file holds. */
    public long count(Path file) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().count();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static RejectedRow row(List<String> cells) {
        var value = cells.get(5).isEmpty() ? cells.get(8) : cells.get(5);
        return new RejectedRow(
                cells.get(0),
                cells.get(1),
                orNull(cells.get(2)),
                Long.parseLong(cells.get(3)),
                orNull(cells.get(4)),
                orNull(value),
                cells.get(6),
                cells.get(7));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
