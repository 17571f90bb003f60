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

/** No sign that would do alone: one network, one author, files fetched in a row, one telephone once. Only together they tell. */
final class WeakSignals implements Scenario {

    private static final String KIND = "weak-signals";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(
                ring(casting, Trade.MUNICIPAL, 5, LotKind.ROADS),
                ring(casting, Trade.SUPERVISION, 4, LotKind.SUPERVISION));
    }

    private static Plot ring(Casting casting, Trade trade, int size, LotKind kind) {
        var members = casting.members(trade, size);
        return new Ring(
                KIND,
                Difficulty.JOINED,
                members,
                casting.lots(kind, 6),
                RingPricing.UNSEEN,
                List.of(
                        Habits.onceIn(2, Habits.oneNetwork(casting.city().newAddress())),
                        Habits.onlyFor(members.subList(0, 3), Habits.oneAuthor(casting.computerName())),
                        Habits.fetchedInOneGo(),
                        Habits.onceIn(
                                3,
                                Habits.onlyFor(
                                        members.subList(1, 3),
                                        Habits.onePhone(
                                                casting.city().newPerson().phone())))));
    }
}
