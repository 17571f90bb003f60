package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Whole numbers in an array that grows. */
final class Numbers {

    private int[] values;
    private int size;

    Numbers(int expected) {
        this.values = new int[Math.max(16, expected)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    void set(int at, int value) {
        values[at] = value;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
