package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A contractor that keeps a fee and hands the work on; the last hand builds. */
final class HandedOn extends Chain {

    private static final double FEE = 0.03;

    private final List<Organisation> hands;
    private final boolean isSubcontracted;

    HandedOn(
            String scenario,
            Difficulty difficulty,
            List<Firm> contractor,
            List<Lot> lots,
            City city,
            int hands,
            boolean isSubcontracted) {
        super(Kind.HANDED_ON_CONTRACT, scenario, difficulty, contractor, lots);
        this.hands = Stream.generate(() -> city.newOrganisation("建筑劳务有限公司", Place.PUTUO))
                .limit(hands)
                .toList();
        this.isSubcontracted = isSubcontracted;
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        favour(tender);
    }

    @Override
    public void follow(Tender tender, Records records) {
        if (isWon(tender) && isSubcontracted) {
            subcontract(tender, records);
        }
    }

    private void subcontract(Tender tender, Records records) {
        var lot = tender.lot();
        var winner = tender.winner();
        if (winner != null) {
            records.archive()
                    .add(
                            Book.SUBCONTRACTS,
                            "FB-" + lot.contractNumber().substring(3),
                            lot.contractNumber(),
                            hands.getFirst().creditCode(),
                            hands.getFirst().name(),
                            "劳务",
                            "本工程全部施工内容",
                            Form.yuan(Math.round(tender.amount(winner) * (1 - FEE))),
                            lot.openedAt().toLocalDate().plusDays(40),
                            "否",
                            "否");
        }
    }

    @Override
    public Delivery deliver(Delivery delivery) {
        return owners().contains(delivery.won().firm())
                ? delivery.passedOnTo(
                        hands.stream().map(hand -> Delivery.Hand.of(hand, FEE)).toList())
                : delivery;
    }

    @Override
    public Truth truth() {
        var evidence = EnumSet.of(Trace.MONEY_FLOW);
        if (isSubcontracted) {
            evidence.add(Trace.SUBCONTRACT);
        }
        return truth(hands.getLast().creditCode(), Truth.codes(owners()), evidence);
    }
}
