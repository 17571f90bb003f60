package io.lianhuan.detect.market;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lots that compare: of one kind, trade and year. Who bids with whom is judged inside a stratum, since those who build bridges
 * always meet those who build bridges.
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
        return of(market, lot -> trade(lot) + ' ' + year(lot));
    }

    /** Strata of lots of one kind and trade, whatever the year. */
    public static Strata acrossYears(Market market) {
        return of(market, Strata::trade);
    }

    private static Strata of(Market market, Function<Market.MarketLot, String> name) {
        var numbers = new TreeMap<String, Integer>();
        int[] ofLot = new int[market.lots().size()];
        for (int lot = 0; lot < ofLot.length; lot++) {
            ofLot[lot] = numbers.merge(name.apply(market.lots().get(lot)), numbers.size(), (known, next) -> known);
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

    private static String trade(Market.MarketLot lot) {
        return Objects.requireNonNullElse(lot.kind(), "") + ' ' + lot.trade();
    }

    private static int year(Market.MarketLot lot) {
        return Instant.ofEpochSecond(lot.openedAt()).atOffset(CHINA).getYear();
    }
}
