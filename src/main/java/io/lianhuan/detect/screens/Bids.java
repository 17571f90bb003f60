package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Arrays of bids as screens take them. */
final class Bids {

    private Bids() {}

    /** A sorted copy. Bids that are not positive and finite are an {@link IllegalArgumentException}. */
    static double[] sorted(double... bids) {
        for (double bid : bids) {
            if (!(bid > 0 && bid < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a bid of %s is no price; leave it out".formatted(bid));
            }
        }
        var sorted = bids.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The places of the bids, the lowest bid first, equal ones in their order. */
    static List<Integer> order(double... bids) {
        return IntStream.range(0, bids.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> bids[at]))
                .toList();
    }
}
