package io.lianhuan.detect.mining;

/**
 * Where mining stops looking, since what follows would be many pairs that say little. What is cut is counted in {@link Cut}.
 *
 * @param sharers with how many earlier bids of its lot that share a value a bid is paired, the latest first; more are linked
 *     through these
 * @param hub values that more firms ever used tie nobody weakly: they are carriers' addresses and public computers
 * @param largestLot lots with more bids say nothing of who seeks whom
 */
public record Caps(int sharers, int hub, int largestLot) {

    public Caps {
        if (sharers < 1 || hub < 2 || largestLot < 2) {
            throw new IllegalArgumentException(
                    "caps of %d sharers, %d users and %d bids leave no pairs".formatted(sharers, hub, largestLot));
        }
    }

    /** 50 sharers, 50 users, 400 bids. */
    public static Caps usual() {
        return new Caps(50, 50, 400);
    }
}
