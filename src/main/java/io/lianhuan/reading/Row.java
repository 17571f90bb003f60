package io.lianhuan.reading;

import java.util.function.Supplier;

/**
 * One row of cells; valid only during the call that hands it out.
 *
 * <p>The cells are slices of one array of characters, exactly as they stand in the file: {@link #buffer}, {@link #offset}
 * and {@link #length} cost nothing, {@link #text} makes a {@code String}. The array must not be written to.
 */
public final class Row {

    private static final long SEED = 0x5851F42D4C957F2DL;

    final int[] offsets;
    final int[] lengths;
    char[] characters = new char[0];
    int size;
    long line;
    long record;
    Supplier<String> raw = () -> "";

    Row(int columns) {
        offsets = new int[columns];
        lengths = new int[columns];
    }

    /** The line on which the row starts, from 1; the row number in a worksheet. */
    public long line() {
        return line;
    }

    /** The how-manieth record below the header this is, from 1, broken ones counted. */
    public long record() {
        return record;
    }

    /** Number of columns; never less than the header's width. */
    public int size() {
        return size;
    }

    /** Whether a cell holds nothing but white space. */
    public boolean isEmpty(int column) {
        int end = offsets[column] + lengths[column];
        for (int i = offsets[column]; i < end; i++) {
            if (!isBlank(characters[i])) {
                return false;
            }
        }
        return true;
    }

    /** The cell as it stands in the file, not trimmed. */
    public String text(int column) {
        return new String(characters, offsets[column], lengths[column]);
    }

    /** The array in which the cells lie. */
    public char[] buffer() {
        return characters;
    }

    public int offset(int column) {
        return offsets[column];
    }

    public int length(int column) {
        return lengths[column];
    }

    /** A 64-bit hash of the cell's characters, the same in every run. Two texts may share one: compare before you trust. */
    public long hash(int column) {
        return SliceHash.of(characters, offsets[column], lengths[column], SEED);
    }

    /** The record as a line of CSV, for reject files; from a text file exactly as it was written. */
    public String raw() {
        return raw.get();
    }

    boolean isBlank() {
        for (int column = 0; column < size; column++) {
            if (!isEmpty(column)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(int column, String text) {
        int length = column < size ? lengths[column] : 0;
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[offsets[column] + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || (c >= '\u2000' && c <= '\u200B');
    }
}
