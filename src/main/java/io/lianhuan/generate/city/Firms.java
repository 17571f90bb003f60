package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Founds the companies that bid. */
final class Firms {

    private static final int PEOPLE_PER_FIRM = 64;
    private static final int FIRST_STAFF = 40;
    private static final int FIRST_AGENT = 50;
    private static final int SECOND_OWNER = 60;
    private static final int COMPUTERS_PER_FIRM = 4;
    private static final int FIRST_ADDRESS = 60;
    private static final int MOST_CONSTRUCTORS = 36;
    private static final LocalDate LAST_FOUNDED = LocalDate.of(2022, 1, 1);
    private static final int YEARS = 24;

    private final Scale scale;
    private final long seed;
    private final Identities identities;
    private final Set<String> names = new HashSet<>();

    Firms(Scale scale, long seed, Identities identities) {
        this.scale = scale;
        this.seed = seed;
        this.identities = identities;
    }

    List<Firm> founded() {
        var firms = new ArrayList<Firm>(scale.firmCount());
        for (Trade trade : Trade.values()) {
            int count = scale.firms().getOrDefault(trade, 0);
            for (int at = 0; at < count; at++) {
                firms.add(found(firms.size(), trade));
            }
        }
        return List.copyOf(firms);
    }

    private Firm found(int number, Trade sort) {
        var dice = Dice.of(seed, "firm", number);
        var trades = trades(sort, dice);
        var home = dice.chance(0.66) ? localPlace(dice) : dice.pick(Place.outside());
        var name = freeName(home, trades.iterator().next(), dice);
        int level = dice.chance(0.12) ? 1 : dice.chance(0.45) ? 2 : 3;
        var people = crew(number, home, trades.iterator().next(), dice);
        var equipment = new Firm.Equipment(
                computers(number, dice),
                identities.dongle(number),
                identities.certificate(number),
                identities.account(number, name, home));
        double appetite = StrictMath.min(dice.logNormal(1, 1.0), 9);
        double merit = dice.normalWithin(0.6, 0.12, 0.2, 0.95);
        return new Firm(
                number, register(number, home, name, level, dice), trades, level, people, equipment, appetite, merit);
    }

    /** What a company is licensed for, its own trade first; works companies often hold a second licence. */
    private static Set<Trade> trades(Trade sort, Dice dice) {
        if (!sort.isWorks()) {
            return EnumSet.of(sort);
        }
        var trades = EnumSet.of(dice.pick(Trade.works()));
        Trade.works().stream().filter(other -> dice.chance(0.4)).forEach(trades::add);
        return trades;
    }

    private static Place localPlace(Dice dice) {
        return dice.chance(0.45)
                ? Place.DINGHAI
                : dice.chance(0.55) ? Place.PUTUO : dice.chance(0.7) ? Place.DAISHAN : Place.SHENGSI;
    }

    private String freeName(Place home, Trade trade, Dice dice) {
        var name = Names.company(dice, home, trade);
        while (!names.add(name)) {
            name = Names.company(dice, home, trade);
        }
        return name;
    }

    private Firm.Register register(int number, Place home, String name, int level, Dice dice) {
        var head = identities.person((long) number * PEOPLE_PER_FIRM);
        var second = identities.person((long) number * PEOPLE_PER_FIRM + SECOND_OWNER);
        int percent = dice.pick(List.of(51, 60, 70, 80, 90));
        var owners = dice.chance(0.2)
                ? List.of(Shareholding.of(head, 100))
                : List.of(Shareholding.of(head, percent), Shareholding.of(second, 100 - percent));
        return new Firm.Register(
                identities.creditCode("91", home, number),
                name,
                home,
                head,
                owners,
                LAST_FOUNDED.minusDays(dice.between(0, YEARS * 365)),
                capital(level, dice),
                office(number, home, dice),
                "bid%05d@example.com".formatted(number));
    }

    private static int capital(int level, Dice dice) {
        var usual = switch (level) {
            case 1 -> List.of(10_000, 12_000, 20_080, 30_000);
            case 2 -> List.of(4_000, 5_000, 5_080, 6_000, 8_000);
            default -> List.of(800, 1_000, 1_200, 2_000, 2_008);
        };
        return dice.pick(usual);
    }

    private Office office(int number, Place home, Dice dice) {
        var street = dice.pick(home.streets());
        var address = "%s%s%d号%s"
                .formatted(
                        home.title(),
                        street,
                        dice.between(1, 899),
                        dice.chance(0.4) ? dice.between(1, 18) + "幢" + dice.between(201, 1812) + "室" : "");
        var network = dice.chance(0.12)
                ? "100.64.%d.%d".formatted(dice.between(0, 63), dice.between(1, 254))
                : identities.networkAddress(FIRST_ADDRESS + number);
        return new Office(address, identities.line(home, number), network);
    }

    private Firm.Crew crew(int number, Place home, Trade trade, Dice dice) {
        long first = (long) number * PEOPLE_PER_FIRM;
        int count =
                Math.clamp(Math.round(dice.logNormal(scale.constructorsPerFirm() * 0.85, 0.55)), 1, MOST_CONSTRUCTORS);
        return new Firm.Crew(
                IntStream.range(0, count)
                        .mapToObj(at -> constructor(
                                identities,
                                Dice.of(seed, "constructor", first + at),
                                identities.person(first + 1 + at),
                                home,
                                first + at,
                                trade.specialty()))
                        .toList(),
                IntStream.range(0, dice.between(5, 8))
                        .mapToObj(at -> identities.person(first + FIRST_STAFF + at))
                        .toList(),
                IntStream.range(0, dice.between(1, 3))
                        .mapToObj(at -> identities.person(first + FIRST_AGENT + at))
                        .toList());
    }

    static Constructor constructor(Identities identities, Dice dice, Person person, Place home, long number) {
        return constructor(identities, dice, person, home, number, Trade.BUILDING.specialty());
    }

    private static Constructor constructor(
            Identities identities, Dice dice, Person person, Place home, long number, String specialty) {
        int level = dice.chance(0.2) ? 1 : 2;
        var first = dice.chance(0.85) ? home.code().substring(0, 2) : dice.pick(List.of("32", "34", "36", "41"));
        return new Constructor(
                person,
                identities.registrationNumber(home.provinceLetter(), level, first, number),
                level,
                specialty,
                LocalDate.of(2027, 1, 1).plusDays(dice.between(0, 900)));
    }

    private List<Computer> computers(int number, Dice dice) {
        return IntStream.range(0, dice.between(1, COMPUTERS_PER_FIRM - 1))
                .mapToObj(at -> identities.computer((long) number * COMPUTERS_PER_FIRM + at))
                .toList();
    }
}
