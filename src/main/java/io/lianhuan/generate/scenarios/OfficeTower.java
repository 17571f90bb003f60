package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Office;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Innocent;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.List;

/** Neighbours in an office tower, seen outside under one address. */
final class OfficeTower implements Scenario {

    private static final String KIND = "office-tower";

    @Override
    public Truth.Category category() {
        return Truth.Category.INNOCENT;
    }

    @Override
    public List<Plot> plant(Casting casting) {
        var tenants = casting.bystanders(
                14,
                firm -> firm.trades().contains(Trade.MUNICIPAL) && firm.home().isLocal());
        var address = casting.city().newAddress();
        int floor = 2;
        for (Firm tenant : tenants) {
            var room = "%s海天大道681号望潮大厦%d0%d室".formatted(Place.DINGHAI.title(), floor, 1 + floor % 6);
            tenant.movedInto(new Office(room, tenant.office().phone(), address));
            floor++;
        }
        return List.of(new Innocent(KIND, tenants, casting.lots(LotKind.ROADS, 2)).showing(Trace.NETWORK));
    }
}
