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

/** Three bids a step apart, which happens by chance in one tender of nine with three bidders. */
final class ThreeBids implements Scenario {

    private static final String KIND = "three-bid-series";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.BUILDING, 3),
                casting.lots(LotKind.TURNKEY, 1, lot -> lot.bidders() == 3),
                new Habit(Trace.PRICE_GRID, (tender, members, dice) -> {
                    long step = dice.between(8, 30) * 1_000_000L;
                    long first = Math.round(tender.lot().ceiling() * 0.94) / 100 * 100;
                    for (int at = 0; at < members.size(); at++) {
                        double price =
                                (double) (first + at * step) / tender.lot().ceiling();
                        tender.change(members.get(at), offer -> offer.at(price));
                    }
                })));
    }
}
