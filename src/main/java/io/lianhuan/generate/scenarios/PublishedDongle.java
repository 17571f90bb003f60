package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habit;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Bidders edit the published control-price file, and their bids keep the dongle of the consultancy that made it. */
final class PublishedDongle implements Scenario {

    private static final String KIND = "control-price-dongle";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.MUNICIPAL, 5),
                casting.lots(LotKind.ROADS, 1),
                new Habit(
                        Trace.DONGLE,
                        (tender, members, dice) -> tender.change(
                                members, offer -> offer.with(offer.desk().pricedWith(tender.publishedDongle()))))));
    }
}
