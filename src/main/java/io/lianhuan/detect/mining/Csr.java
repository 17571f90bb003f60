package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Rows of whole numbers in two arrays (compressed sparse rows): row {@code r} is {@code entries[start[r]]} to
 * {@code entries[start[r + 1] - 1]}. The arrays are not copied and must not be changed.
 *
 * @param start where each row begins; one more than there are rows
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Csr(int[] start, int[] entries) {

    public Csr {
        if (start[start.length - 1] != entries.length) {
            throw new IllegalArgumentException(
                    "rows end at %d but there are %d entries".formatted(start[start.length - 1], entries.length));
        }
    }

    public int rows() {
        return start.length - 1;
    }

    public int sizeOf(int row) {
        return start[row + 1] - start[row];
    }

    /** A copy of one row. */
    public int[] row(int row) {
        return Arrays.copyOfRange(entries, start[row], start[row + 1]);
    }

    /** The other way round: for each entry from 0 to {@code columns - 1} the rows that hold it, ascending. Two passes. */
    public Csr transposed(int columns) {
        int[] begin = starts(entries, entries.length, columns);
        int[] next = Arrays.copyOf(begin, columns);
        int[] holders = new int[entries.length];
        for (int row = 0; row < rows(); row++) {
            for (int at = start[row]; at < start[row + 1]; at++) {
                holders[next[entries[at]]++] = row;
            }
        }
        return new Csr(begin, holders);
    }

    /** Where the rows begin when each of the first {@code length} keys asks for one place in its row. */
    static int[] starts(int[] keys, int length, int rows) {
        int[] start = new int[rows + 1];
        for (int at = 0; at < length; at++) {
            start[keys[at] + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            start[row + 1] += start[row];
        }
        return start;
    }
}
