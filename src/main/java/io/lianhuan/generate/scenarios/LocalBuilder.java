package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Employment;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.EnumSet;
import java.util.List;

/** A local company without the licence that builds what a distant one has won. */
final class LocalBuilder extends Chain {

    private static final double FEE = 0.05;

    private final Organisation builder;
    private final List<Person> crew;

    LocalBuilder(List<Firm> lender, List<Lot> lots, City city) {
        super(Kind.BORROWED_QUALIFICATION, "absent-lender", Difficulty.PLAIN, lender, lots);
        this.builder = city.newOrganisation("建筑劳务有限公司", Place.DINGHAI);
        this.crew = lender.getFirst().staff().stream().limit(4).toList();
        crew.forEach(person -> city.employ(person, Employment.at(builder)));
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        favour(tender);
        tender.change(owner(tender.lot()), offer -> offer.with(offer.team().staffedBy(crew)));
    }

    @Override
    public void follow(Tender tender, Records records) {
        isWon(tender);
    }

    @Override
    public Delivery deliver(Delivery delivery) {
        return owners().contains(delivery.won().firm())
                ? delivery.staffedBy(crew, 0.25).suppliedBy(builder).passedOnTo(List.of(Delivery.Hand.of(builder, FEE)))
                : delivery;
    }

    @Override
    public Truth truth() {
        var evidence = EnumSet.of(Trace.INSURANCE, Trace.PURCHASES, Trace.MONEY_FLOW, Trace.ATTENDANCE);
        return truth(builder.creditCode(), Truth.codes(owners()), evidence);
    }
}
