package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** A site on a far island stands still in the typhoon season, and nobody clocks in. */
final class TyphoonGap implements Scenario {

    private static final String KIND = "typhoon-gap";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var lots = casting.lots(
                LotKind.SCHOOLS,
                1,
                lot -> (lot.place() == Place.SHENGSI || lot.place() == Place.DAISHAN)
                        && lot.openedAt().getMonthValue() < 7);
        return List.of(new HonestField(KIND, lots));
    }
}
