package io.lianhuan.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file as one table. */
final class CsvTable {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private final SourceFile file;
    private final ReadLimits limits;
    private final TableReader.Handler handler;
    private final HeaderFinder finder;

    CsvTable(SourceFile file, ReadLimits limits, Headers known, TableReader.Handler handler) {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        finder = new HeaderFinder(known);
    }

    void read() {
        try (LineBlocks blocks = open()) {
            if (!blocks.advance(0)) {
                throw new UnreadableFile("The file is empty.", file.name(), "Export it again.");
            }
            if (blocks.isOverlong()) {
                throw new UnreadableFile(
                        "The first line has more than %d characters.".formatted(limits.recordCharacters()),
                        file.name(),
                        "Look for missing line breaks, and import only the columns that are needed.");
            }
            Layout layout = layout(blocks.block());
            finder.refuseDuplicates(layout.header, file.name());
            SheetHeader sheet = new SheetHeader(file, null, layout.header.line(), layout.header.headers());
            if (handler.sheet(sheet)) {
                read(blocks, layout);
            }
        } catch (IOException e) {
            throw Content.unreadable(file, e);
        }
    }

    private LineBlocks open() throws IOException {
        return new LineBlocks(file, limits, Encoding.of(file, limits), limits.recordCharacters());
    }

    private void read(LineBlocks blocks, Layout layout) throws IOException {
        RowSorter sorter = new RowSorter(handler, layout.header);
        Body body = new Body(blocks, sorter);
        CsvRecords records = new CsvRecords(layout.separator, limits, body);
        body.records = records;
        int settled;
        do {
            if (blocks.isOverlong()) {
                settled = blocks.block().length();
                body.overlong(records.skipLine());
            } else {
                settled = records.split(blocks.block(), blocks.isLast());
            }
        } while (blocks.advance(settled));
        sorter.end();
    }

    private record Layout(char separator, HeaderFinder.Found header) {}

    /** The separator under which the header has the most known names. */
    private Layout layout(String block) throws IOException {
        Layout best = null;
        List<HeaderFinder.Top> widest = List.of();
        for (char separator : SEPARATORS) {
            Head head = new Head();
            new CsvRecords(separator, limits, head).split(block, true);
            HeaderFinder.Found found = finder.find(head.tops);
            if (found != null && (best == null || found.known() > best.header.known())) {
                best = new Layout(separator, found);
            }
            widest = head.columns() > widest(widest) ? head.tops : widest;
        }
        if (best == null) {
            throw noHeader(widest);
        }
        return best;
    }

    private static int widest(List<HeaderFinder.Top> tops) {
        return tops.stream().mapToInt(top -> top.cells().size()).max().orElse(0);
    }

    private UnreadableFile noHeader(List<HeaderFinder.Top> tops) {
        return new UnreadableFile(
                "No header is found in the first %d rows.%s".formatted(limits.headerRows(), finder.nearest(tops)),
                file.name(),
                "Put the names of the columns above the rows, or import with a mapping file.");
    }

    /** Collects the first rows. */
    private final class Head implements CsvRecords.Sink {

        private final List<HeaderFinder.Top> tops = new ArrayList<>();
        private int seen;

        int columns() {
            return widest(tops);
        }

        @Override
        public boolean isMisfit(CsvRecord record) {
            return false;
        }

        @Override
        public int separators() {
            return 0;
        }

        @Override
        public boolean isEnough() {
            return seen >= limits.headerRows();
        }

        @Override
        public void record(CsvRecord record) {
            seen++;
            if (record.overflow() >= 0) {
                throw new UnreadableFile(
                        "Line %d has %d columns; %d are allowed."
                                .formatted(record.line(), record.fields(), limits.columns()),
                        file.name(),
                        "Import only the columns that are needed.");
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < record.row.size; i++) {
                cells.add(record.fields() == 0 ? "" : record.row.text(i));
            }
            tops.add(new HeaderFinder.Top(record.line(), cells));
        }

        @Override
        public void bad(long line, int position, String reason, String raw) {
            seen++;
        }
    }

    /** Judges the records below the header. */
    private final class Body implements CsvRecords.Sink {

        private static final String RAGGED =
                "Put texts with a separator or a line break into double quotes, or remove the surplus cells.";

        private final LineBlocks blocks;
        private final RowSorter sorter;
        private @Nullable CsvRecords records;

        Body(LineBlocks blocks, RowSorter sorter) {
            this.blocks = blocks;
            this.sorter = sorter;
        }

        @Override
        public boolean isMisfit(CsvRecord record) {
            return record.line() > sorter.headerLine()
                    && (record.fields() < sorter.width() || record.overflow() >= 0 || sorter.surplus(record.row) >= 0);
        }

        @Override
        public int separators() {
            return sorter.width() - 1;
        }

        @Override
        public void record(CsvRecord record) {
            if (record.line() <= sorter.headerLine()) {
                return;
            }
            if (record.overflow() < 0 && record.row.isBlank()) {
                sorter.blank();
                return;
            }
            if (!isBroken(record)) {
                sorter.row(record.row);
            }
        }

        private boolean isBroken(CsvRecord record) {
            if (record.longest() > limits.fieldCharacters()) {
                return broken(
                        record, -1, "A cell has more than %d characters.".formatted(limits.fieldCharacters()), RAGGED);
            }
            return isRagged(record) || isTangled(record) || (blocks.isSuspect() && isOdd(record));
        }

        private boolean isRagged(CsvRecord record) {
            if (record.fields() < sorter.width()) {
                String reason =
                        "The record has %d cells; the header has %d.".formatted(record.fields(), sorter.width());
                return broken(record, -1, reason, RAGGED);
            }
            int surplus = record.overflow() >= 0 ? record.overflow() : sorter.surplus(record.row);
            return surplus >= 0 && broken(record, surplus, "The cell stands right of the last header.", RAGGED);
        }

        private boolean isTangled(CsvRecord record) {
            if (records == null || record.line() > records.tangledTo()) {
                return false;
            }
            int column = record.columnWithBareQuote();
            String reason = "The record is part of a stretch whose quotes do not match.";
            return column >= 0 && broken(record, column, reason, "Double the quotes inside texts.");
        }

        private boolean isOdd(CsvRecord record) {
            Row row = record.row;
            for (int column = 0; column < row.size; column++) {
                String reason = Oddity.in(row.characters, row.offsets[column], row.lengths[column]);
                if (reason != null) {
                    return broken(record, column, reason, Oddity.CURE);
                }
            }
            return false;
        }

        private boolean broken(CsvRecord record, int column, String reason, String cure) {
            int position = record.start() + (records == null ? 0 : records.blockStart());
            broken(record.line(), column, position, reason, cure, record.raw());
            return true;
        }

        @Override
        public void bad(long line, int position, String reason, String raw) {
            if (line > sorter.headerLine()) {
                broken(line, -1, position, reason, "Close the quote, and double the quotes inside texts.", raw);
            }
        }

        void overlong(long line) {
            String reason = "The line has more than %d characters.".formatted(limits.recordCharacters());
            broken(line, -1, 0, reason, "Look for a missing line break or quote.", blocks.block());
        }

        private void broken(long line, int column, int position, String reason, String cure, String raw) {
            sorter.broken(new BrokenRow(line, column, blocks.byteOffset(position), reason, cure, raw));
        }
    }
}
