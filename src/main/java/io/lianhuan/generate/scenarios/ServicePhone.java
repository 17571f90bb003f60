package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.ArrayList;
import java.util.List;

/** A bidding service leaves its own telephone number for each of its many customers. */
final class ServicePhone implements Scenario {

    private static final String KIND = "service-phone";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var phone = casting.city().newPerson().phone();
        var customers = casting.bystanders(
                56,
                firm -> firm.trades().contains(Trade.MUNICIPAL) || firm.trades().contains(Trade.BUILDING));
        var plots = new ArrayList<Plot>();
        for (int from = 0; from + GROUP <= customers.size(); from += GROUP) {
            plots.add(new Innocent(
                    KIND,
                    customers.subList(from, from + GROUP),
                    casting.lots(LotKind.HOMES, 1),
                    Habits.onePhone(phone)));
        }
        return plots;
    }

    private static final int GROUP = 14;
}
