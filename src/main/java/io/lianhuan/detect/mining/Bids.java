package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Bids as columns: those of one lot lie beside each other. Firms, lots and values are numbered from 0; values of different kinds
 * (an address, a machine code) have different numbers. The arrays are not copied and must not be changed.
 *
 * @param firms how many firms there are
 * @param lotStart bids of lot {@code l} are those from {@code lotStart[l]} to {@code lotStart[l + 1]}
 * @param bidFirm the bidder of each bid
 * @param kindStart values of kind {@code k} are those from {@code kindStart[k]} to {@code kindStart[k + 1]}
 * @param values the values that each bid shows
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Bids(int firms, int[] lotStart, int[] bidFirm, int[] kindStart, Csr values) {

    public Bids {
        if (lotStart[lotStart.length - 1] != bidFirm.length || values.rows() != bidFirm.length) {
            throw new IllegalArgumentException("%d bids in lots, %d bidders and values of %d bids do not agree"
                    .formatted(lotStart[lotStart.length - 1], bidFirm.length, values.rows()));
        }
    }

    public int lots() {
        return lotStart.length - 1;
    }

    public int bids() {
        return bidFirm.length;
    }

    /** How many values there are, of all kinds. */
    public int valueCount() {
        return kindStart[kindStart.length - 1];
    }

    /** The kind of a value. */
    public int kindOf(int value) {
        int found = Arrays.binarySearch(kindStart, value);
        if (found < 0) {
            return -found - 2;
        }
        while (kindStart[found + 1] == value) {
            found++;
        }
        return found;
    }
}
