package io.lianhuan.command;

import java.util.List;

/**
 * The bids of a lot of a published data set, with what that set says about collusion. The label judges screens and reaches
 * no rule.
 *
 * @param group what lots are compared within: the market, or whether the lot was let before a reform
 * @param bids prices, sorted; bidders without a price are missing here
 * @param memberShare the share of its bidders that are labelled, 0 to 1
 */
record LabelledLot(String group, List<Double> bids, double memberShare) {

    LabelledLot {
        bids = bids.stream().sorted().toList();
    }

    /** The bids as screens take them. */
    double[] sorted() {
        return bids.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether every bidder is labelled. */
    boolean isAllMembers() {
        return memberShare == 1;
    }
}
