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

/** Computers of one model: the same processor number, nothing else. */
final class SameProcessor implements Scenario {

    private static final String KIND = "cpu-only";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.GREENING, 5),
                casting.lots(LotKind.PARKS, 1),
                new Habit(
                        Trace.HARDWARE,
                        (tender, members, dice) -> tender.change(
                                members,
                                offer -> offer.with(
                                        offer.desk().madeOn(offer.desk().maker().withCpu("BFEBFBFF000306C3")))))));
    }
}
