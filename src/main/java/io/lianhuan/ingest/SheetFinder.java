package io.lianhuan.ingest;

import io.lianhuan.reading.BrokenRow;
import io.lianhuan.reading.FileKind;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.Headers;
import io.lianhuan.reading.ReadLimits;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.TableReader;
import io.lianhuan.reading.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a file holds by its headers, without reading its rows. */
final class SheetFinder {

    private final TableReader reader = new TableReader(ReadLimits.defaults());
    private final Headers known;
    private final String reading;
    private final Function<SheetHeader, Optional<Binding>> bindings;

    /**
     * @param known headers by which the header row is found
     * @param reading see {@link Sheet#reading}
     * @param bindings how a sheet with these headers is read, if it is one of ours
     */
    SheetFinder(Headers known, String reading, Function<SheetHeader, Optional<Binding>> bindings) {
        this.known = known;
        this.reading = reading;
        this.bindings = bindings;
    }

    /** The sheets of a file; a file without any is refused. */
    List<Sheet> in(SourceFile file) {
        if (FileKind.of(file) == FileKind.JSON) {
            return List.of(Releases.in(file));
        }
        var sheets = new ArrayList<Sheet>();
        reader.read(
                file,
                known,
                new HeadersOnly(header ->
                        bindings.apply(header).ifPresent(binding -> sheets.add(sheet(file, header, binding)))));
        if (sheets.isEmpty()) {
            throw new UnreadableFile(
                    "No sheet has the key columns of a table.",
                    file.name(),
                    "See the headers with `lianhuan import --headers`, or give a mapping with --mapping.");
        }
        return sheets;
    }

    private Sheet sheet(SourceFile file, SheetHeader header, Binding binding) {
        var headers = header.headers().stream().map(Header::raw).toList();
        Sheet.RowSource rows = sink -> reader.read(file, known, new Rows(header, binding, sink));
        return new Sheet(
                file,
                header.sheet(),
                binding.tables(),
                binding.order(),
                reading + binding.reading(),
                headers,
                binding.gathers() ? new Gathering(rows) : rows);
    }

    /** Looks at headers and passes over all rows. */
    private record HeadersOnly(java.util.function.Consumer<SheetHeader> found) implements TableReader.Handler {

        @Override
        public boolean sheet(SheetHeader header) {
            found.accept(header);
            return false;
        }

        @Override
        public void row(Row row) {
            throw new IllegalStateException("a sheet that was passed over gave a row");
        }

        @Override
        public void broken(BrokenRow broken) {
            throw new IllegalStateException("a sheet that was passed over gave a row");
        }
    }

    /** Turns the rows of one sheet into rows of tables. */
    private static final class Rows implements TableReader.Handler {

        private final SheetHeader wanted;
        private final Binding binding;
        private final Sheet.RowSink sink;

        Rows(SheetHeader wanted, Binding binding, Sheet.RowSink sink) {
            this.wanted = wanted;
            this.binding = binding;
            this.sink = sink;
        }

        @Override
        public boolean sheet(SheetHeader header) {
            return Objects.equals(header.sheet(), wanted.sheet());
        }

        @Override
        public void row(Row row) {
            try {
                sink.row(row.line(), binding.bind(row));
            } catch (BadRow problem) {
                sink.rejected(
                        rejected(row.line(), problem.column(), value(row, problem), problem.reason(), problem.cure()),
                        cells(row));
            }
        }

        @Override
        public void broken(BrokenRow broken) {
            var column = broken.column() < 0
                    ? null
                    : wanted.headers().stream()
                            .filter(header -> header.index() == broken.column())
                            .map(Header::raw)
                            .findFirst()
                            .orElse(null);
            sink.rejected(rejected(broken.line(), column, broken.raw(), broken.reason(), broken.cure()), List.of());
        }

        private @Nullable String value(Row row, BadRow problem) {
            var mapped = binding.value(row, problem.column());
            if (mapped != null) {
                return mapped;
            }
            return wanted.headers().stream()
                    .filter(header -> header.raw().equals(problem.column()))
                    .map(header -> row.text(header.index()))
                    .findFirst()
                    .orElse(null);
        }

        private List<String> cells(Row row) {
            return wanted.headers().stream()
                    .map(header -> row.text(header.index()))
                    .toList();
        }

        private RejectedRow rejected(
                long line, @Nullable String column, @Nullable String value, String reason, String cure) {
            var file = wanted.file();
            return new RejectedRow(file.name(), file.sha256(), wanted.sheet(), line, column, value, reason, cure);
        }
    }
}
