package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Pairs of firms with how often they met, as rows: the partners of larger number of each firm, ascending.
 *
 * @param partners for each firm
 * @param lots in how many lots the two bid, beside each entry of {@code partners}
 * @param shared how many values the two share, beside each entry; empty where values were not looked at
 * @param cut what caps left out
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record FirmPairs(Csr partners, int[] lots, int[] shared, Cut cut) {

    /** What is done with a pair. */
    @FunctionalInterface
    public interface Visitor {
        void pair(int one, int other, int lots);
    }

    public int size() {
        return lots.length;
    }

    /** Tells all pairs, sorted. */
    public void forEach(Visitor visitor) {
        for (int one = 0; one < partners.rows(); one++) {
            for (int at = partners.start()[one]; at < partners.start()[one + 1]; at++) {
                visitor.pair(one, partners.entries()[at], lots[at]);
            }
        }
    }

    /** Where a pair stands, by binary search; negative where it is none. */
    public int indexOf(int one, int other) {
        int first = Math.min(one, other);
        int found = Arrays.binarySearch(
                partners.entries(), partners.start()[first], partners.start()[first + 1], Math.max(one, other));
        return Math.max(found, -1);
    }
}
