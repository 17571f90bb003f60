package io.lianhuan.generate;

import io.lianhuan.generate.city.Scale;
import io.lianhuan.generate.city.Trade;
import java.time.LocalDate;
import java.util.Map;

/** How large a city to generate. */
public enum CitySize {
    /** 260 companies, 420 lots, about 8,000 bids: a city to look at. */
    SMALL,
    /** 1,400 companies, 1,600 lots, about 38,000 bids: Zhoushan in three years. */
    CITY,
    /** 40,000 companies, 60,000 lots, about 1.5 million bids: more than a province in three years. */
    LOAD;

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    Scale scale() {
        return switch (this) {
            case SMALL ->
                new Scale(firms(180, 40, 20, 20), 4, 420, 350, 25, 40, LAST_DAY.minusMonths(18), LAST_DAY, 12, 1, 1);
            case CITY ->
                new Scale(
                        firms(900, 200, 150, 150),
                        5,
                        1_600,
                        1_200,
                        60,
                        110,
                        LAST_DAY.minusYears(3),
                        LAST_DAY,
                        36,
                        3,
                        1);
            case LOAD ->
                new Scale(
                        firms(25_000, 6_000, 4_500, 4_500),
                        5,
                        60_000,
                        15_000,
                        900,
                        2_000,
                        LAST_DAY.minusYears(3),
                        LAST_DAY,
                        3,
                        25,
                        10);
        };
    }

    private static Map<Trade, Integer> firms(int works, int supervision, int design, int supply) {
        return Map.of(
                Trade.BUILDING, works, Trade.SUPERVISION, supervision, Trade.DESIGN, design, Trade.SUPPLY, supply);
    }
}
