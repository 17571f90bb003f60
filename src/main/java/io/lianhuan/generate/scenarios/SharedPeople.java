package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.award.RingPricing;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Habits;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Ring;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Computers and money are clean; the people are the same. */
final class SharedPeople implements Scenario {

    private static final String KIND = "shared-people";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var city = casting.city();
        var plain = new Ring(
                KIND,
                Difficulty.PLAIN,
                casting.members(Trade.BUILDING, 4),
                casting.lots(LotKind.SCHOOLS, 4),
                RingPricing.COVERS,
                List.of(Habits.oneColleague(city.newPerson()), Habits.oneAgent(city.newPerson())));
        var careful = casting.members(Trade.DESIGN, 3);
        var hidden = new Ring(
                KIND,
                Difficulty.CAREFUL,
                careful,
                casting.lots(LotKind.DESIGN, 5),
                RingPricing.UNSEEN,
                List.of(Habits.onceIn(
                        2, Habits.onlyFor(careful.subList(0, 2), Habits.oneColleague(city.newPerson())))));
        return List.of(plain, hidden);
    }
}
