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
import java.util.stream.Stream;

/** A ring of another city reaches into this one: half of its members are in no register here. */
final class HalfOutside implements Scenario {

    private static final String KIND = "half-outside";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var strangers = casting.members(
                3, firm -> !firm.home().isLocal() && firm.trades().contains(Trade.BUILDING));
        var known = casting.members(Trade.BUILDING, 3);
        casting.city().forget(strangers);
        var members = Stream.concat(known.stream(), strangers.stream()).toList();
        var hardware = casting.city().newComputer();
        return List.of(new Ring(
                KIND,
                Difficulty.CAREFUL,
                members,
                casting.lots(LotKind.HOMES, 5),
                RingPricing.GRID,
                List.of(
                        Habits.onlyFor(members.subList(2, 4), Habits.oneHardware(hardware)),
                        Habits.onlyFor(strangers, Habits.oneAgent(casting.city().newPerson())))));
    }
}
