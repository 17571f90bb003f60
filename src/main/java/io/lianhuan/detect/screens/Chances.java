package io.lianhuan.detect.screens;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that can be repeated, and what draws say. */
final class Chances {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Chances() {}

    /** The same seed throws the same numbers in every run and on every machine. */
    static RandomGenerator of(long seed) {
        return GENERATORS.create(seed);
    }

    /** How often chance does as much: (1 + hits) ÷ (1 + draws), so that no finite number of draws says never. */
    static double pValue(int hits, int draws) {
        return (1.0 + hits) / (1.0 + draws);
    }

    static void shuffle(int[] numbers, RandomGenerator random) {
        draw(numbers, numbers.length, random);
    }

    /** Brings so many of the numbers, drawn without repeats, to the front. */
    static void draw(int[] numbers, int count, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            int with = random.nextInt(i, numbers.length);
            int kept = numbers[i];
            numbers[i] = numbers[with];
            numbers[with] = kept;
        }
    }
}
