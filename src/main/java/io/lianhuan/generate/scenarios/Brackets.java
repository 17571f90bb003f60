package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** A company whose name is written with wide and narrow brackets, by itself and by its bank. */
final class Brackets implements Scenario {

    private static final String KIND = "brackets";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var members = casting.bystanders(
                1,
                firm -> firm.trades().contains(Trade.BUILDING)
                        && !firm.name().contains("（")
                        && firm.name().startsWith("舟山"));
        members.forEach(firm -> firm.renamed(
                "舟山（" + firm.name().substring(2, 4) + "）" + firm.name().substring(4)));
        return List.of(new Innocent(KIND, members, casting.lots(LotKind.HOMES, 3)));
    }
}
