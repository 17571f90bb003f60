package io.lianhuan.generate;

import io.lianhuan.generate.city.Place;
import java.time.Month;
import java.time.YearMonth;

/** The season of typhoons (July to September), in which sites stand still: longer on the islands without a bridge. */
final class Typhoons {

    private Typhoons() {}

    /** Whether work stops for a good part of the month. */
    static boolean stop(YearMonth month, Place place) {
        boolean isSeason = month.getMonth() == Month.AUGUST || month.getMonth() == Month.SEPTEMBER;
        boolean isFarOut = place == Place.DAISHAN || place == Place.SHENGSI;
        return isSeason && (month.getYear() % 2 == 1 || isFarOut);
    }
}
