package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Account;
import io.lianhuan.generate.city.Computer;
import io.lianhuan.generate.city.DepositForm;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The habits that plots are put together from. */
public final class Habits {

    private Habits() {}

    /** The bid files are made on one computer: machine code, network card, disk and all. */
    public static Habit oneComputer(Computer computer) {
        return each(
                Trace.MACHINE_CODE,
                offer -> offer.with(offer.desk().madeOn(computer).sentOn(computer)));
    }

    /** The files are made on one computer by different tools: hardware is equal, machine codes are not. */
    public static Habit oneHardware(Computer computer) {
        return each(Trace.HARDWARE, offer -> {
            var own = offer.desk().maker().machineCode();
            return offer.with(offer.desk().madeOn(computer.withMachineCode(own)));
        });
    }

    public static Habit oneDongle(String dongle) {
        return each(Trace.DONGLE, offer -> offer.with(offer.desk().pricedWith(dongle)));
    }

    /** All files grow from copies of one. */
    public static Habit oneFile() {
        return new Habit(Trace.FILE_CODE, (tender, members, dice) -> {
            var first = tender.of(members).getFirst().desk().fileCode();
            tender.change(members, offer -> offer.with(offer.desk().copiedFrom(first)));
        });
    }

    public static Habit oneAuthor(String name) {
        return each(Trace.AUTHOR, offer -> offer.with(offer.desk().writtenBy(name)));
    }

    public static Habit oneNetwork(String address) {
        return each(Trace.NETWORK, offer -> offer.with(offer.desk().sentFrom(address)));
    }

    /** All deposits come from one account. */
    public static Habit onePurse(Account purse) {
        return each(
                Trace.DEPOSIT_ACCOUNT,
                offer -> offer.with(new Offer.Deposit(
                        DepositForm.TRANSFER, purse, offer.deposit().at())));
    }

    /** Every member pays from its own account by transfer; who filled the account is another story. */
    public static Habit ownAccounts() {
        return each(
                Trace.MONEY_FLOW,
                offer -> offer.with(new Offer.Deposit(
                        DepositForm.TRANSFER,
                        offer.deposit().payer(),
                        offer.deposit().at())));
    }

    /** One person goes to the opening for all. */
    public static Habit oneAgent(Person agent) {
        return each(Trace.AGENT, offer -> offer.with(offer.team().represented(agent)));
    }

    /** Different agents leave one telephone number. */
    public static Habit onePhone(String phone) {
        return each(Trace.PHONE, offer -> {
            var agent = offer.team().agent();
            var reachable = new Person(agent.name(), agent.identityNumber(), phone);
            return offer.with(offer.team().represented(reachable));
        });
    }

    /** One person stands in the project teams of all. */
    public static Habit oneColleague(Person colleague) {
        return each(Trace.STAFF, offer -> {
            var staff = new ArrayList<>(offer.team().staff());
            staff.set(staff.size() - 1, colleague);
            return offer.with(offer.team().staffedBy(staff));
        });
    }

    /** The bids come in one after another, a few minutes apart. */
    public static Habit inOneGo() {
        return new Habit(Trace.TIMING, (tender, members, dice) -> {
            var at = tender.lot().openedAt().minusMinutes(dice.between(90, 600));
            for (Firm member : members) {
                at = at.plusSeconds(dice.between(70, 260));
                var now = at;
                tender.change(member, offer -> offer.submitted(now));
            }
        });
    }

    /** The tender files are fetched one after another. */
    public static Habit fetchedInOneGo() {
        return new Habit(Trace.DOWNLOAD, (tender, members, dice) -> {
            var at = tender.lot().publishedAt().plusHours(dice.between(2, 60));
            for (Firm member : members) {
                at = at.plusSeconds(dice.between(40, 200));
                var now = at;
                tender.change(member, offer -> offer.downloaded(now));
            }
        });
    }

    /** A habit that only some of the members have. */
    public static Habit onlyFor(List<Firm> some, Habit habit) {
        return new Habit(habit.trace(), (tender, members, dice) -> {
            var present = members.stream().filter(some::contains).toList();
            if (present.size() > 1) {
                habit.shaping().shape(tender, present, dice);
            }
        });
    }

    /** A habit that shows in one lot out of so many. */
    public static Habit onceIn(int lots, Habit habit) {
        return new Habit(habit.trace(), (tender, members, dice) -> {
            if (Dice.hash(tender.lot().number(), habit.trace()) % lots == 0) {
                habit.shaping().shape(tender, members, dice);
            }
        });
    }

    private static Habit each(Trace trace, UnaryOperator<Offer> change) {
        return new Habit(trace, (Tender tender, List<Firm> members, Dice dice) -> tender.change(members, change));
    }
}
