package io.lianhuan.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * The record that FastCSV stands at, as slices of the array it parses.
 *
 * <p>A window of text is parsed from its own copy, made by FastCSV, in which it takes doubled quotes out in place; the
 * window itself keeps the record as it was written.
 */
final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {

    final Row row;
    private final boolean[] quoted;

    private String window = "";
    private long linesBefore;
    private int fields;
    private int start;
    private int lastOffset;
    private int lastLength;
    private boolean lastQuoted;
    private int longest;
    private int overflow;

    CsvRecord(ReadLimits limits) {
        row = new Row(limits.columns());
        row.raw = this::raw;
        quoted = new boolean[limits.columns()];
    }

    /** Begins a piece of text whose first line has this many lines before it. */
    void begin(String text, long before) {
        window = text;
        linesBefore = before;
        start = 0;
    }

    int fields() {
        return fields;
    }

    int start() {
        return start;
    }

    /** Characters of the longest field. */
    int longest() {
        return longest;
    }

    /** The first column beyond the limit that holds something; -1 if none does. */
    int overflow() {
        return overflow;
    }

    long line() {
        return row.line;
    }

    /** Whether the last field opens a quote that the window never closes. */
    boolean isUnclosed() {
        return fields > 0 && lastQuoted && end() < 0;
    }

    boolean spansLines() {
        int end = end();
        return firstLineEnd(window, start) < (end < 0 ? window.length() : end);
    }

    /** Whether a bare quote stands inside a field: a sign of the tail of a record whose quotes do not match. */
    int columnWithBareQuote() {
        for (int column = 0; column < row.size; column++) {
            int end = row.offsets[column] + row.lengths[column];
            for (int i = row.offsets[column]; !quoted[column] && i < end; i++) {
                if (row.characters[i] == '"') {
                    return column;
                }
            }
        }
        return -1;
    }

    String raw() {
        int end = end();
        return window.substring(start, end < 0 ? window.length() : end);
    }

    /** The end of the record without its line end; -1 if its last quote is not closed. */
    int end() {
        if (!lastQuoted) {
            return lastOffset + lastLength;
        }
        return afterClosingQuote(window, lastOffset);
    }

    /** The position after the quote that closes a text which starts here; -1 if there is none. */
    static int afterClosingQuote(String text, int from) {
        int i = text.indexOf('"', from);
        while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i = text.indexOf('"', i + 2);
        }
        return i < 0 ? -1 : i + 1;
    }

    static int firstLineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    static int nextLine(String text, int from) {
        int end = firstLineEnd(text, from);
        if (end >= text.length()) {
            return end;
        }
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.line = linesBefore + startingLineNumber;
        row.size = 0;
        fields = 0;
        longest = 0;
        overflow = -1;
        lastQuoted = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
        if (index == 0) {
            start = isQuoted ? offset - 1 : offset;
            row.characters = buffer;
        }
        if (index < quoted.length) {
            row.offsets[index] = offset;
            row.lengths[index] = length;
            row.size = index + 1;
            quoted[index] = isQuoted;
        } else if (overflow < 0 && !isBlank(buffer, offset, length)) {
            overflow = index;
        }
        fields = index + 1;
        lastOffset = offset;
        lastLength = length;
        lastQuoted = isQuoted;
        longest = Math.max(longest, length);
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!Row.isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }
}
