package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Constructor;
import io.lianhuan.generate.city.Employment;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.EnumSet;
import java.util.List;

/** Two constructors whose certificates a company bids with while others employ them. */
final class Rented extends Chain {

    private final List<Constructor> lenders;

    Rented(List<Firm> user, List<Lot> lots, City city) {
        super(Kind.RENTED_CERTIFICATE, "certificates-lent", Difficulty.PLAIN, user, lots);
        this.lenders = user.getFirst().constructors().subList(0, 2);
        lenders.forEach(
                lender -> city.employ(lender.person(), Employment.at(city.newOrganisation("商贸有限公司", Place.HANGZHOU))));
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        favour(tender);
        int turn = lots().indexOf(tender.lot()) % lenders.size();
        tender.change(owner(tender.lot()), offer -> offer.with(offer.team().managedBy(lenders.get(turn))));
    }

    @Override
    public void follow(Tender tender, Records records) {
        isWon(tender);
    }

    @Override
    public Truth truth() {
        var numbers =
                lenders.stream().map(lender -> lender.person().identityNumber()).toList();
        return truth(owners().getFirst().creditCode(), numbers, EnumSet.of(Trace.INSURANCE, Trace.CERTIFICATE));
    }
}
