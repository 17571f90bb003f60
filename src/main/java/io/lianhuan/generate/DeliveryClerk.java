package io.lianhuan.generate;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Organisation;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Tender;
import io.lianhuan.generate.planting.Chain;
import io.lianhuan.generate.planting.Delivery;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Records;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes how a contract for works is carried out: contract, permit, site, attendance, money, materials. */
final class DeliveryClerk {

    private static final int DUE = 22;
    private static final int INSTALMENTS = 4;
    private static final int UNTIL_START = 45;
    private static final int UNTIL_SIGNED = 25;
    private static final List<String> POSITIONS = List.of("技术负责人", "安全员", "施工员", "质量员");
    private static final List<String> GOODS = List.of("商品混凝土", "钢筋", "塔吊租赁", "沥青混合料", "电缆");

    private final City city;
    private final Archive archive;
    private final Records records;

    /** Until when managers are bound to a site, by registration number. */
    private final Map<String, LocalDate> bound = new HashMap<>();

    DeliveryClerk(City city, Archive archive, Records records) {
        this.city = city;
        this.archive = archive;
        this.records = records;
    }

    void write(Tender tender, List<Plot> plots) {
        var lot = tender.lot();
        boolean isFollowed = !plots.isEmpty() || lot.number() % city.scale().delivered() == 0;
        var won = tender.winner();
        if (won == null || !lot.kind().isWorks() || !isFollowed) {
            return;
        }
        var dice = city.dice("delivery", lot.code());
        var start = start(tender, plots);
        var delivery = new Delivery(
                lot,
                won,
                tender.amount(won),
                start,
                start.plusDays(lot.days()),
                won.team().manager(),
                won.team().staff(),
                dice.uniform(0.82, 1),
                List.of(),
                null);
        for (Plot plot : plots) {
            delivery = plot.deliver(delivery);
        }
        bound.merge(
                delivery.manager().registrationNumber(),
                delivery.end(),
                (one, other) -> one.isAfter(other) ? one : other);
        write(delivery, dice);
    }

    /** Six weeks after the opening, or when the manager is free; whoever lends does not wait. */
    private LocalDate start(Tender tender, List<Plot> plots) {
        var lot = tender.lot();
        var start = lot.openedAt().toLocalDate().plusDays(UNTIL_START);
        var won = Objects.requireNonNull(tender.winner());
        var free = bound.get(won.team().manager().registrationNumber());
        boolean isLent = plots.stream().anyMatch(Chain.class::isInstance);
        return isLent || free == null || free.isBefore(start) ? start : free.plusDays(1);
    }

    private void write(Delivery delivery, Dice dice) {
        writeContract(delivery, dice);
        writePermit(delivery);
        writeSite(delivery);
        writeAttendances(delivery, dice);
        writeMoney(delivery, dice);
        writePurchases(delivery, dice);
    }

    private void writeContract(Delivery delivery, Dice dice) {
        var lot = delivery.lot();
        var amount = Form.amount(delivery.amount(), dice);
        archive.add(
                Book.CONTRACTS,
                lot.contractNumber(),
                lot.code(),
                lot.project().buyer().creditCode(),
                delivery.won().firm().creditCode(),
                amount.text(),
                amount.unit(),
                Form.day(lot.openedAt().toLocalDate().plusDays(UNTIL_SIGNED), dice),
                lot.days() + "日历天",
                "",
                isOver(delivery) ? delivery.end() : "",
                Form.nothing(dice));
        writeMember(
                delivery,
                delivery.won().team().manager().person(),
                "项目经理",
                delivery.won().team().manager().registrationNumber());
        var staff = delivery.won().team().staff();
        for (int at = 0; at < staff.size(); at++) {
            writeMember(delivery, staff.get(at), POSITIONS.get(at % POSITIONS.size()), "");
        }
    }

    private void writeMember(Delivery delivery, Person person, String position, String certificate) {
        archive.add(
                Book.CONTRACT_MEMBERS,
                delivery.lot().contractNumber(),
                person.name(),
                person.identityNumber(),
                position,
                certificate);
    }

    private boolean isOver(Delivery delivery) {
        return delivery.end().isBefore(city.scale().lastDay());
    }

    private void writePermit(Delivery delivery) {
        var lot = delivery.lot();
        archive.add(
                Book.PERMITS,
                lot.permitNumber(),
                lot.project().investmentCode(),
                lot.name(),
                lot.code(),
                lot.contractNumber(),
                Form.tenThousands(delivery.amount()),
                delivery.won().firm().creditCode(),
                "",
                delivery.manager().person().name(),
                delivery.manager().person().identityNumber(),
                "",
                "",
                delivery.start());
    }

    private void writeSite(Delivery delivery) {
        writePost(
                delivery,
                delivery.manager().person(),
                "项目经理",
                delivery.manager().registrationNumber());
        for (int at = 0; at < delivery.team().size(); at++) {
            writePost(delivery, delivery.team().get(at), POSITIONS.get(at % POSITIONS.size()), "");
        }
    }

