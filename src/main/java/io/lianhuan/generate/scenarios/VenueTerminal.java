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

/** Many hand in at a terminal of the trading centre, which is listed as public. */
final class VenueTerminal implements Scenario {

    private static final String KIND = "venue-terminal";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var institutions = casting.city().institutions();
        var terminal = casting.dice().pick(institutions.terminals());
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.MUNICIPAL, 9),
                casting.lots(LotKind.ROADS, 1),
                new Habit(
                        Trace.HARDWARE,
                        (tender, members, dice) -> tender.change(
                                members,
                                offer -> offer.with(
                                        offer.desk().sentOn(terminal).sentFrom(institutions.terminalAddress()))))));
    }
}
