package io.lianhuan.generate.scenarios;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Constructor;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Place;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Difficulty;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.planting.Trace;
import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** A manager who clocks in on two islands within the hour, though a ferry takes longer: one certificate, two sites. */
final class TwoIslands extends Chain {

    private static final int DAYS = 20;

    private final Constructor manager;

    TwoIslands(List<Firm> user, Casting casting) {
        super(Kind.RENTED_CERTIFICATE, "two-islands", Difficulty.PLAIN, user, lots(casting));
        this.manager = user.getFirst().constructors().getFirst();
    }

    private static List<Lot> lots(Casting casting) {
        return Stream.of(Place.SHENGSI, Place.DINGHAI)
                .flatMap(place -> casting.lots(LotKind.SCHOOLS, 1, lot -> lot.place() == place).stream())
                .toList();
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        favour(tender);
        tender.change(owner(tender.lot()), offer -> offer.with(offer.team().managedBy(manager)));
    }

    @Override
    public void follow(Tender tender, Records records) {
        if (isWon(tender)) {
            clockIn(tender.lot(), records);
        }
    }

    /** In the weeks in which work goes on at both sites. */
    private void clockIn(Lot lot, Records records) {
        var firstDay = lots().getLast().openedAt().isAfter(lots().getFirst().openedAt())
                ? lots().getLast().openedAt().toLocalDate().plusDays(60)
                : lots().getFirst().openedAt().toLocalDate().plusDays(60);
        boolean isFarOut = lot.place() == Place.SHENGSI;
        for (int day = 0; day < DAYS; day++) {
            var dice = records.city().dice("clock", lot.code(), day);
            var at = firstDay.plusDays(day).atTime(isFarOut ? 7 : 8, dice.between(5, 40), dice.between(0, 59));
            if (at.toLocalDate().isBefore(records.city().scale().lastDay())) {
                write(lot, at, isFarOut, records);
            }
        }
    }

    private void write(Lot lot, LocalDateTime at, boolean isFarOut, Records records) {
        records.archive()
                .add(
                        Book.CLOCK_INS,
                        lot.permitNumber(),
                        lot.project().investmentCode(),
                        manager.person().identityNumber(),
                        manager.person().name(),
                        Form.seconds(at),
                        "进",
                        "KQ-" + lot.code().substring(14),
                        "人脸识别",
                        isFarOut ? "122.8120" : "122.2072",
                        isFarOut ? "30.7250" : "29.9870",
                        "管理人员",
                        owners().getFirst().creditCode(),
                        "否");
    }

    @Override
    public Delivery deliver(Delivery delivery) {
        return owners().contains(delivery.won().firm()) ? delivery.with(manager, 0.9) : delivery;
    }

    @Override
    public Truth truth() {
        var lender = List.of(manager.person().identityNumber());
        return truth(owners().getFirst().creditCode(), lender, EnumSet.of(Trace.ATTENDANCE, Trace.CERTIFICATE));
    }
}
