package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Constructors lend their certificates (挂证): they are registered with one company and work, and are insured, somewhere else. */
final class LentCertificates implements Scenario {

    @Override
    public Truth.Category category() {
        return Truth.Category.CHAIN;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var user = casting.members(
                1,
                firm -> firm.trades().contains(Trade.BUILDING)
                        && firm.constructors().size() > 2);
        var islands = casting.members(
                1,
                firm -> firm.trades().contains(Trade.BUILDING)
                        && firm.constructors().size() > 1);
        return List.of(
                new Rented(user, casting.lots(LotKind.SCHOOLS, 3), casting.city()), new TwoIslands(islands, casting));
    }
}
