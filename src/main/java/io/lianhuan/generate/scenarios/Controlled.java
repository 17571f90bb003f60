package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;
import java.util.Set;

/** Companies of one owner that bid for the same lots. */
record Controlled(String kind, Difficulty difficulty, List<Firm> members, List<Lot> lots) implements Plot {

    @Override
    public List<Firm> bidders(Lot lot) {
        return members;
    }

    @Override
    public Truth truth() {
        return Truth.of(Truth.Category.RING, kind, difficulty, members, lots, Set.of(Trace.CONTROL, Trace.CO_BIDDING));
    }
}
