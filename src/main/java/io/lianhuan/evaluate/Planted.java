package io.lianhuan.evaluate;

import java.util.List;
import java.util.NavigableSet;

/**
 * A ring or a chain that is there to be found.
 *
 * @param difficulty how hard it is; "" where the truth does not say
 * @param lots in which it shows; empty where the truth does not say
 * @param families of the evidence that is left visible; empty where the truth does not say
 */
record Planted(
        String id,
        String kind,
        String difficulty,
        NavigableSet<Party> parties,
        List<String> lots,
        List<String> families)
        implements Group {

    private static final String PRICE = "PRICE";

    /** Whether nothing but prices and meetings is left of it. */
    boolean isPricesOnly() {
        return families.equals(List.of(PRICE));
    }
}
