package io.lianhuan.detect.mining;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small markets that a seed draws: crowded lots, firms that bid twice, values that many or nobody shows. */
final class RandomBids {

    static final int SEEDS = 200;

    private RandomBids() {}

    static Bids of(int seed) {
        var random = new Random(seed);
        int firms = 2 + random.nextInt(14);
        int lots = 1 + random.nextInt(25);
        int[] kindStart = {0, 1 + random.nextInt(12), 0};
        kindStart[2] = kindStart[1] + 1 + random.nextInt(12);
        var bidders = new Numbers(16);
        var values = new Numbers(16);
        int[] lotStart = new int[lots + 1];
        var start = new Numbers(16);
        start.add(0);
        for (int lot = 0; lot < lots; lot++) {
            int size = random.nextInt(9);
            for (int bid = 0; bid < size; bid++) {
                bidders.add(random.nextInt(firms));
                int shown = random.nextInt(4);
                for (int use = 0; use < shown; use++) {
                    values.add(random.nextInt(kindStart[2]));
                }
                start.add(values.size());
            }
            lotStart[lot + 1] = bidders.size();
        }
        return new Bids(firms, lotStart, bidders.toArray(), kindStart, new Csr(start.toArray(), values.toArray()));
    }

    /** Caps so low that they bite. */
    static Caps caps(int seed) {
        return seed % 2 == 0 ? Caps.usual() : new Caps(1 + seed % 4, 2 + seed % 5, 3 + seed % 6);
    }

    static Set<Integer> valuesOf(Bids bids, int bid) {
        var values = new TreeSet<Integer>();
        Arrays.stream(bids.values().row(bid)).forEach(values::add);
        return values;
    }

    /** In how many lots of at most so many bids each pair met, by the loop that everybody would write. */
    static Map<String, Integer> meetings(Bids bids, int largestLot) {
        var met = new TreeMap<String, Integer>();
        for (int lot = 0; lot < bids.lots(); lot++) {
            int[] in = Arrays.stream(bids.bidFirm(), bids.lotStart()[lot], bids.lotStart()[lot + 1])
                    .toArray();
            if (in.length > largestLot) {
                continue;
            }
            int[] firms = Arrays.stream(in).distinct().sorted().toArray();
            for (int at = 0; at < firms.length; at++) {
                for (int by = at + 1; by < firms.length; by++) {
                    met.merge(name(firms[at], firms[by]), 1, Integer::sum);
                }
            }
        }
        return met;
    }

    static String name(int one, int other) {
        return one < other ? one + "-" + other : other + "-" + one;
    }
}
