package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Companies that meet often because each of them bids for everything. */
final class EagerBidders implements Scenario {

    private static final String KIND = "bid-everything";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(KIND, casting.bystanders(Trade.MUNICIPAL, 3), casting.lots(LotKind.ROADS, 10))
                .showing(Trace.CO_BIDDING));
    }
}
