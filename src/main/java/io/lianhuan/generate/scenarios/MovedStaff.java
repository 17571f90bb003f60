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
import java.util.stream.Stream;

/** Somebody changes companies: named and insured by one, a year later by another. */
final class MovedStaff implements Scenario {

    private static final String KIND = "moved-staff";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var members = casting.bystanders(Trade.BUILDING, 2);
        var mover = members.getFirst().staff().getFirst();
        var now = members.getLast();
        casting.city().employ(mover, Employment.at(now.creditCode(), now.name()).forLast(4));
        var early = casting.city().scale().lastDay().minusMonths(8).atStartOfDay();
        var late = casting.city().scale().lastDay().minusMonths(3).atStartOfDay();
        var lots = Stream.concat(
                        casting.lots(LotKind.HOMES, 1, lot -> lot.openedAt().isBefore(early)).stream(),
                        casting.lots(LotKind.HOMES, 1, lot -> lot.openedAt().isAfter(late)).stream())
                .toList();
        return List.of(new Innocent(KIND, members, lots, Habits.oneColleague(mover)).takingTurns());
    }
}
