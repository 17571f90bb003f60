package io.lianhuan.reading;

/**
 * A record that could not be read as a row.
 *
 * @param line the line on which it starts; the row number in a worksheet
 * @param column the column, from 0; -1 if the whole record is meant
 * @param byteOffset where it starts in the (unpacked) file; -1 if not known
 * @param reason what is wrong, without the value
 * @param cure what the user can do
 * @param raw its text, at most {@value #RAW_CHARACTERS} characters; for the reject file only
 */
public record BrokenRow(long line, int column, long byteOffset, String reason, String cure, String raw) {

    public static final int RAW_CHARACTERS = 2_000;

    public BrokenRow {
        raw = raw.length() > RAW_CHARACTERS ? raw.substring(0, RAW_CHARACTERS) : raw;
    }
}
