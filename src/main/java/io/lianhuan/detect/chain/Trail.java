package io.lianhuan.detect.chain;

import java.util.List;

/**
 * The money of one contract, from the contractor on.
 *
 * @param receipts how many payments of the buyer it begins with
 * @param hops at least one, in order; each begins where the one before ends
 */
public record Trail(Contract contract, int receipts, List<Hop> hops) {

    /**
     * Money that one hand passes on to the next.
     *
     * @param to the account it ends in
     * @param payments in the order of time
     * @param matched how many of the amounts that came in went on, less a fee
     * @param kept the share that was kept of these
     */
    public record Hop(String to, List<Payment> payments, int matched, double kept) {

        /** What was passed on, in fen. */
        public long amount() {
            return payments.stream().mapToLong(Payment::amount).sum();
        }
    }

    /** The account in which it ends. */
    public String end() {
        return hops.getLast().to();
    }

    /** How many receipts went on to the first hand. */
    public int matched() {
        return hops.getFirst().matched();
    }
}
