package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Shareholding;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Companies that bid against each other and belong to one person, openly or through a holding. */
final class OneController implements Scenario {

    private static final String KIND = "one-controller";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var open = casting.members(Trade.BUILDING, 2);
        var owner = open.getFirst().head();
        open.forEach(firm -> firm.headedBy(owner));
        open.forEach(firm -> firm.ownedBy(List.of(Shareholding.of(owner, 100))));
        var hidden = casting.members(Trade.DECORATION, 3);
        var holding =
                casting.city().newOrganisation("企业管理有限公司", hidden.getFirst().home());
        hidden.forEach(firm -> firm.ownedBy(List.of(
                Shareholding.of(holding, 67), Shareholding.of(firm.staff().getFirst(), 33))));
        return List.of(
                new Controlled(KIND, Difficulty.BLATANT, open, casting.lots(LotKind.SCHOOLS, 3)),
                new Controlled(KIND, Difficulty.PLAIN, hidden, casting.lots(LotKind.FITTING, 3)));
    }
}
