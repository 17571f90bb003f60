package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Pairs of firms whose bids in one lot share a value, with all that shows it: the strong pairs J1. Sorted by the numbers of the
 * firms; what shows a pair is sorted by lot.
 *
 * @param one the smaller number of each pair
 * @param other the larger number
 * @param lots in how many lots a value was shared
 * @param hitStart what shows pair {@code p} are the hits from {@code hitStart[p]} to {@code hitStart[p + 1]}
 * @param hitLot where
 * @param hitOne the bid of firm {@code one}
 * @param hitOther the bid of firm {@code other}
 * @param hitValue what both show
 * @param cut what caps left out
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record StrongPairs(
        int[] one,
        int[] other,
        int[] lots,
        int[] hitStart,
        int[] hitLot,
        int[] hitOne,
        int[] hitOther,
        int[] hitValue,
        Cut cut) {

    /** Costs one pass over the uses, a step for each hit, and two counting sorts of the hits. */
    public static StrongPairs of(Bids bids, Caps caps) {
        return grouped(bids, Hits.of(bids, caps.sharers()));
    }

    public int size() {
        return one.length;
    }

    /** How many hits show a pair. */
    public int hits(int pair) {
        return hitStart[pair + 1] - hitStart[pair];
    }

    /** Which pairs are shown by at least so many hits, as numbers of pairs. */
    public int[] shownBy(int atLeast) {
        var shown = new Numbers(one.length);
        for (int pair = 0; pair < one.length; pair++) {
            if (hits(pair) >= atLeast) {
                shown.add(pair);
            }
        }
        return shown.toArray();
    }

    /** The graph of the pairs that are shown by at least so many hits. */
    public PairGraph graph(int firms, int atLeast) {
        int[] shown = shownBy(atLeast);
        return PairGraph.of(
                firms,
                Arrays.stream(shown).map(pair -> one[pair]).toArray(),
                Arrays.stream(shown).map(pair -> other[pair]).toArray());
    }

    private static StrongPairs grouped(Bids bids, Hits hits) {
        int[] bidFirm = bids.bidFirm();
        int size = hits.size();
        int[] order = hits.sorted();
        var one = new Numbers(size / 4);
        var other = new Numbers(size / 4);
        var lots = new Numbers(size / 4);
        var start = new Numbers(size / 4);
        int[] hitLot = new int[size];
        int[] hitOne = new int[size];
        int[] hitOther = new int[size];
        int[] hitValue = new int[size];
        for (int at = 0; at < size; at++) {
            int hit = order[at];
            hitLot[at] = hits.lot(hit);
            hitOne[at] = hits.one(hit);
            hitOther[at] = hits.other(hit);
            hitValue[at] = hits.value(hit);
            int left = bidFirm[hitOne[at]];
            int right = bidFirm[hitOther[at]];
            int pair = one.size() - 1;
            if (pair < 0 || one.get(pair) != left || other.get(pair) != right) {
                one.add(left);
                other.add(right);
                lots.add(1);
                start.add(at);
            } else if (hitLot[at] != hitLot[at - 1]) {
                lots.set(pair, lots.get(pair) + 1);
            }
        }
        start.add(size);
        return new StrongPairs(
                one.toArray(),
                other.toArray(),
                lots.toArray(),
                start.toArray(),
                hitLot,
                hitOne,
                hitOther,
                hitValue,
                new Cut(hits.cut(), 0, 0, 0, 0));
    }
}
