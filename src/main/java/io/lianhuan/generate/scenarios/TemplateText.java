package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** All bidders fill in the buyer's template and keep its author. */
final class TemplateText implements Scenario {

    private static final String KIND = "template-text";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(new Innocent(
                KIND,
                casting.bystanders(Trade.BUILDING, 6),
                casting.lots(LotKind.SCHOOLS, 1),
                Habits.oneAuthor("招标文件格式模板")));
    }
}
