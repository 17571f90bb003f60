package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** The manager of a site is replaced, and the permit office approves it. */
final class ApprovedManagerChange implements Scenario {

    private static final String KIND = "approved-manager-change";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new ReplacedManager(KIND, casting.lots(LotKind.HOMES, 2), casting.city()));
    }
}
