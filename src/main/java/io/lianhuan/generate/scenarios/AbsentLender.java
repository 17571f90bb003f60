package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** A company from elsewhere lends its licence to a local one, which builds with its own people and buys the materials. */
final class AbsentLender implements Scenario {

    @Override
    public Truth.Category category() {
        return Truth.Category.CHAIN;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var lender = casting.members(
                1, firm -> !firm.home().isLocal() && firm.trades().contains(Trade.BUILDING));
        return List.of(new LocalBuilder(lender, casting.lots(LotKind.SCHOOLS, 3), casting.city()));
    }
}
