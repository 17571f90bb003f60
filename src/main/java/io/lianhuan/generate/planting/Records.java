package io.lianhuan.generate.planting;

import io.lianhuan.generate.city.Account;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what plots and awards bring about besides bids: money, changes of posts, public devices. */
public final class Records {

    private final City city;
    private final Archive archive;
    private final Map<String, Account> accounts = new HashMap<>();
    private long payments;

    public Records(City city, Archive archive) {
        this.city = city;
        this.archive = archive;
    }

    public City city() {
        return city;
    }

    public Archive archive() {
        return archive;
    }

    /** Somebody who pays or is paid: an account and, for companies, the credit code. */
    public record Purse(Account account, @Nullable String creditCode) {

        public static Purse of(Firm firm) {
            return new Purse(firm.account(), firm.creditCode());
        }
    }

    public Purse purse(Organisation organisation) {
        return new Purse(
                account(organisation.creditCode(), organisation.name(), organisation), organisation.creditCode());
    }

    /** The account of its own that a contractor keeps for wages (农民工工资专户). */
    public Purse wagesOf(Organisation contractor) {
        return new Purse(
                account(contractor.creditCode() + " wages", contractor.name(), contractor), contractor.creditCode());
    }

    public Purse purse(Person person, Firm near) {
        var account = accounts.computeIfAbsent(
                person.identityNumber(), number -> city.newAccount(person.name(), near.home()));
        return new Purse(account, null);
    }

    private Account account(String key, String name, Organisation organisation) {
        return accounts.computeIfAbsent(key, any -> city.newAccount(name, organisation.place()));
    }

    /** Money from one to another. */
    public void pay(Purse from, Purse to, long fen, LocalDateTime at, String purpose, String project) {
        archive.add(
                Book.PAYMENTS,
                "LS%012d".formatted(++payments),
                from.account().holder(),
                from.creditCode(),
                from.account().number(),
                to.account().holder(),
                to.creditCode(),
                to.account().number(),
                Form.yuan(fen),
                Form.seconds(at),
                purpose,
                project,
                purpose.contains("工资") ? "是" : "否",
                "调证〔2026〕%d号".formatted(payments % 90 + 1));
    }

    public void publicValue(String kind, String value, String holder, String note) {
        archive.add(Book.PUBLIC_VALUES, kind, value, holder, note, "2023-01-01至2027-12-31");
    }

    /** A change that the permit office approved. */
    public void permitChange(String permit, String item, String before, String after, LocalDate on) {
        archive.add(Book.PERMIT_CHANGES, permit, item, before, after, on);
    }
}
