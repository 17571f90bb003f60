package io.lianhuan.ingest;

import java.util.Arrays;

/** Numbers by dense id; grows as ids come. */
final class LongColumn {

    private long[] values = new long[1 << 10];

    long get(int id) {
        return id < values.length ? values[id] : 0;
    }

    void set(int id, long value) {
        if (id >= values.length) {
            values = Arrays.copyOf(values, Math.max(id + 1, values.length * 2));
        }
        values[id] = value;
    }
}
