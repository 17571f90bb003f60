package io.lianhuan.detect.alarm;

import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.Strata;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The seats of a market: each bid leaves one, in its lot, and lots compare inside a stratum. And the firms, each in the stratum of
 * kind and trade where it bids most.
 */
final class Hall {

    private final Market market;
    private final Strata strata;
    private final int[][] seats;
    private final int[][] bidsOfFirm;
    private final int[] home;
    private final int[][] bidsAtHome;

    Hall(Market market) {
        this.market = market;
        this.strata = Strata.of(market);
        this.seats = grouped(market.bids(), strata.lots().length, bid -> strata.ofLot()[market.bidLot()[bid]]);
        this.bidsOfFirm = grouped(market.bids(), market.firms().size(), bid -> market.bidFirm()[bid]);
        var trades = Strata.acrossYears(market);
        this.home = new int[market.firms().size()];
        Arrays.setAll(home, firm -> most(trades.bidsOf()[firm]));
        this.bidsAtHome = grouped(market.bids(), trades.lots().length, bid -> home[market.bidFirm()[bid]]);
    }

    Market market() {
        return market;
    }

    int stratumOf(int lot) {
        return strata.ofLot()[lot];
    }

    int strata() {
        return seats.length;
    }

    /** All seats of a stratum; a seat has the number of the bid that left it. */
    int[] seats(int stratum) {
        return seats[stratum];
    }

    int[] bidsOf(int firm) {
        return bidsOfFirm[firm];
    }

    /** The stratum in which a firm bids most. */
    int homeOf(int firm) {
        return home[firm];
    }

    int homes() {
        return bidsAtHome.length;
    }

    /** The bids of all firms that are at home in a stratum. */
    int[] bidsAtHome(int stratum) {
        return bidsAtHome[stratum];
    }

    private static int most(int[] bids) {
        int most = 0;
        for (int at = 1; at < bids.length; at++) {
            most = bids[at] > bids[most] ? at : most;
        }
        return most;
    }

    /** The numbers below {@code count} by group, each group in order. */
    private static int[][] grouped(int count, int groups, IntUnaryOperator groupOf) {
        int[] sizes = new int[groups];
        for (int at = 0; at < count; at++) {
            sizes[groupOf.applyAsInt(at)]++;
        }
        int[][] grouped = new int[groups][];
        Arrays.setAll(grouped, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int at = 0; at < count; at++) {
            int group = groupOf.applyAsInt(at);
            grouped[group][sizes[group]++] = at;
        }
        return grouped;
    }
}
