package io.lianhuan.detect.mining;

import java.util.Arrays;

/** The weak pairs of an {@link Intake}: who shares how many values that are no hubs, and how often these met. */
final class WeakTies {

    private static final int[] NONE = {};

    private final int hub;
    private int[][] users = new int[1024][];
    private int[] frequency = new int[1024];
    private final LongTable pairs = new LongTable(1024);
    private final Numbers shared = new Numbers(1024);
    private final Numbers meetings = new Numbers(1024);

    WeakTies(int hub) {
        this.hub = hub;
    }

    /** Two firms met so many times more, which counts if they ever shared a value. */
    void meet(int one, int other, int times) {
        int pair = pairs.get(LongTable.pair(one, other));
        if (pair >= 0) {
            meetings.set(pair, meetings.get(pair) + times);
        }
    }

    /** Notes that a firm uses a value. */
    void use(int value, int firm, Visits visits) {
        ensure(value);
        int[] before = users[value];
        int count = frequency[value];
        if (count > hub || isIn(before, count, firm)) {
            return;
        }
        frequency[value]++;
        if (frequency[value] > hub) {
            takeBack(before, count);
            users[value] = NONE;
            return;
        }
        for (int at = 0; at < count; at++) {
            share(firm, before[at], visits);
        }
        users[value] = count < before.length ? before : Arrays.copyOf(before, 2 * count);
        users[value][count] = firm;
    }

    LongTable pairs() {
        return pairs;
    }

    boolean isPair(int pair) {
        return shared.get(pair) > 0 && meetings.get(pair) > 0;
    }

    int meetings(int pair) {
        return meetings.get(pair);
    }

    private void share(int one, int other, Visits visits) {
        long key = LongTable.pair(one, other);
        int pair = pairs.get(key);
        if (pair >= 0) {
            shared.set(pair, shared.get(pair) + 1);
            return;
        }
        pairs.put(key, shared.size());
        shared.add(1);
        meetings.add(visits.meetings(one, other));
    }

    private void takeBack(int[] firms, int count) {
        for (int at = 0; at < count; at++) {
            for (int by = 0; by < at; by++) {
                int pair = pairs.get(LongTable.pair(firms[at], firms[by]));
                shared.set(pair, shared.get(pair) - 1);
            }
        }
    }

    private static boolean isIn(int[] firms, int count, int firm) {
        for (int at = 0; at < count; at++) {
            if (firms[at] == firm) {
                return true;
            }
        }
        return false;
    }

    private void ensure(int value) {
        if (value >= frequency.length) {
            int length = Math.max(value + 1, 2 * frequency.length);
            users = Arrays.copyOf(users, length);
            frequency = Arrays.copyOf(frequency, length);
        }
        users[value] = users[value] == null ? new int[2] : users[value];
    }
}
