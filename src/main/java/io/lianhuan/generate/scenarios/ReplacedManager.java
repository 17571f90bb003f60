package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sites whose manager was replaced with approval. */
final class ReplacedManager implements Plot {

    private final String kind;
    private final List<Lot> lots;
    private final City city;
    private final List<Delivery> replaced = new ArrayList<>();

    ReplacedManager(String kind, List<Lot> lots, City city) {
        this.kind = kind;
        this.lots = lots;
        this.city = city;
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
    public Delivery deliver(Delivery delivery) {
        var firm = delivery.won().firm();
        var successor = city.newConstructor(city.newPerson(), firm);
        replaced.add(delivery);
        return delivery.with(successor, delivery.presence());
    }

    @Override
    public void file(Records records) {
        for (Delivery before : replaced) {
            records.permitChange(
                    before.lot().permitNumber(),
                    "项目经理变更",
                    before.manager().person().name(),
                    "经建设单位同意更换",
                    before.start().plusDays(20));
        }
    }

    @Override
    public Truth truth() {
        var firms = replaced.stream().map(delivery -> delivery.won().firm()).toList();
        return Truth.of(Truth.Category.INNOCENT, kind, Difficulty.PLAIN, firms, lots, Set.of(Trace.ATTENDANCE));
    }
}
