package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.mining.Csr;
import java.util.HashMap;

/**
 * Where a thing may go: the holdings, grouped into those that compare. They are of one family, of firms at home in one stratum,
 * and show in about as large a share of a firm's bids (up to a factor of two).
 *
 * @param groups the holdings of each group
 * @param ofHolding the group of each holding
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
record Places(Csr groups, int[] ofHolding) {

    private record Group(Family family, int home, int halvings) {}

    static Places of(Hall hall, Holdings holdings) {
        var numbers = new HashMap<Group, Integer>();
        int[] ofHolding = new int[holdings.count()];
        int[] starts = new int[holdings.count() + 1];
        for (int holding = 0; holding < ofHolding.length; holding++) {
            int firm = holdings.firm()[holding];
            int oneIn = Math.max(1, hall.bidsOf(firm).length / holdings.bids().sizeOf(holding));
            var group = new Group(
                    holdings.family()[holding],
                    hall.homeOf(firm),
                    Integer.SIZE - 1 - Integer.numberOfLeadingZeros(oneIn));
            ofHolding[holding] = numbers.computeIfAbsent(group, any -> numbers.size());
            starts[holding + 1] = holding + 1;
        }
        return new Places(new Csr(starts, ofHolding).transposed(numbers.size()), ofHolding);
    }
}
