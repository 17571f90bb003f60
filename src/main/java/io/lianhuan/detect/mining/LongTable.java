package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Numbers for keys of 64 bits, by open addressing at most half full. Keys and numbers are not negative; a look-up takes about
 * one cache miss.
 */
final class LongTable {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] numbers;
    private int shift;
    private int size;

    LongTable(int expected) {
        allocate(Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, expected))));
    }

    /** Two numbers as one key, the smaller first. */
    static long pair(int one, int other) {
        return one < other ? ((long) one << 32) | other : ((long) other << 32) | one;
    }

    /** The number of a key; -1 for none. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : -1;
    }

    /** Gives a key a number; what it had before, or -1. */
    int put(long key, int number) {
        int slot = slot(key);
        if (keys[slot] == key) {
            int before = numbers[slot];
            numbers[slot] = number;
            return before;
        }
        keys[slot] = key;
        numbers[slot] = number;
        if (++size > keys.length >> 1) {
            grow();
        }
        return -1;
    }

    /** What is done with a pair of numbers. */
    interface PairVisitor {
        void pair(int one, int other, int number);
    }

    /** Tells all keys that are pairs, sorted. */
    void forEachSorted(PairVisitor visitor) {
        Arrays.stream(keys)
                .filter(key -> key >= 0)
                .sorted()
                .forEach(key -> visitor.pair((int) (key >>> 32), (int) key, get(key)));
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * MIX) >>> shift);
        while (keys[slot] != key && keys[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void allocate(int bits) {
        keys = new long[1 << bits];
        numbers = new int[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(keys, -1);
    }

    private void grow() {
        long[] known = keys;
        int[] given = numbers;
        allocate(Long.SIZE - shift + 1);
        for (int at = 0; at < known.length; at++) {
            if (known[at] >= 0) {
                int slot = slot(known[at]);
                keys[slot] = known[at];
                numbers[slot] = given[at];
            }
        }
    }
}
