package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.award.RingPricing;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Ring;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Companies of one consultancy take turns at winning lots that go to the lowest price; the consultancy's dongle prices all bids. */
final class ConsultancyRotation implements Scenario {

    private static final String KIND = "consultancy-rotation";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var plain = new Ring(
                KIND,
                Difficulty.PLAIN,
                casting.members(Trade.DECORATION, 4),
                casting.lots(LotKind.FITTING, 6),
                RingPricing.COVERS,
                List.of(Habits.onceIn(2, Habits.oneDongle(casting.city().newDongle())), Habits.inOneGo()));
        return List.of(plain.takingTurns());
    }
}
