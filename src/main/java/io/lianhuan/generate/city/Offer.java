package io.lianhuan.generate.city;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bid as it was made.
 *
 * @param firm who bids, or leads a consortium
 * @param partners other members of the consortium
 * @param price share of the ceiling price
 * @param merit points for technique and standing, 0 to 1
 * @param voidReason why it was set aside; null for a valid one
 */
public record Offer(
        Firm firm,
        List<Firm> partners,
        double price,
        double merit,
        Desk desk,
        Deposit deposit,
        Team team,
        LocalDateTime downloadedAt,
        LocalDateTime submittedAt,
        @Nullable String voidReason) {

    /**
     * What the bid file was made and sent with.
     *
     * @param dongle of the pricing software; null where nothing is priced by bill of quantities
     */
    public record Desk(
            Computer maker,
            Computer sender,
            @Nullable String dongle,
            String fileCode,
            String certificate,
            String author,
            String savedBy,
            String sentFrom,
            String decryptedFrom) {

        public Desk madeOn(Computer computer) {
            return new Desk(computer, sender, dongle, fileCode, certificate, author, savedBy, sentFrom, decryptedFrom);
        }

        public Desk sentOn(Computer computer) {
            return new Desk(maker, computer, dongle, fileCode, certificate, author, savedBy, sentFrom, decryptedFrom);
        }

        public Desk pricedWith(String other) {
            return new Desk(maker, sender, other, fileCode, certificate, author, savedBy, sentFrom, decryptedFrom);
        }

        public Desk copiedFrom(String code) {
            return new Desk(maker, sender, dongle, code, certificate, author, savedBy, sentFrom, decryptedFrom);
        }

        public Desk writtenBy(String name) {
            return new Desk(maker, sender, dongle, fileCode, certificate, name, name, sentFrom, decryptedFrom);
        }

        public Desk sentFrom(String address) {
            return new Desk(maker, sender, dongle, fileCode, certificate, author, savedBy, address, address);
        }
    }

    /** How the bid deposit was given (保证金). */
    public record Deposit(DepositForm form, Account payer, LocalDateTime at) {}

    /** Whom the bid names. */
    public record Team(Constructor manager, List<Person> staff, Person agent, Person operator) {

        public Team represented(Person by) {
            return new Team(manager, staff, by, operator);
        }

        public Team operatedBy(Person by) {
            return new Team(manager, staff, agent, by);
        }

        public Team managedBy(Constructor by) {
            return new Team(by, staff, agent, operator);
        }

        public Team staffedBy(List<Person> by) {
            return new Team(manager, List.copyOf(by), agent, operator);
        }
    }

    public boolean isValid() {
        return voidReason == null;
    }

    public Offer at(double other) {
        return new Offer(firm, partners, other, merit, desk, deposit, team, downloadedAt, submittedAt, voidReason);
    }

    public Offer with(Desk other) {
        return new Offer(firm, partners, price, merit, other, deposit, team, downloadedAt, submittedAt, voidReason);
    }

    public Offer with(Deposit other) {
        return new Offer(firm, partners, price, merit, desk, other, team, downloadedAt, submittedAt, voidReason);
    }

    public Offer with(Team other) {
        return new Offer(firm, partners, price, merit, desk, deposit, other, downloadedAt, submittedAt, voidReason);
    }

    public Offer withMerit(double other) {
        return new Offer(firm, partners, price, other, desk, deposit, team, downloadedAt, submittedAt, voidReason);
    }

    public Offer jointlyWith(List<Firm> others) {
        return new Offer(
                firm, List.copyOf(others), price, merit, desk, deposit, team, downloadedAt, submittedAt, voidReason);
    }

    public Offer submitted(LocalDateTime at) {
        return new Offer(firm, partners, price, merit, desk, deposit, team, downloadedAt, at, voidReason);
    }

    public Offer downloaded(LocalDateTime at) {
        return new Offer(firm, partners, price, merit, desk, deposit, team, at, submittedAt, voidReason);
    }

    Offer setAside(String reason) {
        return new Offer(firm, partners, price, merit, desk, deposit, team, downloadedAt, submittedAt, reason);
    }
}
