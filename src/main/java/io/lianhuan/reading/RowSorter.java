package io.lianhuan.reading;

import java.util.List;

/** Sorts the records below a header into rows, broken rows and what is neither, and keeps the account. */
final class RowSorter {

    private final TableReader.Handler handler;
    private final HeaderFinder.Found header;
    private final int width;
    private final boolean[] named;

    private long rows;
    private long broken;
    private long blank;
    private long repeatedHeaders;
    private boolean unnamedTold;

    RowSorter(TableReader.Handler handler, HeaderFinder.Found header) {
        this.handler = handler;
        this.header = header;
        width = header.headers().getLast().index() + 1;
        named = new boolean[width];
        header.headers().forEach(h -> named[h.index()] = true);
    }

    long headerLine() {
        return header.line();
    }

    /** Columns up to the last one with a header. */
    int width() {
        return width;
    }

    /** The first column right of the header that holds something; -1 if none does. */
    int surplus(Row row) {
        for (int column = width; column < row.size; column++) {
            if (!row.isEmpty(column)) {
                return column;
            }
        }
        return -1;
    }

    void blank() {
        blank++;
    }

    void broken(BrokenRow row) {
        broken++;
        handler.broken(row);
    }

    /** Hands a row out, unless it is the header once more. */
    void row(Row row) {
        if (isHeader(row)) {
            repeatedHeaders++;
            handler.note("Line %d repeats the header and is passed over.".formatted(row.line()));
            return;
        }
        tellUnnamed(row);
        rows++;
        row.record = rows + broken;
        handler.row(row);
    }

    void end() {
        handler.end(new Tally(rows, broken, blank, repeatedHeaders));
    }

    private boolean isHeader(Row row) {
        List<HeaderFinder.Top> tops = header.rows();
        for (int i = 0; i < tops.size(); i++) {
            if (isTop(row, tops.get(i).cells())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTop(Row row, List<String> cells) {
        for (int column = 0; column < width; column++) {
            if (!row.holds(column, column < cells.size() ? cells.get(column) : "")) {
                return false;
            }
        }
        return true;
    }

    private void tellUnnamed(Row row) {
        for (int column = 0; column < width && !unnamedTold; column++) {
            if (!named[column] && !row.isEmpty(column)) {
                handler.note("Column %s has no header; its values are not read.".formatted(Header.letter(column)));
                unnamedTold = true;
            }
        }
    }
}
