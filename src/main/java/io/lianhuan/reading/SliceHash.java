package io.lianhuan.reading;

/** Hashes of slices of characters: eight characters a step, two words folded by one 128-bit product, as wyhash does. */
final class SliceHash {

    private static final long A = 0xA0761D6478BD642FL;
    private static final long B = 0xE7037ED1A0B428DBL;

    private SliceHash() {}

    static long of(char[] text, int offset, int length, long seed) {
        long hash = seed;
        int i = offset;
        for (int end = offset + length - 7; i < end; i += 8) {
            hash = fold(word(text, i) ^ A, word(text, i + 4) ^ hash);
        }
        int rest = offset + length - i;
        int first = Math.min(rest, 4);
        hash = fold(tail(text, i, first) ^ B, tail(text, i + first, rest - first) ^ hash);
        return fold(hash ^ A, length ^ B);
    }

    static long word(char[] text, int i) {
        return text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32 | (long) text[i + 3] << 48;
    }

    static long tail(char[] text, int from, int count) {
        long word = 0;
        for (int i = 0; i < count; i++) {
            word |= (long) text[from + i] << (i << 4);
        }
        return word;
    }

    static long fold(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b) ^ a * b;
    }
}
