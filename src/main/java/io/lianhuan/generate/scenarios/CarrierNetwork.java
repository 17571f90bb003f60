package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Mobile networks show thousands of customers under one address. */
final class CarrierNetwork implements Scenario {

    private static final String KIND = "carrier-network";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.GREENING, 4),
                casting.lots(LotKind.PARKS, 2),
                Habits.oneNetwork("100.64.3.7")));
    }
}
