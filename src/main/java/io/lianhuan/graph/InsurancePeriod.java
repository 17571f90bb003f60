package io.lianhuan.graph;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Months in a row in which one company paid a person's insurance (社保).
 *
 * @param from the first month
 * @param until the last month
 * @param months how many
 */
record InsurancePeriod(Company company, YearMonth from, YearMonth until, int months) {

    /** The periods that months make up, parted where a month is missing. The months are in order and each stands once. */
    static List<InsurancePeriod> of(Company company, List<YearMonth> months) {
        var periods = new ArrayList<InsurancePeriod>();
        for (YearMonth month : months) {
            if (!periods.isEmpty() && periods.getLast().until().plusMonths(1).equals(month)) {
                var last = periods.removeLast();
                periods.add(new InsurancePeriod(company, last.from(), month, last.months() + 1));
            } else {
                periods.add(new InsurancePeriod(company, month, month, 1));
            }
        }
        return periods;
    }
}
