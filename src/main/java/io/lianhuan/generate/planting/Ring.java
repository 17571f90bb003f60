package io.lianhuan.generate.planting;

import io.lianhuan.generate.award.LowestPrice;
import io.lianhuan.generate.award.RingPricing;
import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Tender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Companies that bid together under one agreement on prices, with whatever habits betray them. */
public final class Ring implements Plot {

    private static final double MISJUDGED = 0.001;
    private static final double LEAD = 0.005;
    private static final double LEADERS_MERIT = 0.85;
    private static final double JUST_ABOVE = 0.0005;
    private static final double JUST_BELOW = 0.002;

    private final String kind;
    private final Difficulty difficulty;
    private final List<Firm> members;
    private final List<Lot> lots;
    private final RingPricing pricing;
    private final List<Habit> habits;
    private final Set<Trace> shown = EnumSet.of(Trace.CO_BIDDING);
    private boolean takesTurns;

    public Ring(
            String kind,
            Difficulty difficulty,
            List<Firm> members,
            List<Lot> lots,
            RingPricing pricing,
            List<Habit> habits) {
        this.kind = kind;
        this.difficulty = difficulty;
        this.members = List.copyOf(members);
        this.lots = List.copyOf(lots);
        this.pricing = pricing;
        this.habits = List.copyOf(habits);
    }

    /** Lets another member be the leader in each lot. */
    public Ring takingTurns() {
        takesTurns = true;
        return this;
    }

    @Override
    public List<Lot> lots() {
        return lots;
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return members;
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        setPrices(tender, dice);
        habits.stream().filter(habit -> habit.shows(tender, members, dice)).forEach(habit -> shown.add(habit.trace()));
    }

    private void setPrices(Tender tender, Dice dice) {
        if (pricing == RingPricing.UNSEEN) {
            return;
        }
        double typical = typical(tender) + dice.normal(0, MISJUDGED);
        var market = new RingPricing.Market(typical, lead(tender, typical), any -> typical);
        var prices = pricing.prices(market, members.size(), dice);
        var order = order(tender.lot());
        for (int at = 0; at < order.size(); at++) {
            double price = prices.get(at);
            tender.change(order.get(at), offer -> offer.at(price));
        }
        if (pricing == RingPricing.COVERS) {
            tender.change(order.getFirst(), offer -> offer.withMerit(Math.max(offer.merit(), LEADERS_MERIT)));
        }
    }

    /** The mean of what others bid; what the members themselves had in mind where nobody else came. */
    private double typical(Tender tender) {
        var others = tender.offers().stream()
                .filter(offer -> !members.contains(offer.firm()))
                .toList();
        return (others.isEmpty() ? tender.offers() : others)
                .stream().mapToDouble(Offer::price).average().orElse(1);
    }

    /** Where the lowest price wins, the leader goes just below all others, as far as the floor allows. */
    private double lead(Tender tender, double typical) {
        if (!(tender.lot().method() instanceof LowestPrice lowest)) {
            return LEAD;
        }
        double least = tender.offers().stream()
                .filter(offer -> !members.contains(offer.firm()))
                .mapToDouble(Offer::price)
                .min()
                .orElse(typical);
        return 1 - Math.max(lowest.floor() + JUST_ABOVE, least - JUST_BELOW) / typical;
    }

    private List<Firm> order(Lot lot) {
        var order = new ArrayList<>(members);
        if (takesTurns) {
            Collections.rotate(order, -lots.indexOf(lot));
        }
        return order;
    }

    @Override
    public Truth truth() {
        return Truth.of(Truth.Category.RING, kind, difficulty, members, lots, evidence());
    }

    private Set<Trace> evidence() {
        var evidence = EnumSet.copyOf(shown);
        switch (pricing) {
            case COVERS -> evidence.add(Trace.PRICE_COVERS);
            case GRID -> evidence.add(Trace.PRICE_GRID);
            case PULL -> evidence.add(Trace.MEAN_PULLED);
            case UNSEEN -> {}
        }
        if (takesTurns) {
            evidence.add(Trace.ROTATION);
        }
        return evidence;
    }
}
