package io.lianhuan.detect.market;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Lots that compare: of one kind, trade, niche and year, see {@link Parts}. Who bids with whom is judged inside a stratum, since those who build
 * bridges always meet those who build bridges.
 *
 * @param ofLot the stratum of each lot
 * @param lots how many lots each stratum has
 * @param bidsOf how many lots of a stratum each firm bids for: {@code bidsOf[firm][stratum]}
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
public record Strata(int[] ofLot, int[] lots, int[][] bidsOf) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** The strata of a market. */
    public static Strata of(Market market) {
        return of(market, Strata::year);
    }

    /** Strata of lots of one kind, trade and niche, whatever the year. */
    public static Strata acrossYears(Market market) {
        return of(market, lot -> 0);
    }

    private static Strata of(Market market, ToIntFunction<Market.MarketLot> time) {
        var numbers = new HashMap<List<Integer>, Integer>();
        int[] part = market.part();
        int[] ofLot = new int[part.length];
        for (int lot = 0; lot < ofLot.length; lot++) {
            var name = List.of(part[lot], time.applyAsInt(market.lots().get(lot)));
            ofLot[lot] = numbers.merge(name, numbers.size(), (known, next) -> known);
        }
        int[] lots = new int[numbers.size()];
        for (int stratum : ofLot) {
            lots[stratum]++;
        }
        int[][] bidsOf = new int[market.firms().size()][lots.length];
        for (int bid = 0; bid < market.bids(); bid++) {
            bidsOf[market.bidFirm()[bid]][ofLot[market.bidLot()[bid]]]++;
        }
        return new Strata(ofLot, lots, bidsOf);
    }

    private static int year(Market.MarketLot lot) {
        return Instant.ofEpochSecond(lot.openedAt()).atOffset(CHINA).getYear();
    }
}
