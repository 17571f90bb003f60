package io.lianhuan.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;

/**
 * Splits blocks of lines into records with FastCSV, and gets back into step after a bad quote.
 *
 * <p>A quote that is never closed, text after a closing quote, and a record that swallowed a line which looks like a record
 * itself cost their first physical line; reading goes on at the next one. Without this one bad quote would cost the rest
 * of the file. After such a place the text is parsed in small windows that grow again, so that a file of nothing but bad
 * lines takes time in proportion to its size.
 */
final class CsvRecords {

    private static final int SMALL = 2_048;

    /** What is done with the records. */
    interface Sink {

        /** Whether the record has too few or too many cells. */
        boolean isMisfit(CsvRecord record);

        void record(CsvRecord record);

        /** Separators of a line that is a record. */
        int separators();

        /** Whether no more records are wanted. */
        default boolean isEnough() {
            return false;
        }

        /** One physical line that is no record; the position is in the block. */
        void bad(long line, int position, String reason, String raw);
    }

    private enum Outcome {
        SETTLED,
        UNCLOSED,
        BAD,
        SWALLOWED
    }

    private final char separator;
    private final ReadLimits limits;
    private final Sink sink;
    private final CsvRecord record;

    private long linesBefore;
    private long tangledTo;
    private int blockStart;
    private int culprit;
    private long culpritEnd;

    CsvRecords(char separator, ReadLimits limits, Sink sink) {
        this.separator = separator;
        this.limits = limits;
        this.sink = sink;
        record = new CsvRecord(limits);
    }

    /** The last line of a stretch whose quotes did not match: rows up to there deserve distrust. */
    long tangledTo() {
        return tangledTo;
    }

    /** Where the current window starts in the block. */
    int blockStart() {
        return blockStart;
    }

    /** Hands out the records of a block and answers up to where it is settled. */
    int split(String block, boolean last) throws IOException {
        int at = 0;
        int size = block.length();
        while (at < block.length() && !sink.isEnough()) {
            int end = size >= block.length() - at ? block.length() : CsvRecord.nextLine(block, at + size);
            String window = at == 0 && end == block.length() ? block : block.substring(at, end);
            blockStart = at;
            Outcome outcome = parse(window);
            int start = at + culprit;
            if (outcome == Outcome.SETTLED) {
                at = end;
                size = size > block.length() / 2 ? block.length() : size * 2;
            } else if (outcome == Outcome.UNCLOSED && end < block.length()) {
                at = start;
                size = 2 * (end - start);
            } else if (outcome == Outcome.UNCLOSED && !last && block.length() - start <= limits.fieldCharacters()) {
                return start;
            } else {
                at = giveUpLine(block, start, outcome);
                size = SMALL;
            }
        }
        return at;
    }

    /** Passes over a line that was skipped outside, and answers its number. */
    long skipLine() {
        return ++linesBefore;
    }

    private int giveUpLine(String block, int start, Outcome outcome) {
        String reason = switch (outcome) {
            case UNCLOSED -> "A quote is opened and never closed.";
            case BAD -> "Text follows a closing quote.";
            default -> "A quote is opened and swallows the next line.";
        };
        sink.bad(linesBefore + 1, start, reason, block.substring(start, CsvRecord.firstLineEnd(block, start)));
        tangledTo = Math.max(tangledTo, culpritEnd);
        linesBefore++;
        return CsvRecord.nextLine(block, start);
    }

    /** Parses a window. Unless all is settled, {@code culprit} and {@code linesBefore} are where it stopped. */
    private Outcome parse(String window) throws IOException {
        record.begin(window, linesBefore);
        culprit = 0;
        long line = linesBefore + 1;
        try (var reader = open(window)) {
            var records = reader.iterator();
            while (!sink.isEnough() && records.hasNext()) {
                records.next();
                if (record.fields() == 0) {
                    sink.record(record);
                    continue;
                }
                culprit = record.start();
                line = record.line();
                Outcome outcome = record.isUnclosed() ? Outcome.UNCLOSED : judge(window);
                if (outcome != Outcome.SETTLED) {
                    return stop(window, outcome, record.end());
                }
            }
        } catch (CsvParseException e) {
            culprit = record.fields() > 0 ? record.start() : skipLines(window, culprit, record.line() - line);
            int opened = window.indexOf('"', record.fields() > 0 ? record.end() : culprit);
            return stop(window, Outcome.BAD, CsvRecord.afterClosingQuote(window, opened + 1));
        }
        linesBefore = line - 1 + lineEnds(window, culprit, window.length());
        return Outcome.SETTLED;
    }

    private CsvReader<CsvRecord> open(String window) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .build(record, window);
    }

    private Outcome judge(String window) {
        if (sink.isMisfit(record) && record.spansLines() && swallowedRecord(window)) {
            return Outcome.SWALLOWED;
        }
        sink.record(record);
        return Outcome.SETTLED;
    }

    /** Whether the line after the record's first one has as many separators as a record of its own would have. */
    private boolean swallowedRecord(String window) {
        int from = CsvRecord.nextLine(window, record.start());
        int to = CsvRecord.firstLineEnd(window, from);
        return window.substring(from, to).chars().filter(c -> c == separator).count() >= sink.separators();
    }

    private Outcome stop(String window, Outcome outcome, int end) {
        linesBefore = record.line() - 1;
        culpritEnd = record.line() + lineEnds(window, culprit, end < 0 ? window.length() : end);
        return outcome;
    }

    private static int skipLines(String text, int from, long lines) {
        int at = from;
        for (long i = 0; i < lines; i++) {
            at = CsvRecord.nextLine(text, at);
        }
        return at;
    }

    private static long lineEnds(String text, int from, int to) {
        long lines = 0;
        for (int at = from; at < to; ) {
            int end = CsvRecord.firstLineEnd(text, at);
            lines += end < to ? 1 : 0;
            at = CsvRecord.nextLine(text, at);
        }
        return lines;
    }
}
