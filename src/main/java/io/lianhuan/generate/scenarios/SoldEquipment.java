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
import java.util.stream.Stream;

/** A computer and a dongle are sold: one company uses them first, long after that another. */
final class SoldEquipment implements Scenario {

    private static final String KIND = "sold-equipment";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var computer = casting.city().newComputer();
        var dongle = casting.city().newDongle();
        var members = casting.bystanders(Trade.MUNICIPAL, 2);
        var early = casting.city().scale().firstDay().plusMonths(4).atStartOfDay();
        var late = casting.city().scale().lastDay().minusMonths(4).atStartOfDay();
        var habit = new Habit(
                Trace.HARDWARE,
                (tender, firms, dice) -> tender.change(
                        firms, offer -> offer.with(offer.desk().madeOn(computer).pricedWith(dongle))));
        var lots = Stream.concat(
                        casting.lots(LotKind.ROADS, 1, lot -> lot.openedAt().isBefore(early)).stream(),
                        casting.lots(LotKind.ROADS, 1, lot -> lot.openedAt().isAfter(late)).stream())
                .toList();
        return List.of(new Innocent(KIND, members, lots, habit).takingTurns());
    }
}
