package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Lets companies bid for one lot after another, in the order of the openings. */
public final class Tendering {

    private static final double VOID_SHARE = 0.02;
    private static final List<String> VOID_REASONS = List.of("未在规定时间内完成解密", "投标保证金未按时到账", "投标报价高于最高投标限价", "未按要求上传资信材料");
    private static final double HOUR_SHARE = 0.15;
    private static final double DAY_SHARE = 0.60;
    private static final double LARGEST_PART = 0.45;
    private static final int FIRST_HOUR = 7;
    private static final int NIGHT = 8;
    private static final long UNTIL_START = 45;

    private final City city;
    private final Map<String, LocalDate> busyUntil = new HashMap<>();

    public Tendering(City city) {
        this.city = city;
    }

    /**
     * The bids for a lot and their award.
     *
     * @param invited companies that bid in any case
     * @param arrangement what is agreed behind the buyer's back, between the making of the bids and their opening
     */
    public Tender hold(Lot lot, Collection<Firm> invited, Consumer<Tender> arrangement) {
        var dice = city.dice("tender", lot.code());
        var offers = offers(lot, bidders(lot, new LinkedHashSet<>(invited), dice), dice);
        var published = dice.pick(city.institutions().consultancyDongles());
        var tender = new Tender(lot, offers, published);
        arrangement.accept(tender);
        setSomeAside(tender, Set.copyOf(invited), dice);
        tender.award(city.dice("award", lot.code()));
        book(tender);
        return tender;
    }

    private List<Firm> bidders(Lot lot, Set<Firm> invited, Dice dice) {
        var pool = city.pool(lot.kind().trade());
        int most = Math.max(3, (int) (pool.size() * LARGEST_PART));
        int others = Math.min(lot.bidders(), most) - invited.size();
        var bidders = new ArrayList<>(invited);
        for (Firm firm : pool.draw(Math.max(0, others), invited, dice)) {
            if (hasFreeManager(firm, lot) && bidders.stream().noneMatch(other -> city.isKin(firm, other))) {
                bidders.add(firm);
            }
        }
        return bidders;
    }

    private List<Offer> offers(Lot lot, List<Firm> bidders, Dice dice) {
        var pricing = lot.method().honest(bidders.size(), dice);
        var dongles = new HashSet<String>();
        var offers = new ArrayList<Offer>();
        for (Firm firm : bidders) {
            var own = city.dice("offer", lot.code(), firm.creditCode());
            double price = pricing.price(own);
            double merit = Math.clamp(firm.merit() + own.normal(0, 0.1), 0, 1);
            var submitted = submitted(lot, own);
            offers.add(new Offer(
                    firm,
                    List.of(),
                    price,
                    merit,
                    desk(lot, firm, dongles, own),
                    deposit(lot, firm, own),
                    team(lot, firm, own),
                    downloaded(lot, own),
                    submitted,
                    null));
        }
        return offers;
    }

    private Offer.Desk desk(Lot lot, Firm firm, Set<String> taken, Dice dice) {
        var maker = dice.pick(firm.computers());
        var sender = dice.chance(0.7) ? maker : firm.computers().getFirst();
        var author =
                dice.chance(0.4) ? "Administrator" : dice.pick(firm.staff()).name();
        return new Offer.Desk(
                maker,
                sender,
                lot.kind().isWorks() ? dongle(firm, taken, dice) : null,
                fileCode(dice),
                firm.certificate(),
                author,
                dice.chance(0.6) ? author : "PC",
                firm.office().networkAddress(),
                firm.office().networkAddress());
    }

    /** Its own dongle, or that of a consultancy, which serves one bidder of a lot only. */
    private String dongle(Firm firm, Set<String> taken, Dice dice) {
        var consultancies = city.institutions().consultancyDongles();
        var consultancy = consultancies.get(firm.number() % consultancies.size());
        return dice.chance(0.12) && taken.add(consultancy) ? consultancy : firm.dongle();
    }

    private static String fileCode(Dice dice) {
        var hex = "%016x%016x".formatted(dice.bits(), dice.bits()).toLowerCase(Locale.ROOT);
        return "%s-%s-%s-%s-%s"
                .formatted(
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(12, 16),
                        hex.substring(16, 20),
                        hex.substring(20));
    }

    private static Offer.Deposit deposit(Lot lot, Firm firm, Dice dice) {
        var form = dice.chance(0.5)
                ? DepositForm.TRANSFER
                : dice.chance(0.7) ? DepositForm.INSURANCE : DepositForm.BANK_GUARANTEE;
        var at = lot.openedAt()
                .minusDays(dice.between(1, 6))
                .withHour(dice.between(9, 16))
                .withMinute(dice.between(0, 59))
                .withSecond(dice.between(0, 59));
        return new Offer.Deposit(form, firm.account(), at);
    }

    private Offer.Team team(Lot lot, Firm firm, Dice dice) {
        var agent = dice.pick(firm.agents());
        var operator = dice.chance(0.6) ? agent : dice.pick(firm.staff());
        return new Offer.Team(manager(lot, firm, dice), dice.pick(firm.staff(), 4), agent, operator);
    }

    /** Somebody who is not bound to a site by then, if the company has anybody left. */
    private Constructor manager(Lot lot, Firm firm, Dice dice) {
        var candidates = dice.shuffled(firm.constructors());
        return candidates.stream().filter(one -> isFree(one, lot)).findFirst().orElse(candidates.getFirst());
    }

    private boolean hasFreeManager(Firm firm, Lot lot) {
        return firm.constructors().stream().anyMatch(one -> isFree(one, lot));
    }

    private boolean isFree(Constructor constructor, Lot lot) {
        var until = busyUntil.get(constructor.registrationNumber());
        return until == null || !until.isAfter(lot.openedAt().toLocalDate().plusDays(UNTIL_START));
    }

    private static LocalDateTime downloaded(Lot lot, Dice dice) {
        return lot.publishedAt()
                .plusDays(dice.between(0, 8))
                .withHour(dice.between(8, 21))
                .withMinute(dice.between(0, 59))
                .withSecond(dice.between(0, 59))
                .plusHours(lot.publishedAt().getHour() - 8L);
    }

    /** 15 % in the last hour, 60 % in the last day, the others up to six days before; nobody works at night. */
    private static LocalDateTime submitted(Lot lot, Dice dice) {
        double when = dice.uniform(0, 1);
        int minutes = when < HOUR_SHARE
                ? dice.between(3, 60)
                : when < DAY_SHARE ? dice.between(61, 24 * 60) : dice.between(24 * 60, 6 * 24 * 60);
        var at = lot.openedAt().minusMinutes(minutes).withSecond(dice.between(0, 59));
        return at.getHour() < FIRST_HOUR ? at.minusHours(NIGHT) : at;
    }

    private void setSomeAside(Tender tender, Set<Firm> invited, Dice dice) {
        for (Offer offer : tender.offers()) {
            if (!invited.contains(offer.firm()) && dice.chance(VOID_SHARE)) {
                tender.change(offer.firm(), it -> it.setAside(dice.pick(VOID_REASONS)));
            }
        }
    }

    /** Whoever leads works is bound to the site; engineers may look after several. */
    private void book(Tender tender) {
        var winner = tender.winner();
        var lot = tender.lot();
        if (winner != null && lot.kind().isWorks()) {
            busyUntil.put(
                    winner.team().manager().registrationNumber(),
                    lot.openedAt().toLocalDate().plusDays(UNTIL_START + lot.days()));
        }
    }
}
