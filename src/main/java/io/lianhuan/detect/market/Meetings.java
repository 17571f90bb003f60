package io.lianhuan.detect.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who meets whom in how many lots: the upper triangle of A·Aᵀ, where A tells which firm bids in which lot.
 *
 * <p>Costs Σ n² ÷ 2 over the lots of n bidders, and memory for one row at a time. Lots with more bidders than the cap say
 * nothing of who seeks whom; they are left out and counted.
 *
 * @param pairs firms that met at least so often, sorted by their numbers
 * @param lotsCut lots that were left out because of their size
 */
public record Meetings(List<Pair> pairs, int lotsCut) {

    /** Two firms, the smaller number first, and in how many lots both bid. */
    public record Pair(int one, int other, int lots) {}

    /** All pairs that met in at least so many lots, among lots of at most so many bidders. */
    public static Meetings of(Market market, int atLeast, int largestLot) {
        int[][] lots = lotsOfFirms(market, largestLot);
        int[] count = new int[market.firms().size()];
        int[] touched = new int[count.length];
        var pairs = new ArrayList<Pair>();
        for (int firm = 0; firm < lots.length; firm++) {
            int met = countRow(market, firm, lots[firm], count, touched);
            Arrays.sort(touched, 0, met);
            for (int at = 0; at < met; at++) {
                int other = touched[at];
                if (count[other] >= atLeast) {
                    pairs.add(new Pair(firm, other, count[other]));
                }
                count[other] = 0;
            }
        }
        return new Meetings(List.copyOf(pairs), lotsCut(market, largestLot));
    }

    /** Counts the firms of larger number that bid in these lots; how many there are. */
    private static int countRow(Market market, int firm, int[] lots, int[] count, int[] touched) {
        int met = 0;
        for (int lot : lots) {
            for (int bid = market.lotStart()[lot]; bid < market.lotStart()[lot + 1]; bid++) {
                int other = market.bidFirm()[bid];
                if (other > firm) {
                    if (count[other] == 0) {
                        touched[met++] = other;
                    }
                    count[other]++;
                }
            }
        }
        return met;
    }

    /** The lots of each firm, each once, in their order. */
    static int[][] lotsOfFirms(Market market, int largestLot) {
        var lots = new ArrayList<List<Integer>>();
        market.firms().forEach(firm -> lots.add(new ArrayList<>()));
        for (int bid = 0; bid < market.bids(); bid++) {
            int lot = market.bidLot()[bid];
            var known = lots.get(market.bidFirm()[bid]);
            if (market.sizeOf(lot) <= largestLot && (known.isEmpty() || known.getLast() != lot)) {
                known.add(lot);
            }
        }
        return lots.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int lotsCut(Market market, int largestLot) {
        int cut = 0;
        for (int lot = 0; lot < market.lots().size(); lot++) {
            cut += market.sizeOf(lot) > largestLot ? 1 : 0;
        }
        return cut;
    }
}
