package io.lianhuan.generate.city;

import java.time.LocalDate;
import java.util.Map;

/**
 * How large a city is.
 *
 * @param firms bidding companies by what they do; works companies stand under {@link Trade#BUILDING}
 * @param firstDay of the openings
 * @param lastDay of the openings
 * @param insuredMonths months of social insurance that are written
 * @param plots how many times each kind of ring, chain and innocent twin is planted
 * @param delivered one in how many won lots is followed through contract, site and money
 */
public record Scale(
        Map<Trade, Integer> firms,
        int constructorsPerFirm,
        int lots,
        int experts,
        int agencies,
        int buyers,
        LocalDate firstDay,
        LocalDate lastDay,
        int insuredMonths,
        int plots,
        int delivered) {

    int firmCount() {
        return firms.values().stream().mapToInt(Integer::intValue).sum();
    }
}
