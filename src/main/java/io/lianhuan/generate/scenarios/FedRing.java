package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Offer;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Ring;
import io.lianhuan.generate.planting.Truth;
import java.time.LocalDateTime;
import java.util.List;

/** A ring whose members pay deposits from their own accounts, which one person fills just before. */
record FedRing(Ring ring, List<Firm> members, Person banker, int hops) implements Plot {

    @Override
    public List<Lot> lots() {
        return ring.lots();
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return members;
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        ring.arrange(tender, dice);
    }

    @Override
    public void follow(Tender tender, Records records) {
        tender.of(members).forEach(offer -> fill(offer, tender.lot(), records));
    }

    /** Directly, or over the account of somebody who works for the company. */
    private void fill(Offer offer, Lot lot, Records records) {
        var source = records.purse(banker, offer.firm());
        var target = Records.Purse.of(offer.firm());
        LocalDateTime at = offer.deposit().at();
        if (hops == 1) {
            records.pay(source, target, lot.deposit(), at.minusHours(3), "往来款", "");
            return;
        }
        var between = records.purse(offer.firm().staff().getLast(), offer.firm());
        records.pay(source, between, lot.deposit(), at.minusHours(26), "借款", "");
        records.pay(between, target, lot.deposit(), at.minusHours(4), "投资款", "");
    }

    @Override
    public Truth truth() {
        return ring.truth();
    }
}
