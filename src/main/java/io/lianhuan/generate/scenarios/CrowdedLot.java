package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** So many honest bidders under a mean-based award that their prices hardly differ. */
final class CrowdedLot implements Scenario {

    private static final String KIND = "crowded-lot";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(
                new HonestField(KIND, casting.lots(LotKind.ROADS, 1, lot -> lot.bidders() >= 55)),
                new HonestField(KIND, casting.lots(LotKind.HOMES, 1, lot -> lot.bidders() >= 45)));
    }
}
