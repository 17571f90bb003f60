package io.lianhuan.reading;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Numbers for texts, 0, 1, 2 … in the order in which they first appear, without keeping the texts.
 *
 * <p>A text is known by 97 bits of its hash: 64 in one word, and 33 beside its number in the next, so that a lookup
 * touches one line of the cache. That two of n texts share these bits happens with a probability of at most n²/2⁹⁸: 3 · 10⁻¹⁶
 * for ten million, 3 · 10⁻¹⁴ for a hundred million. The hash is keyed with random numbers of this dictionary, so nobody can
 * prepare two texts that collide; the numbers given out do not depend on the key.
 *
 * <p>Memory: 16 bytes a place, at most three places of four taken, doubled when full (then old and new are held for a
 * moment): about 0.5 GB for ten million, 4.3 GB for a hundred million, at most 2²⁹ places. Not safe for several threads.
 */
public final class KeyDictionary {

    private static final int NUMBER_BITS = 31;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int MOST_PLACES = 1 << 29;

    private final long[] secrets = new SecureRandom().longs(6).toArray();

    /** Two words a place: the first hash; the upper 33 bits of the second and, below, the number plus one. */
    private long[] table;

    private int mask;
    private int size;
    private long first;
    private long second;
    private char[] scratch = new char[64];

    public KeyDictionary() {
        this(1_000);
    }

    /**
     * @param expected how many different texts to expect
     */
    public KeyDictionary(int expected) {
        int places = 16;
        while (places < MOST_PLACES && places * 3L / 4 < expected) {
            places *= 2;
        }
        table = new long[2 * places];
        mask = places - 1;
    }

    /** How many numbers have been given. */
    public int size() {
        return size;
    }

    /** The number of a cell's text, a new one if it has none yet. */
    public int number(Row row, int column) {
        return number(row.buffer(), row.offset(column), row.length(column));
    }

    /** The number of a text, a new one if it has none yet. */
    public int number(CharSequence text) {
        return number(characters(text), 0, text.length());
    }

    /**
     * The number of a slice, a new one if it has none yet.
     *
     * @throws IllegalStateException if the table has reached its last size and is full
     */
    public int number(char[] text, int offset, int length) {
        hash(text, offset, length);
        int place = place();
        long word = table[place + 1];
        if (word != 0) {
            return (int) (word & NUMBER) - 1;
        }
        if (size >= (mask + 1L) * 3 / 4) {
            grow();
            place = place();
        }
        size++;
        table[place] = first;
        table[place + 1] = second | size;
        return size - 1;
    }

    /** The number of a cell's text; -1 if it has none. */
    public int find(Row row, int column) {
        return find(row.buffer(), row.offset(column), row.length(column));
    }

    /** The number of a text; -1 if it has none. */
    public int find(CharSequence text) {
        return find(characters(text), 0, text.length());
    }

    /** The number of a slice; -1 if it has none. */
    public int find(char[] text, int offset, int length) {
        hash(text, offset, length);
        return (int) (table[place() + 1] & NUMBER) - 1;
    }

    /** The place of the hashed text, or the free one where it belongs. */
    private int place() {
        long[] words = table;
        int place = (int) first & mask;
        while (true) {
            long word = words[2 * place + 1];
            if (word == 0 || (words[2 * place] == first && (word & ~NUMBER) == second)) {
                return 2 * place;
            }
            place = (place + 1) & mask;
        }
    }

    private void grow() {
        if (mask + 1 >= MOST_PLACES) {
            throw new IllegalStateException("More than %d different texts in one column.".formatted(size));
        }
        long[] old = table;
        table = new long[2 * old.length];
        mask = 2 * mask + 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                move(old[i], old[i + 1]);
            }
        }
    }

    private void move(long hash, long word) {
        int place = (int) hash & mask;
        while (table[2 * place + 1] != 0) {
            place = (place + 1) & mask;
        }
        table[2 * place] = hash;
        table[2 * place + 1] = word;
    }

    private void hash(char[] text, int offset, int length) {
        long a = secrets[0];
        long b = secrets[1];
        int i = offset;
        for (int end = offset + length - 7; i < end; i += 8) {
            long left = SliceHash.word(text, i);
            long right = SliceHash.word(text, i + 4);
            a = SliceHash.fold(left ^ secrets[2], right ^ a);
            b = SliceHash.fold(left ^ secrets[3], right ^ b);
        }
        int rest = offset + length - i;
        int head = Math.min(rest, 4);
        long left = SliceHash.tail(text, i, head);
        long right = SliceHash.tail(text, i + head, rest - head);
        a = SliceHash.fold(left ^ secrets[4], right ^ a);
        b = SliceHash.fold(left ^ secrets[5], right ^ b);
        first = SliceHash.fold(a ^ secrets[2], length ^ secrets[4]);
        second = SliceHash.fold(b ^ secrets[3], length ^ secrets[5]) & ~NUMBER;
    }

    private char[] characters(CharSequence text) {
        if (scratch.length < text.length()) {
            scratch = Arrays.copyOf(scratch, 2 * text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            scratch[i] = text.charAt(i);
        }
        return scratch;
    }
}
