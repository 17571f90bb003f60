package io.lianhuan.detect.alarm;

import io.lianhuan.detect.market.Market;
import java.util.random.RandomGenerator;

/**
 * One permutation of the bids among the seats of their strata, in which each firm keeps its number of bids in each stratum, each
 * lot its number of bidders, and nobody sits twice in a lot: bids exchange their seats again and again, as far as neither would
 * meet itself (the swaps of Gotelli, Ecology 81, 2000, which reach every such permutation and prefer none).
 *
 * <p>Costs three exchanges for each bid. Most firms are seen to be absent from a lot at one glance, because the lot has nobody of
 * their class (their number by its last bits); only else all its bidders are looked at.
 */
final class Seating {

    private static final int EXCHANGES = 3;

    private static final int CLASSES = 128;

    private final int[] lotOfSeat;
    private final int[] lotStart;
    private final int[] bidOnSeat;
    private final int[] firmOnSeat;
    private final int[] lotOfBid;
    private final short[] ofClass;

    Seating(Hall hall, RandomGenerator random) {
        var market = hall.market();
        this.lotOfSeat = market.bidLot();
        this.lotStart = market.lotStart();
        this.firmOnSeat = market.bidFirm().clone();
        this.bidOnSeat = new int[market.bids()];
        this.ofClass = new short[CLASSES * market.lots().size()];
        for (int bid = 0; bid < bidOnSeat.length; bid++) {
            bidOnSeat[bid] = bid;
            ofClass[place(firmOnSeat[bid], lotOfSeat[bid])]++;
        }
        for (int stratum = 0; stratum < hall.strata(); stratum++) {
            exchange(hall.seats(stratum), random);
        }
        this.lotOfBid = lotOfBid(market);
    }

    /** The lot that a bid is dealt to. */
    int lotOf(int bid) {
        return lotOfBid[bid];
    }

    /** The firm that is dealt to a seat. */
    int firmOn(int seat) {
        return firmOnSeat[seat];
    }

    private void exchange(int[] seats, RandomGenerator random) {
        for (int round = 0; round < EXCHANGES; round++) {
            for (int one : seats) {
                int other = seats[random.nextInt(seats.length)];
                if (lotOfSeat[one] != lotOfSeat[other]
                        && mayCome(firmOnSeat[one], lotOfSeat[other])
                        && mayCome(firmOnSeat[other], lotOfSeat[one])) {
                    leave(one);
                    leave(other);
                    exchange(bidOnSeat, one, other);
                    exchange(firmOnSeat, one, other);
                    come(one);
                    come(other);
                }
            }
        }
    }

    /** Whether a firm is not yet in a lot. */
    private boolean mayCome(int firm, int lot) {
        if (ofClass[place(firm, lot)] == 0) {
            return true;
        }
        int end = lotStart[lot + 1];
        for (int seat = lotStart[lot]; seat < end; seat++) {
            if (firmOnSeat[seat] == firm) {
                return false;
            }
        }
        return true;
    }

    private void leave(int seat) {
        ofClass[place(firmOnSeat[seat], lotOfSeat[seat])]--;
    }

    private void come(int seat) {
        ofClass[place(firmOnSeat[seat], lotOfSeat[seat])]++;
    }

    private static int place(int firm, int lot) {
        return lot * CLASSES + firm % CLASSES;
    }

    private static void exchange(int[] column, int one, int other) {
        int kept = column[one];
        column[one] = column[other];
        column[other] = kept;
    }

    private int[] lotOfBid(Market market) {
        int[] lots = new int[market.bids()];
        for (int seat = 0; seat < bidOnSeat.length; seat++) {
            lots[bidOnSeat[seat]] = lotOfSeat[seat];
        }
        return lots;
    }
}
