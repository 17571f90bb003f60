package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Account;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.DepositForm;
import io.lianhuan.generate.city.Employment;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A person who bids and builds with the licences of others. */
final class Borrowed extends Chain {

    private static final double FEE = 0.07;

    private final Person hub;
    private final Account purse;
    private final List<Person> crew;
    private final boolean isOpen;

    /** Open about it, the person is agent and pays deposits; otherwise only people and money show it. */
    Borrowed(String scenario, Difficulty difficulty, List<Firm> owners, List<Lot> lots, City city, boolean isOpen) {
        super(Kind.BORROWED_QUALIFICATION, scenario, difficulty, owners, lots);
        this.hub = city.newPerson();
        this.purse = city.newAccount(hub.name(), owners.getFirst().home());
        this.crew = Stream.generate(city::newPerson).limit(3).toList();
        this.isOpen = isOpen;
        crew.forEach(person -> city.employ(person, Employment.none()));
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        favour(tender);
        tender.change(owner(tender.lot()), offer -> isOpen ? represented(offer) : staffed(offer));
    }

    /** The one way of bidding for others that leaves a trace at the opening. */
    private Offer represented(Offer offer) {
        return offer.with(offer.team().represented(hub))
                .with(new Offer.Deposit(
                        DepositForm.TRANSFER, purse, offer.deposit().at()));
    }

    /** Names for the bid who will be on site. */
    private Offer staffed(Offer offer) {
        return offer.with(offer.team().staffedBy(people()));
    }

    private List<Person> people() {
        return Stream.concat(Stream.of(hub), crew.stream()).toList();
    }

    @Override
    public void follow(Tender tender, Records records) {
        isWon(tender);
    }

    @Override
    public Delivery deliver(Delivery delivery) {
        return owners().contains(delivery.won().firm())
                ? delivery.staffedBy(people(), 0.2).passedOnTo(List.of(Delivery.Hand.of(purse, FEE)))
                : delivery;
    }

    @Override
    public Truth truth() {
        var evidence = EnumSet.of(Trace.MONEY_FLOW, Trace.ATTENDANCE, Trace.STAFF);
        if (isOpen) {
            evidence.addAll(List.of(Trace.AGENT, Trace.DEPOSIT_ACCOUNT));
        }
        return truth(hub.identityNumber(), Truth.codes(owners()), evidence);
    }
}
