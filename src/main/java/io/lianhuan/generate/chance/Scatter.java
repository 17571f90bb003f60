package io.lianhuan.generate.chance;

import java.math.BigInteger;

/**
 * A one-to-one map of 0 … size − 1 onto itself that looks random: numbers in a row land far from each other and never on one
 * another, so that no two things get one identity by accident.
 */
public final class Scatter {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long size;
    private final long factor;
    private final long offset;

    public Scatter(long size, long seed, String purpose) {
        this.size = size;
        this.offset = Math.floorMod(Dice.hash(seed, purpose), size);
        this.factor = coprime(Math.floorMod(GOLDEN ^ Dice.hash(seed, purpose, "factor"), size), size);
    }

    /** Where a number lands. Numbers outside 0 … size − 1 are an {@link IllegalArgumentException}. */
    public long of(long number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException("there are %d places and none for %d".formatted(size, number));
        }
        long product = Math.multiplyHigh(factor, number) == 0 && factor * number >= 0
                ? factor * number % size
                : BigInteger.valueOf(factor)
                        .multiply(BigInteger.valueOf(number))
                        .mod(BigInteger.valueOf(size))
                        .longValueExact();
        return Math.floorMod(product + offset, size);
    }

    private static long coprime(long start, long size) {
        long candidate = Math.max(start, 1);
        while (!BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
            candidate++;
        }
        return candidate;
    }
}
