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

    private static final double PASSED_ON = 0.93;

    private final Person hub;
    private final Account purse;
    private final List<Person> crew;
    private final boolean isOpen;

    /** Open about it, the person is agent and pays deposits; otherwise only site and money show it. */
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
        if (isOpen) {
            tender.change(
                    owner(tender.lot()),
                    offer -> offer.with(offer.team().represented(hub))
                            .with(new Offer.Deposit(
                                    DepositForm.TRANSFER, purse, offer.deposit().at())));
        }
    }

    @Override
    public void follow(Tender tender, Records records) {
        if (isWon(tender)) {
            var owner = Records.Purse.of(owner(tender.lot()));
            passOn(tender, records, owner, new Records.Purse(purse, null), PASSED_ON);
        }
    }

    @Override
    public Delivery deliver(Delivery delivery) {
        return owners().contains(delivery.won().firm())
                ? delivery.staffedBy(
                        Stream.concat(Stream.of(hub), crew.stream()).toList(), 0.2)
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
