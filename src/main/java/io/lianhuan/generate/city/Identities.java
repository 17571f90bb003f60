package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.chance.Scatter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Identities that nobody has, each from a number of its own, so that no two things ever share one by accident.
 *
 * <p>Credit codes have an organisation part MAX…, identity numbers the area 330999, mobile telephones begin with 12 and fixed
 * ones with 0 behind the area code (neither can be dialled), accounts begin with 999, addresses are those for documentation.
 * Network cards have the maker's part of real ones, since only such a card can tie bidders, and a drawn serial part.
 */
public final class Identities {

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1967, 1, 1);
    private static final LocalDate FIRST_RETIRED_BIRTHDAY = LocalDate.of(1955, 1, 1);
    private static final int BIRTHDAYS = 12_700;
    private static final int RETIRED_BIRTHDAYS = 3_600;
    private static final int SERIALS = 1_000;
    private static final long ORGANISATIONS = 28_629_151;
    private static final int HOSTS_OF_A_BLOCK = 254;
    private static final List<String> BLOCKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");
    private static final List<String> MAKERS =
            List.of("3C-7C-3F", "D8-BB-C1", "14-CF-92", "54-E1-AD", "8C-16-45", "E8-6A-64", "2C-F0-5D", "A4-BB-6D");
    private static final List<String> PROCESSORS = List.of(
            "BFEBFBFF000906EA",
            "BFEBFBFF000A0653",
            "BFEBFBFF000906ED",
            "BFEBFBFF000B0671",
            "BFEBFBFF00090672",
            "BFEBFBFF000806EC",
            "178BFBFF00A20F12",
            "178BFBFF00870F10",
            "BFEBFBFF000506E3",
            "BFEBFBFF000A0671");
    private static final List<String> BANKS = List.of("海屿银行", "潮汐农商银行", "澜汀商业银行", "星礁银行");

    private final long seed;
    private final Scatter organisations;
    private final Scatter people;
    private final Scatter retired;
    private final Scatter phones;
    private final Scatter lines;
    private final Scatter accounts;
    private final Scatter cards;
    private final Scatter dongles;
    private final Scatter registrations;

    Identities(long seed) {
        this.seed = seed;
        this.organisations = new Scatter(ORGANISATIONS, seed, "organisations");
        this.people = new Scatter((long) BIRTHDAYS * SERIALS, seed, "people");
        this.retired = new Scatter((long) RETIRED_BIRTHDAYS * SERIALS, seed, "retired");
        this.phones = new Scatter(1_000_000_000, seed, "phones");
        this.lines = new Scatter(1_000_000, seed, "lines");
        this.accounts = new Scatter(10_000_000_000_000_000L, seed, "accounts");
        this.cards = new Scatter((1L << 24) * MAKERS.size(), seed, "cards");
        this.dongles = new Scatter(10_000_000_000L, seed, "dongles");
        this.registrations = new Scatter(100_000L * 60, seed, "registrations");
    }

    /** A credit code: department and kind (91 company, 11 office, 12 institution), area of registration, number. */
    String creditCode(String kind, Place place, long number) {
        var organisation = "MAX" + CheckDigits.inCreditAlphabet(organisations.of(number), 5);
        return CheckDigits.creditCode(kind + place.code(), organisation);
    }

    Person person(long number) {
        return person(number, people.of(number), FIRST_BIRTHDAY);
    }

    /** Somebody of an age at which nobody is insured any more. */
    Person retired(long number) {
        return person(number, retired.of(number), FIRST_RETIRED_BIRTHDAY);
    }

    private Person person(long number, long place, LocalDate firstBirthday) {
        var birthday = firstBirthday.plusDays(place / SERIALS).format(DateTimeFormatter.BASIC_ISO_DATE);
        var serial = "%03d".formatted(place % SERIALS);
        var name = Names.person(Dice.of(seed, "person", number), place % 2 == 1);
        return new Person(
                name, CheckDigits.identityNumber("330999" + birthday + serial), "12%09d".formatted(phones.of(number)));
    }

    String line(Place place, long number) {
        return "%s-0%06d".formatted(place.phoneArea(), lines.of(number));
    }

    Account account(long number, String holder, Place place) {
        var bank = Dice.of(seed, "bank", number).pick(BANKS) + place.shortName() + "支行";
        return new Account("999%016d".formatted(accounts.of(number)), holder, bank);
    }

    Computer computer(long number) {
        var dice = Dice.of(seed, "computer", number);
        return new Computer(
                hex(dice) + hex(dice),
                mac(cards.of(number)),
                dice.pick(PROCESSORS),
                disk(dice),
                dice.chance(0.35) ? "To be filled by O.E.M." : "PF" + hex(dice).substring(0, 10),
                dice.chance(0.5) ? "" : hex(dice).substring(0, 8));
    }

    private static String mac(long place) {
        var serial = "%06X".formatted(place & 0xFFFFFF);
        return "%s-%s-%s-%s"
                .formatted(
                        MAKERS.get((int) (place >> 24)),
                        serial.substring(0, 2),
                        serial.substring(2, 4),
                        serial.substring(4));
    }

    private static String disk(Dice dice) {
        var serial = hex(dice);
        return dice.chance(0.5) ? "WD-WX" + serial.substring(0, 11) : "S4EVNX0" + serial.substring(0, 9);
    }

    /** The number of a pricing dongle (计价软件加密锁号). */
    String dongle(long number) {
        return "331%010d".formatted(dongles.of(number));
    }

    /** The serial number of a signing key (CA证书序列号). */
    String certificate(long number) {
        return "5A00" + hex(Dice.of(seed, "certificate", number)).substring(0, 16);
    }

    /** An address for documentation; of IPv4 as long as there are any, then of IPv6. */
    String networkAddress(int number) {
        int block = number / HOSTS_OF_A_BLOCK;
        if (block < BLOCKS.size()) {
            return BLOCKS.get(block) + (1 + number % HOSTS_OF_A_BLOCK);
        }
        return "2001:db8:%x:%x::%x".formatted(number >> 16, number & 0xFFFF, 1 + number % 200);
    }

    /** A constructor's number: present province, level, first province, years of qualification and registration, serial. */
    String registrationNumber(String province, int level, String firstProvince, long number) {
        long place = registrations.of(number);
        int year = 2008 + (int) (place / 100_000 % 15);
        return "%s%d%s%d%d%05d".formatted(province, level, firstProvince, year, year + 1, place % 100_000);
    }

    private static String hex(Dice dice) {
        return "%016x".formatted(dice.bits()).toUpperCase(Locale.ROOT);
    }
}
