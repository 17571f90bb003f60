package io.lianhuan.bench;

import java.util.Arrays;

/**
 * The bare lower bound: the same joins as straight lines over arrays, with counts and nothing that shows them. One thread. A
 * bound that was reached, not one that was proved.
 */
final class Bound {

    private final SampleMarket market;

    Bound(SampleMarket market) {
        this.market = market;
    }

    /** J1: pairs of firms and how often they shared, in an open hash table. */
    long strongPairs() {
        var pairs = new Counts(market.bids() / 8);
        int[] starts = market.lotStart();
        int[] firm = market.firm();
        int[] before = new int[512];
        int[] slots = new int[1024];
        for (int[] column : new int[][] {market.address(), market.machine()}) {
            for (int lot = 0; lot < market.lots(); lot++) {
                int from = starts[lot];
                int size = starts[lot + 1] - from;
                int bits = 33 - Integer.numberOfLeadingZeros(size);
                Arrays.fill(slots, 0, 1 << bits, 0);
                for (int at = 0; at < size; at++) {
                    int value = column[from + at];
                    int slot = (value * 0x9E3779B9) >>> (32 - bits);
                    while (slots[slot] != 0 && column[from + slots[slot] - 1] != value) {
                        slot = (slot + 1) & ((1 << bits) - 1);
                    }
                    int last = slots[slot];
                    before[at] = last;
                    slots[slot] = at + 1;
                    for (int with = last; with != 0; with = before[with - 1]) {
                        pairs.add(firm[from + at], firm[from + with - 1]);
                    }
                }
            }
        }
        return pairs.size;
    }

    /** J2: pairs that share a value of at most so many users and met, counted with their meetings. */
    long weakPairs(int hub) {
        int[][] users = users(hub);
        int[] valueStart = users[0];
        int[] firmsOfValue = users[1];
        int[] firmStart = users[2];
        int[] valuesOfFirm = users[3];
        var lots = lots();
        int[] from = Arrays.copyOf(lots.biddersStart, market.lots());
        int[] count = new int[market.firms()];
        boolean[] wanted = new boolean[market.firms()];
        int[] candidates = new int[market.firms()];
        long pairs = 0;
        for (int firm = 0; firm < market.firms(); firm++) {
            int found = 0;
            for (int at = firmStart[firm]; at < firmStart[firm + 1]; at++) {
                for (int by = valueStart[valuesOfFirm[at] + 1] - 1; by >= valueStart[valuesOfFirm[at]]; by--) {
                    int other = firmsOfValue[by];
                    if (other <= firm) {
                        break;
                    }
                    if (!wanted[other]) {
                        wanted[other] = true;
                        candidates[found++] = other;
                    }
                }
            }
            for (int at = lots.lotsStart[firm]; at < lots.lotsStart[firm + 1]; at++) {
                int lot = lots.lots[at];
                for (int by = ++from[lot]; by < lots.biddersStart[lot + 1]; by++) {
                    count[lots.bidders[by]] += wanted[lots.bidders[by]] ? 1 : 0;
                }
            }
            for (int at = 0; at < found; at++) {
                pairs += count[candidates[at]] > 0 ? 1 : 0;
                count[candidates[at]] = 0;
                wanted[candidates[at]] = false;
            }
        }
        return pairs;
    }

    /** J3: pairs that met in at least so many lots, kept with their meetings. */
    long coBids(int atLeast) {
        var lots = lots();
        int[] from = Arrays.copyOf(lots.biddersStart, market.lots());
        int[] count = new int[market.firms()];
        int[] met = new int[market.firms() + 1];
        int[] kept = new int[1 << 16];
        int[] keptCount = new int[1 << 16];
        int pairs = 0;
        for (int firm = 0; firm < market.firms(); firm++) {
            int size = 0;
            for (int at = lots.lotsStart[firm]; at < lots.lotsStart[firm + 1]; at++) {
                int lot = lots.lots[at];
                int end = lots.biddersStart[lot + 1];
                for (int by = ++from[lot]; by < end; by++) {
                    int other = lots.bidders[by];
                    met[size] = other;
                    size += count[other]++ == 0 ? 1 : 0;
                }
            }
            if (kept.length < pairs + size) {
                kept = Arrays.copyOf(kept, 2 * kept.length + size);
                keptCount = Arrays.copyOf(keptCount, kept.length);
            }
            for (int at = 0; at < size; at++) {
                int other = met[at];
                kept[pairs] = other;
                keptCount[pairs] = count[other];
                pairs += count[other] >= atLeast ? 1 : 0;
                count[other] = 0;
            }
        }
        return pairs;
    }

