package io.lianhuan.detect.market;

import io.lianhuan.detect.mining.CoBids;
import io.lianhuan.detect.mining.FirmPairs;
import java.util.ArrayList;
import java.util.List;

/**
 * Who meets whom in how many lots of a market. Lots with more bidders than the cap say nothing of who seeks whom; they are left
 * out and counted.
 *
 * @param often firms that met at least so often
 */
public record Meetings(FirmPairs often) {

    /** Two firms, the smaller number first, and in how many lots both bid. */
    public record Pair(int one, int other, int lots) {}

    /** All pairs that met in at least so many lots, among lots of at most so many bidders. */
    public static Meetings of(Market market, int atLeast, int largestLot) {
        return of(LotsOfFirms.of(market, largestLot), atLeast);
    }

    /** The same where it is known who bids for which lots. */
    static Meetings of(LotsOfFirms lots, int atLeast) {
        return new Meetings(CoBids.of(lots.attendance(), atLeast));
    }

    /** The pairs as objects, sorted by their numbers; for where each is named. */
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>(often.size());
        often.forEach((one, other, lots) -> pairs.add(new Pair(one, other, lots)));
        return pairs;
    }

    /** Lots that were left out because of their size. */
    public int lotsCut() {
        return often.cut().lots();
    }
}
