package io.lianhuan.generate.planting;

import io.lianhuan.generate.city.Account;
import io.lianhuan.generate.city.Constructor;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is carried out.
 *
 * @param amount of the contract, in fen
 * @param manager who leads the site, as the permit says
 * @param team who else holds a post there
 * @param presence share of due days on which the manager is there
 * @param hands through which the money of the contract goes on, the last of which builds; none where the contractor does
 * @param purchaser who buys materials, where it is not the contractor
 */
public record Delivery(
        Lot lot,
        Offer won,
        long amount,
        LocalDate start,
        LocalDate end,
        Constructor manager,
        List<Person> team,
        double presence,
        List<Hand> hands,
        @Nullable Organisation purchaser) {

    /**
     * One that money is passed on to: an organisation, or a person's account.
     *
     * @param keptShare what whoever passes it on keeps
     */
    public record Hand(
            @Nullable Organisation organisation, @Nullable Account account, double keptShare) {

        public static Hand of(Organisation organisation, double keptShare) {
            return new Hand(organisation, null, keptShare);
        }

        public static Hand of(Account account, double keptShare) {
            return new Hand(null, account, keptShare);
        }

        /** Where the money goes. */
        public Records.Purse purse(Records records) {
            return organisation == null
                    ? new Records.Purse(Objects.requireNonNull(account), null)
                    : records.purse(organisation);
        }
    }

    public Delivery with(Constructor other, double share) {
        return new Delivery(lot, won, amount, start, end, other, team, share, hands, purchaser);
    }

    public Delivery staffedBy(List<Person> others, double share) {
        return new Delivery(lot, won, amount, start, end, manager, List.copyOf(others), share, hands, purchaser);
    }

    public Delivery passedOnTo(List<Hand> others) {
        return new Delivery(lot, won, amount, start, end, manager, team, presence, List.copyOf(others), purchaser);
    }

    public Delivery suppliedBy(Organisation buyer) {
        return new Delivery(lot, won, amount, start, end, manager, team, presence, hands, buyer);
    }
}
