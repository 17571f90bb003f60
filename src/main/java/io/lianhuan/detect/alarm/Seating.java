package io.lianhuan.detect.alarm;

import io.lianhuan.detect.market.Market;
import java.util.random.RandomGenerator;

/**
 * One permutation of the bids among the seats of their strata, in which each firm keeps its number of bids in each stratum, each
 * lot its number of bidders, and nobody sits twice in a lot: bids exchange their seats again and again, as far as neither would
 * meet itself (the swaps of Gotelli, Ecology 81, 2000, which reach every such permutation and prefer none).
 *
 * <p>Costs three exchanges for each bid, and for each a look at both lots.
 */
final class Seating {

    private static final int EXCHANGES = 3;

    private final Market market;
    private final int[] seatOfBid;
    private final int[] bidOnSeat;

    Seating(Hall hall, RandomGenerator random) {
        this.market = hall.market();
        this.seatOfBid = new int[market.bids()];
        this.bidOnSeat = new int[market.bids()];
        for (int bid = 0; bid < market.bids(); bid++) {
            sit(bid, bid);
        }
        for (int stratum = 0; stratum < hall.strata(); stratum++) {
            exchange(hall.seats(stratum), random);
        }
    }

    /** The lot that a bid is dealt to. */
    int lotOf(int bid) {
        return market.bidLot()[seatOfBid[bid]];
    }

    /** The firm that is dealt to a seat. */
    int firmOn(int seat) {
        return market.bidFirm()[bidOnSeat[seat]];
    }

    private void exchange(int[] seats, RandomGenerator random) {
        for (int round = 0; round < EXCHANGES; round++) {
            for (int one : seats) {
                int other = seats[random.nextInt(seats.length)];
                if (market.bidLot()[one] != market.bidLot()[other]
                        && mayCome(bidOnSeat[one], other)
                        && mayCome(bidOnSeat[other], one)) {
                    int bid = bidOnSeat[one];
                    sit(bidOnSeat[other], one);
                    sit(bid, other);
                }
            }
        }
    }

    /** Whether the firm of a bid is not yet in the lot of a seat. */
    private boolean mayCome(int bid, int seat) {
        int firm = market.bidFirm()[bid];
        int lot = market.bidLot()[seat];
        for (int at = market.lotStart()[lot]; at < market.lotStart()[lot + 1]; at++) {
            if (firmOn(at) == firm) {
                return false;
            }
        }
        return true;
    }

    private void sit(int bid, int seat) {
        seatOfBid[bid] = seat;
        bidOnSeat[seat] = bid;
    }
}
