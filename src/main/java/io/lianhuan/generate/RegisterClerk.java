package io.lianhuan.generate;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Constructor;
import io.lianhuan.generate.city.Employment;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Person;
import io.lianhuan.generate.city.Shareholding;
import io.lianhuan.generate.city.Trade;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.generate.sheets.Form;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes what registers hold of companies: owners, officers, licences, constructors, social insurance. */
final class RegisterClerk {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final List<String> GRADES = List.of("一级", "二级", "三级");
    private static final List<String> ISSUERS = List.of("住房和城乡建设部", "浙江省住房和城乡建设厅", "舟山市住房和城乡建设局");

    private final City city;
    private final Archive archive;

    RegisterClerk(City city, Archive archive) {
        this.city = city;
        this.archive = archive;
    }

    void write(Firm firm) {
        var dice = city.dice("register", firm.creditCode());
        writeCompany(firm, dice);
        writeChanges(firm, city.dice("changes", firm.creditCode()));
        firm.owners().forEach(share -> writeShare(firm, share));
        writeOfficers(firm, dice);
        writeQualifications(firm, dice);
        firm.constructors().forEach(constructor -> writeRegistration(firm, constructor, dice));
        firm.constructors().forEach(constructor -> writeInsurance(firm, constructor.person(), dice));
        firm.staff().forEach(person -> writeInsurance(firm, person, dice));
    }

    private void writeCompany(Firm firm, Dice dice) {
        archive.add(
                Book.COMPANIES,
                firm.creditCode(),
                firm.name(),
                isRenamed(firm) ? formerName(firm) : Form.nothing(dice),
                firm.head().name(),
                firm.head().identityNumber(),
                dice.chance(0.3) ? "%,d".formatted(firm.capital()) : firm.capital(),
                Form.day(firm.founded(), dice),
                firm.office().address(),
                firm.office().phone(),
                firm.email(),
                "存续");
    }

    private boolean isRenamed(Firm firm) {
        return city.dice("renamed", firm.creditCode()).chance(0.08);
    }

    private static String formerName(Firm firm) {
        return firm.name().replaceAll("(建设|工程)?(集团)?有限公司$", "土建工程队");
    }

    private void writeChanges(Firm firm, Dice dice) {
        var day = firm.founded().plusDays(dice.between(400, 1500));
        if (isRenamed(firm)) {
            writeChange(firm, "名称变更", formerName(firm), firm.name(), day, dice);
        }
        if (dice.chance(0.12)) {
            var half = "%d万元".formatted(firm.capital() / 2);
            writeChange(firm, "注册资本变更", half, "%d万元".formatted(firm.capital()), day.plusDays(90), dice);
        }
        if (dice.chance(0.08)) {
            writeChange(
                    firm, "法定代表人变更", firm.staff().getLast().name(), firm.head().name(), day.plusDays(200), dice);
        }
    }

    private void writeChange(Firm firm, String item, String before, String after, LocalDate day, Dice dice) {
        archive.add(Book.COMPANY_CHANGES, firm.creditCode(), item, before, after, Form.day(day, dice));
    }

    private void writeShare(Firm firm, Shareholding share) {
        archive.add(
                Book.SHAREHOLDERS,
                firm.creditCode(),
                firm.name(),
                share.holder(),
                share.number(),
                share.percent() == 1 ? "1%" : share.percent(),
                firm.founded(),
                "");
    }

    private void writeOfficers(Firm firm, Dice dice) {
        writeOfficer(firm, firm.head(), dice.chance(0.7) ? "执行董事兼总经理" : "董事长");
        writeOfficer(firm, firm.staff().getFirst(), "监事");
    }

    private void writeOfficer(Firm firm, Person person, String position) {
        archive.add(
                Book.OFFICERS,
                firm.creditCode(),
                person.name(),
                person.identityNumber(),
                position,
                firm.founded() + "至今");
    }

    private void writeQualifications(Firm firm, Dice dice) {
        for (Trade trade : firm.trades()) {
            int grade = Math.clamp(firm.level() + (dice.chance(0.3) ? 1 : 0), 1, 3);
            var since = LocalDate.of(2021, 1, 1).plusDays(dice.between(0, 900));
            archive.add(
                    Book.QUALIFICATIONS,
                    letter(trade) + grade + "33" + "%06d".formatted(firm.number()),
                    firm.creditCode(),
                    firm.name(),
                    trade.qualification(),
                    trade.isWorks() ? GRADES.get(grade - 1) : grade == 1 ? "甲级" : "乙级",
                    ISSUERS.get(grade - 1),
                    Form.day(since, dice),
                    Form.day(since.plusYears(5), dice));
        }
    }

    private static String letter(Trade trade) {
        return switch (trade) {
            case SUPERVISION -> "E";
            case DESIGN -> "A";
            default -> "D";
        };
    }

    private void writeRegistration(Firm firm, Constructor constructor, Dice dice) {
        var category = firm.isWorks() ? constructor.level() == 1 ? "一级注册建造师" : "二级注册建造师" : "注册工程师";
        archive.add(
                Book.REGISTRATIONS,
                constructor.registrationNumber(),
                constructor.person().name(),
                constructor.person().identityNumber(),
                category,
                constructor.specialty(),
                firm.creditCode(),
                firm.name(),
                Form.day(constructor.validUntil(), dice),
                dice.chance(0.3) ? "" : constructor.validUntil().minusYears(3));
    }

    private void writeInsurance(Firm firm, Person person, Dice dice) {
        var last = YearMonth.from(city.scale().lastDay());
        var other = city.employment(person, firm);
        var own = Employment.at(firm.creditCode(), firm.name());
        int months = city.scale().insuredMonths();
        for (int back = months - 1; back >= 0; back--) {
            var payer = back < other.months() ? other : own;
            if (payer.creditCode() != null) {
                archive.add(
                        Book.INSURANCES,
                        person.identityNumber(),
                        person.name(),
                        month(last.minusMonths(back), dice),
                        payer.creditCode(),
                        payer.name(),
                        payer.kind(),
                        "正常");
            }
        }
    }

    private static String month(YearMonth month, Dice dice) {
        return dice.chance(0.1) ? "%d年%d月".formatted(month.getYear(), month.getMonthValue()) : DIGITS.format(month);
    }
}