    /** Which firm bids in which lot, both ways. */
    @SuppressWarnings("ArrayRecordComponent") // columns, never compared
    private record Lots(int[] lotsStart, int[] lots, int[] biddersStart, int[] bidders) {}

    private Lots lots() {
        int[] start = new int[market.firms() + 1];
        for (int firm : market.firm()) {
            start[firm + 1]++;
        }
        for (int firm = 0; firm < market.firms(); firm++) {
            start[firm + 1] += start[firm];
        }
        int[] next = Arrays.copyOf(start, market.firms());
        int[] lots = new int[market.bids()];
        for (int lot = 0; lot < market.lots(); lot++) {
            for (int bid = market.lotStart()[lot]; bid < market.lotStart()[lot + 1]; bid++) {
                lots[next[market.firm()[bid]]++] = lot;
            }
        }
        int[] place = Arrays.copyOf(market.lotStart(), market.lots());
        int[] bidders = new int[market.bids()];
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int at = start[firm]; at < start[firm + 1]; at++) {
                bidders[place[lots[at]]++] = firm;
            }
        }
        return new Lots(start, lots, market.lotStart(), bidders);
    }

    /** Users of values and values of users, each once, without hubs. */
    private int[][] users(int hub) {
        int values = market.addresses() + market.machines();
        int[] count = new int[values + 1];
        for (int bid = 0; bid < market.bids(); bid++) {
            count[market.address()[bid] + 1]++;
            count[market.addresses() + market.machine()[bid] + 1]++;
        }
        for (int value = 0; value < values; value++) {
            count[value + 1] += count[value];
        }
        int[] next = Arrays.copyOf(count, values);
        int[] uses = new int[2 * market.bids()];
        for (int bid = 0; bid < market.bids(); bid++) {
            uses[next[market.address()[bid]]++] = market.firm()[bid];
            uses[next[market.addresses() + market.machine()[bid]]++] = market.firm()[bid];
        }
        int[] last = new int[market.firms()];
        int[] start = new int[values + 1];
        int[] firmStart = new int[market.firms() + 1];
        int size = 0;
        for (int value = 0; value < values; value++) {
            int from = size;
            for (int at = count[value]; at < count[value + 1]; at++) {
                if (last[uses[at]] != value + 1) {
                    last[uses[at]] = value + 1;
                    uses[size++] = uses[at];
                }
            }
            size = size - from > hub ? from : size;
            for (int at = from; at < size; at++) {
                firmStart[uses[at] + 1]++;
            }
            start[value + 1] = size;
        }
        for (int firm = 0; firm < market.firms(); firm++) {
            firmStart[firm + 1] += firmStart[firm];
        }
        int[] filled = Arrays.copyOf(firmStart, market.firms());
        int[] valuesOfFirm = new int[size];
        for (int value = 0; value < values; value++) {
            for (int at = start[value]; at < start[value + 1]; at++) {
                valuesOfFirm[filled[uses[at]]++] = value;
            }
        }
        int[] place = Arrays.copyOf(start, values);
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int at = firmStart[firm]; at < firmStart[firm + 1]; at++) {
                uses[place[valuesOfFirm[at]]++] = firm;
            }
        }
        return new int[][] {start, uses, firmStart, valuesOfFirm};
    }

    /** Counts pairs. */
    private static final class Counts {

        private long[] keys;
        private int[] counts;
        private int size;

        Counts(int expected) {
            int length = Integer.highestOneBit(Math.max(64, expected)) * 2;
            keys = new long[length];
            counts = new int[length];
        }

        void add(int one, int other) {
            long key = 1 + (one < other ? ((long) one << 32) | other : ((long) other << 32) | one);
            int slot = slot(keys, key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                if (++size > keys.length / 2) {
                    grow();
                    slot = slot(keys, key);
                }
            }
            counts[slot]++;
        }

        private static int slot(long[] keys, long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] wider = new long[2 * keys.length];
            int[] moved = new int[wider.length];
            for (int at = 0; at < keys.length; at++) {
                if (keys[at] != 0) {
                    int slot = slot(wider, keys[at]);
                    wider[slot] = keys[at];
                    moved[slot] = counts[at];
                }
            }
            keys = wider;
            counts = moved;
        }
    }
}
