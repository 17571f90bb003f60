package io.lianhuan.generate;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.sheets.Archive;
import io.lianhuan.generate.sheets.Book;
import java.util.Arrays;

/** Adds rows as careless hands leave them. No importer may take them, and each one is counted. */
final class Damage {

    private static final int LOTS_PER_ROW = 140;
    private static final String LOST_DIGITS = "3.30999E+17";

    private final City city;
    private final Archive archive;

    Damage(City city, Archive archive) {
        this.city = city;
        this.archive = archive;
    }

    void write() {
        int count = Math.max(2, city.lots().size() / LOTS_PER_ROW);
        for (int at = 0; at < count; at++) {
            var dice = city.dice("damage", at);
            write(dice.pick(city.lots()), dice.pick(city.firms()), dice);
        }
    }

    private void write(Lot lot, Firm firm, Dice dice) {
        var wrong = mistyped(firm.creditCode());
        var row = empty(Book.BIDS);
        row[0] = lot.code();
        row[1] = wrong;
        row[2] = firm.name();
        archive.addMalformed(Book.BIDS, row);
        archive.addMalformed(
                Book.BID_STAFF,
                lot.code(),
                firm.creditCode(),
                LOST_DIGITS,
                firm.head().name(),
                "",
                "施工员",
                "",
                "",
                "",
                "",
                "");
        var deposit = empty(Book.DEPOSITS);
        deposit[0] = lot.code();
        deposit[1] = firm.creditCode();
        deposit[4] = "9.99012E+18";
        archive.addMalformed(Book.DEPOSITS, deposit);
        archive.addMalformed(
                Book.INSURANCES,
                firm.head().identityNumber(),
                firm.head().name(),
                dice.chance(0.5) ? "202613" : "上月",
                firm.creditCode(),
                firm.name(),
                "企业职工基本养老保险",
                "正常");
        archive.addMalformed(Book.SHAREHOLDERS, wrong, firm.name(), firm.head().name(), "", 100, firm.founded(), "");
        archive.addMalformed(
                Book.REGISTRATIONS, "见证书", firm.head().name(), "", "二级注册建造师", "", firm.creditCode(), "", "", "");
    }

    /** A credit code with a wrong check character. */
    static String mistyped(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == '7' ? '8' : '7');
    }

    private static Object[] empty(Book book) {
        var row = new Object[book.headers().size() - 1];
        Arrays.fill(row, "");
        return row;
    }
}
