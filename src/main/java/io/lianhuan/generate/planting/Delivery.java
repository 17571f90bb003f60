package io.lianhuan.generate.planting;

import io.lianhuan.generate.city.Constructor;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is carried out.
 *
 * @param amount of the contract, in fen
 * @param manager who leads the site, as the permit says
 * @param team who else holds a post there
 * @param presence share of due days on which the manager is there
 * @param handedOn to whom the work goes on; null where the contractor does it
 * @param keptShare what the contractor keeps of the money that is handed on
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
        @Nullable Organisation handedOn,
        double keptShare,
        @Nullable Organisation purchaser) {

    public Delivery with(Constructor other, double share) {
        return new Delivery(lot, won, amount, start, end, other, team, share, handedOn, keptShare, purchaser);
    }

    public Delivery staffedBy(List<Person> others, double share) {
        return new Delivery(
                lot, won, amount, start, end, manager, List.copyOf(others), share, handedOn, keptShare, purchaser);
    }

    public Delivery handedOnTo(@Nullable Organisation other, double kept) {
        return new Delivery(lot, won, amount, start, end, manager, team, presence, other, kept, purchaser);
    }

    public Delivery suppliedBy(Organisation buyer) {
        return new Delivery(lot, won, amount, start, end, manager, team, presence, handedOn, keptShare, buyer);
    }
}
