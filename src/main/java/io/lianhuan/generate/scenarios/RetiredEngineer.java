package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.Employment;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** A pensioner heads the technical side; no company pays insurance for pensioners. */
final class RetiredEngineer implements Scenario {

    private static final String KIND = "retired-engineer";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var pensioner = casting.city().newPensioner();
        casting.city().employ(pensioner, Employment.none());
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.BUILDING, 1),
                casting.lots(LotKind.SCHOOLS, 2),
                Habits.oneColleague(pensioner)));
    }
}
