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

/** One hand makes all bids (同一单位编制) and lays their prices on a grid over the range of K (撒网布点). */
final class SameMakerGrid implements Scenario {

    private static final String KIND = "same-maker-grid";

    @Override
    public Truth.Category category() {
        return Truth.Category.RING;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        return List.of(blatant(casting), plain(casting), careful(casting));
    }

    private static Plot blatant(Casting casting) {
        var maker = casting.city().newComputer();
        var members = casting.members(Trade.MUNICIPAL, 5);
        var purse = casting.city()
                .newAccount(members.getFirst().name(), members.getFirst().home());
        return new Ring(
                KIND,
                Difficulty.BLATANT,
                members,
                casting.lots(LotKind.ROADS, 5),
                RingPricing.GRID,
                List.of(
                        Habits.oneComputer(maker),
                        Habits.oneDongle(casting.city().newDongle()),
                        Habits.onePurse(purse)));
    }

    /** Two share the dongle, three the hardware; nobody shares everything. */
    private static Plot plain(Casting casting) {
        var members = casting.members(Trade.MUNICIPAL, 7);
        return new Ring(
                KIND,
                Difficulty.PLAIN,
                members,
                casting.lots(LotKind.ROADS, 6),
                RingPricing.GRID,
                List.of(
                        Habits.onlyFor(
                                members.subList(0, 2),
                                Habits.oneDongle(casting.city().newDongle())),
                        Habits.onlyFor(
                                members.subList(2, 5),
                                Habits.oneHardware(casting.city().newComputer())),
                        Habits.onlyFor(members.subList(4, 7), Habits.oneFile())));
    }

    /** Only once did two of them forget to change the dongle; the grid stays. */
    private static Plot careful(Casting casting) {
        var members = casting.members(Trade.GREENING, 6);
        return new Ring(
                KIND,
                Difficulty.CAREFUL,
                members,
                casting.lots(LotKind.PARKS, 5),
                RingPricing.GRID,
                List.of(Habits.onlyFor(
                        members.subList(0, 2), Habits.oneDongle(casting.city().newDongle()))));
    }
}
