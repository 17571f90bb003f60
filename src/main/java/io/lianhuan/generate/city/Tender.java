package io.lianhuan.generate.city;

import io.lianhuan.generate.award.Quote;
import io.lianhuan.generate.chance.Dice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A lot with the bids for it, from the bids' making to the award. */
public final class Tender {

    private final Lot lot;
    private final List<Offer> offers;
    private final String publishedDongle;
    private List<Offer> ranking = List.of();

    Tender(Lot lot, List<Offer> offers, String publishedDongle) {
        this.lot = lot;
        this.offers = new ArrayList<>(offers);
        this.publishedDongle = publishedDongle;
    }

    public Lot lot() {
        return lot;
    }

    public List<Offer> offers() {
        return List.copyOf(offers);
    }

    /** The pricing dongle that the published control-price file shows. */
    public String publishedDongle() {
        return publishedDongle;
    }

    /** The bids of these companies, in the order of the companies. */
    public List<Offer> of(Collection<Firm> firms) {
        return firms.stream()
                .flatMap(firm -> offers.stream().filter(offer -> offer.firm() == firm))
                .toList();
    }

    /** Changes the bid of a company, if it takes part. */
    public void change(Firm firm, UnaryOperator<Offer> change) {
        offers.replaceAll(offer -> offer.firm() == firm ? change.apply(offer) : offer);
    }

    public void change(Collection<Firm> firms, UnaryOperator<Offer> change) {
        firms.forEach(firm -> change(firm, change));
    }

    /** Takes a company's own bid away, because it joins another. */
    public void withdraw(Firm firm) {
        offers.removeIf(offer -> offer.firm() == firm);
    }

    /** Decides who wins. A lot that failed is won by nobody. */
    void award(Dice dice) {
        var valid = offers.stream().filter(Offer::isValid).toList();
        if (lot.isFailed() || valid.isEmpty()) {
            return;
        }
        var quotes = valid.stream()
                .map(offer -> new Quote(offer.price(), offer.merit()))
                .toList();
        ranking = lot.method().rank(quotes, dice).stream().map(valid::get).toList();
    }

    /** The valid bids, the winner first; none before the award. */
    public List<Offer> ranking() {
        return ranking;
    }

    public @Nullable Offer winner() {
        return ranking.isEmpty() ? null : ranking.getFirst();
    }

    public Optional<Offer> wonBy(Collection<Firm> firms) {
        return Optional.ofNullable(winner()).filter(offer -> firms.contains(offer.firm()));
    }

    /** What a bid asks for, in fen. */
    public long amount(Offer offer) {
        long fen = StrictMath.round(lot.ceiling() * offer.price());
        boolean isWholeYuan = Dice.hash(lot.number(), "rounding", offer.firm().creditCode()) % 10 < 3;
        return isWholeYuan ? fen / 100 * 100 : fen;
    }
}
