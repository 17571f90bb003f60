package io.lianhuan.generate.chance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance for one purpose: the same seed and key always throw the same numbers, whatever was thrown for others before. */
public final class Dice {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for the thing that the key names. */
    public static Dice of(long seed, Object... key) {
        return new Dice(hash(seed, key));
    }

    /** A number of 64 bits that depends on the seed and the key alone (FNV-1a, mixed as SplitMix64 does). */
    public static long hash(long seed, Object... key) {
        long hash = OFFSET ^ seed;
        for (Object part : key) {
            for (byte b : part.toString().getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ b) * PRIME;
            }
            hash = (hash ^ 0xFF) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double uniform(double from, double to) {
        return random.nextDouble(from, to);
    }

    /** A whole number, both bounds included. */
    public int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    public double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    /** A normal number drawn again until it lies between the bounds. */
    public double normalWithin(double mean, double deviation, double lowest, double highest) {
        double drawn = normal(mean, deviation);
        while (drawn < lowest || drawn > highest) {
            drawn = normal(mean, deviation);
        }
        return drawn;
    }

    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(normal(0, sigma));
    }

    /** A waiting time with that mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    public long bits() {
        return random.nextLong();
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of the characters of a text. */
    public String letter(String from) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }

    public <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        for (int last = copy.size() - 1; last > 0; last--) {
            Collections.swap(copy, last, random.nextInt(last + 1));
        }
        return copy;
    }

    /** Different ones, in random order; all of them if there are not more. */
    public <T> List<T> pick(List<T> from, int count) {
        return shuffled(from).subList(0, Math.min(count, from.size()));
    }
}
