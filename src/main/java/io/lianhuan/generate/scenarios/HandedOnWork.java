package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** A contract is handed on whole after the award (转包), to one company or over several hands; before the award there is no trace of it. */
final class HandedOnWork implements Scenario {

    @Override
    public Truth.Category category() {
        return Truth.Category.CHAIN;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var blatant = new HandedOn(
                "one-subcontract",
                Difficulty.BLATANT,
                casting.members(Trade.BUILDING, 1),
                casting.lots(LotKind.SCHOOLS, 2),
                casting.city(),
                1,
                true);
        var plain = new HandedOn(
                "money-passed-on",
                Difficulty.PLAIN,
                casting.members(Trade.BUILDING, 1),
                casting.lots(LotKind.SCHOOLS, 2),
                casting.city(),
                1,
                false);
        var hidden = new HandedOn(
                "three-intermediaries",
                Difficulty.CAREFUL,
                casting.members(Trade.BUILDING, 1),
                casting.lots(LotKind.SCHOOLS, 2),
                casting.city(),
                4,
                false);
        return List.of(blatant, plain, hidden);
    }
}
