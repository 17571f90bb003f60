package io.lianhuan.detect.mining;

/** The strong pairs of an {@link Intake}: uses of a value in a lot are linked, each to the one before. */
final class StrongTies {

    private final int sharers;
    private final LongTable lastUse = new LongTable(1024);
    private final Numbers before = new Numbers(1024);
    private final Numbers firm = new Numbers(1024);
    private final LongTable pairs = new LongTable(1024);
    private final Numbers hits = new Numbers(1024);
    private final int[] found;
    private int size;

    StrongTies(int sharers) {
        this.sharers = sharers;
        this.found = new int[sharers];
    }

    /** Notes that a bid of this firm shows a value; the first {@link #partners} of the answer showed it before in this lot. */
    int[] use(int lot, int value, int user) {
        int use = firm.size();
        int last = lastUse.put(((long) lot << 32) | value, use);
        firm.add(user);
        before.add(last);
        size = 0;
        int paired = 0;
        for (int earlier = last; earlier >= 0 && paired < sharers; earlier = before.get(earlier)) {
            paired++;
            if (firm.get(earlier) != user) {
                found[size++] = firm.get(earlier);
            }
        }
        return found;
    }

    int partners() {
        return size;
    }

    /** One hit more; how many there are then. */
    int count(int one, int other) {
        long key = LongTable.pair(one, other);
        int pair = pairs.get(key);
        if (pair < 0) {
            pairs.put(key, hits.size());
            hits.add(1);
            return 1;
        }
        hits.set(pair, hits.get(pair) + 1);
        return hits.get(pair);
    }

    LongTable pairs() {
        return pairs;
    }

    int hits(int pair) {
        return hits.get(pair);
    }
}
