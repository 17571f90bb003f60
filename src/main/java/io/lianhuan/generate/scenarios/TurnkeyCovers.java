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

/** Two high bids stand beside one that is to win an EPC lot (陪标), where few come and the best score wins. */
final class TurnkeyCovers implements Scenario {

    private static final String KIND = "epc-covers";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var plain = new Ring(
                KIND,
                Difficulty.PLAIN,
                casting.members(Trade.BUILDING, 3),
                casting.lots(LotKind.TURNKEY, 3),
                RingPricing.COVERS,
                List.of(Habits.oneFile(), Habits.fetchedInOneGo()));
        var careful = new Ring(
                KIND,
                Difficulty.CAREFUL,
                casting.members(Trade.BUILDING, 3),
                casting.lots(LotKind.TURNKEY, 4),
                RingPricing.COVERS,
                List.of(Habits.oneAuthor(casting.computerName())));
        return List.of(plain, careful);
    }
}
