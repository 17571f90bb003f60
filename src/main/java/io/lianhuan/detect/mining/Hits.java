package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Pairs of bids of one lot that show the same value. One pass: the uses of a lot go into a small hash table that stays in the
 * processor's cache, each linked to the one before it of the same value.
 */
final class Hits {

    private static final int MIX = 0x9E3779B9;

    private final Bids bids;
    private final int sharers;

    private final Numbers lots = new Numbers(1024);
    private final Numbers ones = new Numbers(1024);
    private final Numbers others = new Numbers(1024);
    private final Numbers values = new Numbers(1024);
    private long cut;

    /** The last use of a value in this lot, counted from 1; 0 where there is none. */
    private int[] slots = new int[64];

    private int shift;
    private int[] before = new int[64];
    private int[] depth = new int[64];
    private int[] bidOf = new int[64];

    private Hits(Bids bids, int sharers) {
        this.bids = bids;
        this.sharers = sharers;
    }

    static Hits of(Bids bids, int sharers) {
        var hits = new Hits(bids, sharers);
        for (int lot = 0; lot < bids.lots(); lot++) {
            hits.find(lot);
        }
        return hits;
    }

    int size() {
        return lots.size();
    }

    int lot(int hit) {
        return lots.get(hit);
    }

    /** The bid of the firm with the smaller number. */
    int one(int hit) {
        return ones.get(hit);
    }

    /** The bid of the firm with the larger number. */
    int other(int hit) {
        return others.get(hit);
    }

    int value(int hit) {
        return values.get(hit);
    }

    long cut() {
        return cut;
    }

    /** The hits by their firms, and those of one pair in the order of lots: two stable counting sorts, the last key first. */
    int[] sorted() {
        int[] order = new int[size()];
        Arrays.setAll(order, hit -> hit);
        return sorted(sorted(order, others), ones);
    }

    private int[] sorted(int[] order, Numbers side) {
        int[] next = new int[bids.firms() + 1];
        for (int hit = 0; hit < order.length; hit++) {
            next[bids.bidFirm()[side.get(hit)] + 1]++;
        }
        for (int firm = 0; firm < bids.firms(); firm++) {
            next[firm + 1] += next[firm];
        }
        int[] sorted = new int[order.length];
        for (int hit : order) {
            sorted[next[bids.bidFirm()[side.get(hit)]]++] = hit;
        }
        return sorted;
    }

    private void find(int lot) {
        int[] start = bids.values().start();
        int[] shown = bids.values().entries();
        int first = bids.lotStart()[lot];
        int end = bids.lotStart()[lot + 1];
        int offset = start[first] - 1;
        int uses = start[end] - start[first];
        if (end - first < 2 || uses < 2) {
            return;
        }
        clear(uses);
        for (int bid = first; bid < end; bid++) {
            for (int at = start[bid]; at < start[bid + 1]; at++) {
                int slot = slot(shown, offset, shown[at]);
                int last = slots[slot];
                if (last == 0 || bidOf[last] != bid) {
                    int use = at - offset;
                    slots[slot] = use;
                    bidOf[use] = bid;
                    before[use] = last;
                    depth[use] = last == 0 ? 0 : depth[last] + 1;
                    if (last != 0) {
                        pair(lot, use, shown[at]);
                    }
                }
            }
        }
    }

    private void pair(int lot, int use, int value) {
        int bid = bidOf[use];
        int firm = bids.bidFirm()[bid];
        int paired = 0;
        for (int earlier = before[use]; earlier != 0 && paired < sharers; earlier = before[earlier]) {
            paired++;
            int partner = bids.bidFirm()[bidOf[earlier]];
            if (partner != firm) {
                lots.add(lot);
                ones.add(firm < partner ? bid : bidOf[earlier]);
                others.add(firm < partner ? bidOf[earlier] : bid);
                values.add(value);
            }
        }
        cut += depth[use] - paired;
    }

    private void clear(int uses) {
        int bits = 33 - Integer.numberOfLeadingZeros(uses - 1);
        if (before.length <= uses) {
            int size = 2 * uses + 1;
            before = new int[size];
            depth = new int[size];
            bidOf = new int[size];
        }
        if (slots.length < 1 << bits) {
            slots = new int[1 << bits];
        } else {
            Arrays.fill(slots, 0, 1 << bits, 0);
        }
        shift = Integer.SIZE - bits;
    }

    private int slot(int[] shown, int offset, int value) {
        int mask = (1 << (Integer.SIZE - shift)) - 1;
        int slot = (value * MIX) >>> shift;
        while (slots[slot] != 0 && shown[offset + slots[slot]] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
