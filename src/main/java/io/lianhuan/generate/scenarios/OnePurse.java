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

/** Clean computers; the deposits of all come from one purse, at once or over two accounts. */
final class OnePurse implements Scenario {

    private static final String KIND = "one-purse";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(direct(casting), fed(casting, 1, Difficulty.PLAIN), fed(casting, 2, Difficulty.CAREFUL));
    }

    private static Plot direct(Casting casting) {
        var members = casting.members(Trade.MUNICIPAL, 3);
        var purse = casting.city()
                .newAccount(
                        casting.city().newPerson().name(), members.getFirst().home());
        return new Ring(
                KIND,
                Difficulty.BLATANT,
                members,
                casting.lots(LotKind.ROADS, 3),
                RingPricing.GRID,
                List.of(Habits.onePurse(purse)));
    }

    private static Plot fed(Casting casting, int hops, Difficulty difficulty) {
        var members = casting.members(Trade.BUILDING, 5);
        var ring = new Ring(
                KIND,
                difficulty,
                members,
                casting.lots(LotKind.HOMES, 4),
                RingPricing.GRID,
                List.of(Habits.ownAccounts()));
        return new FedRing(ring, members, casting.city().newPerson(), hops);
    }
}
