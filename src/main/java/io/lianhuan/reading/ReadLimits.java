package io.lianhuan.reading;

/**
 * How much of one file is read before it is refused.
 *
 * @param columns columns of a table
 * @param rows rows of a worksheet
 * @param fieldCharacters UTF-16 characters of one cell
 * @param recordCharacters UTF-16 characters of one line or record of a text file
 * @param headerRows rows at the top in which the header is looked for
 * @param zipEntryBytes unpacked size of one part of a workbook
 * @param zipTotalBytes unpacked size of all parts of a workbook
 * @param zipEntries parts of a workbook
 * @param sharedCharacters UTF-16 characters of a workbook's shared strings, which stay in memory
 * @param gzipRatio unpacked bytes per packed byte of a gzip file, once 16 MiB are unpacked
 * @param jsonCharacters UTF-16 characters of one object of a JSON file
 * @param jsonDepth levels of nesting of a JSON document
 * @param jsonNumberLength characters of one JSON number
 */
public record ReadLimits(
        int columns,
        int rows,
        int fieldCharacters,
        int recordCharacters,
        int headerRows,
        long zipEntryBytes,
        long zipTotalBytes,
        int zipEntries,
        int sharedCharacters,
        int gzipRatio,
        int jsonCharacters,
        int jsonDepth,
        int jsonNumberLength) {

    public ReadLimits {
        if (columns < 1 || rows < 1 || fieldCharacters < 1 || headerRows < 1) {
            throw new IllegalArgumentException("A limit must be at least 1.");
        }
        if (recordCharacters < fieldCharacters) {
            throw new IllegalArgumentException("A record must be allowed to be as long as a field.");
        }
    }

    /** The limits of the product: 256 columns, 1 Mi characters a cell, 200 MB a part, JSON 64 levels deep. */
    public static ReadLimits defaults() {
        return new ReadLimits(
                256,
                1_048_576,
                1 << 20,
                1 << 22,
                30,
                200L * 1024 * 1024,
                500L * 1024 * 1024,
                1_000,
                1 << 26,
                200,
                1 << 24,
                64,
                100);
    }
}
