package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lots that nobody touches, with all who bid for them. */
final class HonestField implements Plot {

    private final String kind;
    private final List<Lot> lots;
    private final List<Firm> seen = new ArrayList<>();

    HonestField(String kind, List<Lot> lots) {
        this.kind = kind;
        this.lots = lots;
    }

    @Override
    public List<Lot> lots() {
        return lots;
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return List.of();
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        seen.addAll(tender.offers().stream().map(Offer::firm).toList());
    }

    @Override
    public Truth truth() {
        return Truth.of(Truth.Category.INNOCENT, kind, Difficulty.PLAIN, seen, lots, Set.of(Trace.CO_BIDDING));
    }
}
