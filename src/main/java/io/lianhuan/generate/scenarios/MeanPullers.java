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

/** Many bid far below the mean to pull it down, and the rest wait where it will come to lie. */
final class MeanPullers implements Scenario {

    private static final String KIND = "mean-pullers";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var plain = new Ring(
                KIND,
                Difficulty.PLAIN,
                casting.members(Trade.MUNICIPAL, 12),
                casting.lots(LotKind.ROADS, 9),
                RingPricing.PULL,
                List.of(Habits.onceIn(
                        3, Habits.onePhone(casting.city().newPerson().phone()))));
        var careful = new Ring(
                KIND,
                Difficulty.CAREFUL,
                casting.members(Trade.BUILDING, 6),
                casting.lots(LotKind.HOMES, 6),
                RingPricing.PULL,
                List.of());
        return List.of(plain, careful);
    }
}
