package io.lianhuan.generate.planting;

import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The part that all licence-lending plots share: a licence owner bids for each lot, and contracts follow from what it wins. */
public abstract class Chain implements Plot {

    /** What is lent or handed on; the names are those of the service's interface. */
    public enum Kind {
        BORROWED_QUALIFICATION,
        RENTED_CERTIFICATE,
        HANDED_ON_CONTRACT
    }

    private final Kind kind;
    private final String scenario;
    private final Difficulty difficulty;
    private final List<Firm> owners;
    private final List<Lot> lots;
    private final List<Lot> won = new ArrayList<>();

    /** A chain in which the owners take turns over the lots. */
    protected Chain(Kind kind, String scenario, Difficulty difficulty, List<Firm> owners, List<Lot> lots) {
        this.kind = kind;
        this.scenario = scenario;
        this.difficulty = difficulty;
        this.owners = List.copyOf(owners);
        this.lots = List.copyOf(lots);
    }

    @Override
    public List<Lot> lots() {
        return lots;
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return List.of(owner(lot));
    }

    protected List<Firm> owners() {
        return owners;
    }

    protected Firm owner(Lot lot) {
        return owners.get(lots.indexOf(lot) % owners.size());
    }

    /** Whether the owner's bid won; it is noted for the truth. */
    protected boolean isWon(Tender tender) {
        boolean isWon = tender.wonBy(owners).isPresent();
        if (isWon) {
            won.add(tender.lot());
        }
        return isWon;
    }

    /** Makes the bid one that the committee likes: near the mean, with full points for the rest. */
    protected void favour(Tender tender) {
        double mean = tender.offers().stream()
                .mapToDouble(offer -> offer.price())
                .average()
                .orElse(1);
        tender.change(owner(tender.lot()), offer -> offer.at(mean * 0.999).withMerit(1));
    }

    protected Truth truth(String borrower, List<String> lenders, Set<Trace> evidence) {
        return new Truth(
                Truth.Category.CHAIN,
                kind.name(),
                scenario,
                difficulty,
                Truth.codes(owners),
                borrower,
                lenders,
                won.stream().map(Lot::code).toList(),
                won.stream().map(Lot::contractNumber).toList(),
                new TreeSet<>(evidence));
    }
}
