package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** One person without a licence bids with the licences of several companies (挂靠): stands as their agent, pays their deposits, runs their sites and gets their money. */
final class LicenceHub implements Scenario {

    @Override
    public Truth.Category category() {
        return Truth.Category.CHAIN;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var hub = new Borrowed(
                "licence-hub",
                Difficulty.PLAIN,
                casting.members(Trade.BUILDING, 4),
                casting.lots(LotKind.SCHOOLS, 6),
                casting.city(),
                true);
        var careful = new Borrowed(
                "licence-hub",
                Difficulty.CAREFUL,
                casting.members(Trade.BUILDING, 2),
                casting.lots(LotKind.SCHOOLS, 3),
                casting.city(),
                false);
        return List.of(hub, careful);
    }
}
