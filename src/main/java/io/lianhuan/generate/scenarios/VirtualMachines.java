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

/** Virtual machines copied from one image carry one network card. */
final class VirtualMachines implements Scenario {

    private static final String KIND = "virtual-machines";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.GREENING, 3),
                casting.lots(LotKind.PARKS, 1),
                new Habit(
                        Trace.HARDWARE,
                        (tender, members, dice) -> tender.change(
                                members,
                                offer -> offer.with(
                                        offer.desk().madeOn(offer.desk().maker().withMac("00-0C-29-7A-41-0E")))))));
    }
}
