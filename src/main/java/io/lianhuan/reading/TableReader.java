package io.lianhuan.reading;

/** Reads tables from text files (CSV and its kin, also gzipped) and workbooks, in one pass and bounded memory. */
public final class TableReader {

    private final ReadLimits limits;

    public TableReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** What becomes of a table. Calls come in the order {@code sheet (note | row | broken)* end}, once for every sheet. */
    public interface Handler {

        /** A table begins. Answer false to pass over it: then nothing more is told of it. */
        boolean sheet(SheetHeader header);

        /** A record that fits the header; the row is valid during this call only. */
        void row(Row row);

        /** A record that does not. */
        void broken(BrokenRow broken);

        /** Something the user should know that costs no row: a hidden sheet, merged cells. May also come before a sheet. */
        default void note(String note) {}

        /** The table ends. */
        default void end(Tally tally) {}
    }

    /**
     * Reads every table of a file. Whatever can be known beforehand (kind, encoding, size, headers) is refused before the
     * first row is handed out; a damaged part of a workbook shows only on the way, so a caller must be ready to take back
     * the rows of a file that is refused late.
     *
     * @throws UnreadableFile if the file is refused
     */
    public void read(SourceFile file, Headers known, Handler handler) {
        switch (FileKind.of(file, limits)) {
            case TEXT -> new CsvTable(file, limits, known, handler).read();
            case WORKBOOK -> new Workbook(file, limits, known, handler).read();
            case JSON ->
                throw new UnreadableFile(
                        "This is a JSON document, not a table.", file.name(), "Import it as OCDS or save it as CSV.");
        }
    }
}
