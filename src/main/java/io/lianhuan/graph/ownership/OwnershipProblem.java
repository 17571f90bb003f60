package io.lianhuan.graph.ownership;

/**
 * What is wrong or missing in the holdings.
 *
 * @param companyId whose holdings
 * @param share the sum of its known shares, or what goes round for ever
 */
record OwnershipProblem(Kind kind, String companyId, double share) {

    /** What is wrong. */
    enum Kind {
        SHARES_ABOVE_ONE,
        SHARES_BELOW_ONE,
        SHARE_UNKNOWN,
        GOES_ROUND
    }
}
