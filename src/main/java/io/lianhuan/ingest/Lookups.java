package io.lianhuan.ingest;

import io.lianhuan.reading.BrokenRow;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.Headers;
import io.lianhuan.reading.ReadLimits;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.TableReader;
import io.lianhuan.reading.UnreadableFile;
import io.lianhuan.value.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a column of a file beside the imported one into memory, by another of its columns. */
final class Lookups implements TableReader.Handler {

    private static final int MOST = 1_000_000;

    private final SourceFile file;
    private final Mapping.Lookup lookup;
    private final Map<String, String> values = new HashMap<>();
    private int key;
    private int value;

    private Lookups(SourceFile file, Mapping.Lookup lookup) {
        this.file = file;
        this.lookup = lookup;
    }

    /** The file a lookup is read from. */
    static SourceFile file(SourceFile imported, Mapping.Lookup lookup) {
        return SourceFile.at(imported.path().resolveSibling(lookup.file()));
    }

    /** Values by key; a key that has two values refuses the file, since either would be a guess. */
    static Map<String, String> read(SourceFile file, Mapping.Lookup lookup) {
        var lookups = new Lookups(file, lookup);
        new TableReader(ReadLimits.defaults()).read(file, Headers.of(List.of(lookup.key(), lookup.value())), lookups);
        return lookups.values;
    }

    @Override
    public boolean sheet(SheetHeader header) {
        key = column(header, lookup.key());
        value = column(header, lookup.value());
        return true;
    }

    @Override
    public void row(Row row) {
        var found = Text.fold(row.text(value));
        for (String one : Text.split(row.text(key))) {
            var before = values.putIfAbsent(one, found);
            if (before != null && !before.equals(found)) {
                throw refused("two rows with one %s differ in %s".formatted(lookup.key(), lookup.value()), row.line());
            }
        }
        if (values.size() > MOST) {
            throw refused("there are more than %,d keys to look up".formatted(MOST), row.line());
        }
    }

    @Override
    public void broken(BrokenRow broken) {
        throw refused("a row to look values up in cannot be read", broken.line());
    }

    private int column(SheetHeader header, String name) {
        return header.find(Header.fold(name))
                .map(Header::index)
                .orElseThrow(() -> refused("there is no column %s to look up".formatted(name), header.line()));
    }

    private UnreadableFile refused(String what, long line) {
        return new UnreadableFile(what, "%s, line %d".formatted(file.name(), line), "Correct the file or the mapping.");
    }
}
