package io.lianhuan.reading;

/** A workbook of Excel 2007 or later. */
final class Workbook {

    private final SourceFile file;

    Workbook(SourceFile file, ReadLimits limits, Headers known, TableReader.Handler handler) {
        this.file = file;
    }

    void read() {
        if (file.size() > 0) {
            throw oldFormat(file);
        }
    }

    static UnreadableFile oldFormat(SourceFile file) {
        return new UnreadableFile("This is an old or encrypted Office file.", file.name(), "Save it as .xlsx.");
    }
}
