package io.lianhuan.detect.market;

import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.mining.Attendance;
import io.lianhuan.detect.mining.Csr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For which lots each firm bids, and to which of them several firms come together.
 *
 * @param attendance who bids where, without lots that are cut
 */
public record LotsOfFirms(Attendance attendance) {

    /** Which share of the members a lot needs. */
    private static final double NEEDED = 0.6;

    /**
     * Of all firms of a market. Costs a few passes over its bids.
     *
     * @param largestLot lots with more bids say nothing of who seeks whom
     */
    public static LotsOfFirms of(Market market, int largestLot) {
        return new LotsOfFirms(Attendance.of(market.firms().size(), market.lotStart(), market.bidFirm(), largestLot));
    }

    /** The lots of a firm, ascending, each once. */
    int[] of(int firm) {
        return attendance.lotsOfFirm().row(firm);
    }

    /** The lots of both, ascending. */
    List<Integer> ofBoth(int one, int other) {
        return Arrays.stream(attendance.lotsOfBoth(one, other)).boxed().toList();
    }

    /** These firms, and the lots to which most of them come. */
    public Group group(List<Integer> firms) {
        int needed = Math.max(2, (int) Math.ceil(NEEDED * firms.size()));
        return new Group(firms.stream().sorted().toList(), oftener(attendance.lotsOfFirm(), firms, needed));
    }

    /** Firms that come to at least this share of these lots, ascending. */
    List<Integer> firmsOf(List<Integer> lots, double share) {
        return oftener(attendance.firmsOfLot(), lots, share * lots.size());
    }

    /** Lots to which a member comes without most of the others, ascending. */
    List<Integer> apart(Group group, int firm) {
        return Arrays.stream(of(firm))
                .boxed()
                .filter(lot -> !group.lots().contains(lot))
                .toList();
    }

    /** What at least so many of these rows hold, ascending. */
    private static List<Integer> oftener(Csr rows, List<Integer> of, double atLeast) {
        int[] all = of.stream()
                .flatMapToInt(row -> Arrays.stream(rows.row(row)))
                .sorted()
                .toArray();
        var found = new ArrayList<Integer>();
        int from = 0;
        for (int at = 1; at <= all.length; at++) {
            if (at == all.length || all[at] != all[from]) {
                if (at - from >= atLeast) {
                    found.add(all[from]);
                }
                from = at;
            }
        }
        return found;
    }
}