    private void writePost(Delivery delivery, Person person, String position, String certificate) {
        archive.add(
                Book.SITE_STAFF,
                delivery.lot().permitNumber(),
                person.identityNumber(),
                person.name(),
                delivery.won().firm().creditCode(),
                position,
                certificate,
                delivery.start(),
                isOver(delivery) ? delivery.end() : "");
    }

    private void writeAttendances(Delivery delivery, Dice dice) {
        var last =
                YearMonth.from(isOver(delivery) ? delivery.end() : city.scale().lastDay());
        for (var month = YearMonth.from(delivery.start()); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean isStopped = Typhoons.stop(month, delivery.lot().place());
            writeMonth(delivery, delivery.manager().person(), "项目经理", month, delivery.presence(), isStopped, dice);
            for (int at = 0; at < delivery.team().size(); at++) {
                var post = POSITIONS.get(at % POSITIONS.size());
                writeMonth(delivery, delivery.team().get(at), post, month, 0.93, isStopped, dice);
            }
        }
    }

    private void writeMonth(
            Delivery delivery,
            Person person,
            String position,
            YearMonth month,
            double presence,
            boolean isStopped,
            Dice dice) {
        double usual = Math.clamp(presence + dice.normal(0, 0.04), 0, 1);
        int present = (int) Math.round(DUE * usual * (isStopped ? 0.55 : 1));
        archive.add(
                Book.ATTENDANCES,
                delivery.lot().permitNumber(),
                delivery.lot().project().investmentCode(),
                person.identityNumber(),
                person.name(),
                "%d%02d".formatted(month.getYear(), month.getMonthValue()),
                position,
                delivery.won().firm().creditCode(),
                DUE,
                present,
                "%.1f%%".formatted(100.0 * present / DUE));
    }

    /** The buyer pays in instalments; what is handed on goes on within days. */
    private void writeMoney(Delivery delivery, Dice dice) {
        var buyer = records.purse(delivery.lot().project().buyer());
        var contractor = Records.Purse.of(delivery.won().firm());
        var day = delivery.start().plusDays(35).atTime(10, 12);
        long part = delivery.amount() / (INSTALMENTS + 1);
        for (int at = 0;
                at < INSTALMENTS && day.toLocalDate().isBefore(city.scale().lastDay());
                at++) {
            records.pay(
                    buyer,
                    contractor,
                    part,
                    day,
                    "工程进度款",
                    delivery.lot().project().investmentCode());
            if (delivery.hands().isEmpty()) {
                payWages(delivery, contractor, part, day.toLocalDate(), dice);
            } else {
                passOn(delivery, contractor, part, day, dice);
            }
            day = day.plusDays(Math.max(30, delivery.lot().days() / INSTALMENTS));
        }
    }

    /** From hand to hand within days, less what each keeps. */
    private void passOn(Delivery delivery, Records.Purse contractor, long part, LocalDateTime day, Dice dice) {
        var from = contractor;
        var at = day;
        double rest = part;
        for (Delivery.Hand hand : delivery.hands()) {
            rest *= 1 - hand.keptShare();
            at = at.plusDays(dice.between(2, 9)).plusMinutes(dice.between(5, 200));
            var to = hand.purse(records);
            records.pay(from, to, Math.round(rest), at, "工程款", delivery.lot().contractNumber());
            from = to;
        }
    }

    private void payWages(Delivery delivery, Records.Purse contractor, long part, LocalDate day, Dice dice) {
        var wages = new Organisation(
                delivery.won().firm().creditCode(),
                delivery.won().firm().name() + "农民工工资专户",
                delivery.won().firm().home());
        records.pay(
                contractor,
                records.wagesOf(wages),
                Math.round(part * dice.uniform(0.18, 0.25)),
                day.plusDays(6).atTime(15, 20),
                "人工费用拨付（工资专户）",
                delivery.lot().project().investmentCode());
    }

    private void writePurchases(Delivery delivery, Dice dice) {
        var purchaser = delivery.purchaser();
        for (int at = 0; at < 3; at++) {
            var seller = dice.pick(city.institutions().suppliers());
            archive.add(
                    Book.INVOICES,
                    "FP%s%02d".formatted(delivery.lot().code().substring(9), at),
                    delivery.lot().contractNumber(),
                    purchaser == null ? delivery.won().firm().creditCode() : purchaser.creditCode(),
                    seller.creditCode(),
                    dice.pick(GOODS),
                    Form.yuan(Math.round(delivery.amount() * dice.uniform(0.06, 0.16))),
                    Form.day(
                            delivery.start()
                                    .plusDays(dice.between(
                                            20, Math.max(30, delivery.lot().days()))),
                            dice),
                    purchaser == null
                            ? delivery.won().firm().account().number()
                            : records.purse(purchaser).account().number());
        }
    }
}
