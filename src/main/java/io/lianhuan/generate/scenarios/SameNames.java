package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habit;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Two managers of one name and two persons. */
final class SameNames implements Scenario {

    private static final String KIND = "same-name-managers";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var city = casting.city();
        var members = casting.bystanders(Trade.BUILDING, 2);
        return List.of(new Innocent(
                KIND,
                members,
                casting.lots(LotKind.HOMES, 2),
                new Habit(
                        Trace.STAFF,
                        (tender, firms, dice) -> firms.forEach(firm -> {
                            var manager = city.newConstructor(city.namesake("张伟"), firm);
                            tender.change(firm, offer -> offer.with(offer.team().managedBy(manager)));
                        }))));
    }
}
