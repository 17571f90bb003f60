package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.award.RingPricing;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Ring;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Suppliers who agree on who is to be cheapest and leave nothing but prices: high covers and turns. */
final class PriceCovers implements Scenario {

    private static final String KIND = "price-covers";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var ring = new Ring(
                KIND,
                Difficulty.CAREFUL,
                casting.members(Trade.SUPPLY, 4),
                casting.lots(LotKind.GOODS, 8),
                RingPricing.COVERS,
                List.of());
        return List.of(ring.takingTurns());
    }
}
