package io.lianhuan.detect.screens;

import java.util.Arrays;

/** A firm that bids and never wins (陪标专业户): how often chance would leave it without a lot. */
public final class DesignatedLoser {

    private DesignatedLoser() {}

    /**
     * Π(1 − 1 ÷ nₜ): the chance of not a single win over its lots, when every bidder of a lot is as likely to win.
     *
     * @param bidders how many bid in each of its lots, itself included
     */
    public static double chance(int... bidders) {
        return Arrays.stream(bidders).mapToDouble(n -> 1 - 1.0 / n).reduce(1, (one, other) -> one * other);
    }
}
