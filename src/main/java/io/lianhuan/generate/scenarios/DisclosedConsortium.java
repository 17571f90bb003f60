package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Shareholding;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Habit;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Parent and subsidiary hand in one bid together and say so; they share computer and staff. */
final class DisclosedConsortium implements Scenario {

    private static final String KIND = "disclosed-consortium";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var family = casting.members(Trade.BUILDING, 2);
        var parent = family.getFirst();
        var child = family.getLast();
        child.ownedBy(List.of(new Shareholding(parent.name(), parent.creditCode(), 100)));
        casting.city().join(parent, child);
        return List.of(new Innocent(
                KIND, family, casting.lots(LotKind.TURNKEY, 2), new Habit(Trace.CONTROL, (tender, members, dice) -> {
                    tender.withdraw(child);
                    tender.change(parent, offer -> offer.jointlyWith(List.of(child)));
                })));
    }
}
