package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plans the lots, in the order of their openings. */
final class Lots {

    private static final double SIGMA = 1.1;
    private static final long SMALLEST = 600_000;
    private static final long LARGEST = 400_000_000;
    private static final double PILE_UNDER = 0.07;
    private static final double PILE_OVER = 0.04;
    private static final long DEPOSIT_CAP = 800_000;
    private static final double DEPOSIT_SHARE = 0.02;

    private final Scale scale;
    private final long seed;
    private final Institutions institutions;

    Lots(Scale scale, long seed, Institutions institutions) {
        this.scale = scale;
        this.seed = seed;
        this.institutions = institutions;
    }

    private record Opening(int number, LocalDateTime at) {}

    List<Lot> planned() {
        var openings = new ArrayList<Opening>();
        for (int at = 0; at < scale.lots(); at++) {
            openings.add(new Opening(
                    at, OpeningDays.drawn(scale.firstDay(), scale.lastDay(), Dice.of(seed, "opening", at))));
        }
        openings.sort(Comparator.comparing(Opening::at).thenComparingInt(Opening::number));
        var lots = new ArrayList<Lot>();
        for (int project = 0; lots.size() < scale.lots(); project++) {
            plan(project, openings, lots);
        }
        return List.copyOf(lots);
    }

    /** One project: mostly one lot, sometimes several, sometimes one that fails and is tendered again. */
    private void plan(int number, List<Opening> openings, List<Lot> lots) {
        var dice = Dice.of(seed, "project", number);
        var opening = openings.get(lots.size()).at();
        var project = project(number, opening, dice);
        int left = scale.lots() - lots.size();
        if (dice.chance(0.025)
                && left > 1
                && opening.toLocalDate().isBefore(scale.lastDay().minusDays(40))) {
            lots.add(lot(lots.size(), project, 1, 1, true, opening, dice));
            var again =
                    OpeningDays.workingDay(opening.toLocalDate().plusDays(28)).atTime(opening.toLocalTime());
            lots.add(lot(lots.size(), project, 1, 2, false, again, Dice.of(seed, "project", number)));
            return;
        }
        int parts = Math.min(left, dice.chance(0.14) ? dice.between(2, 3) : 1);
        for (int part = 1; part <= parts; part++) {
            lots.add(lot(lots.size(), project, parts == 1 ? 0 : part, 1, false, opening, dice));
        }
    }

    private Project project(int number, LocalDateTime opening, Dice dice) {
        var kind = LotKind.drawn(dice);
        var buyer = dice.pick(institutions.buyers());
        var place = buyer.place();
        var stage = dice.chance(0.25) ? dice.pick(List.of("（一期）", "（二期）")) : "";
        var name = dice.pick(place.towns()) + dice.pick(kind.titles()).formatted(Names.brand(dice)) + stage;
        var created = opening.minusDays(dice.between(30, 70))
                .withHour(dice.between(9, 17))
                .withMinute(dice.between(0, 59));
        int year = opening.getYear();
        return new Project(
                "E%s%02d%08d001".formatted(place.code(), year % 100, number + 1),
                "%02d%02d-%s-04-01-%06d"
                        .formatted(created.getYear() % 100, created.getMonthValue(), place.code(), 100_000 + number),
                name,
                kind,
                place,
                buyer,
                dice.pick(institutions.agencies()),
                created);
    }

    private Lot lot(
            int number, Project project, int part, int round, boolean isFailed, LocalDateTime opening, Dice dice) {
        var kind = project.kind();
        long estimate = estimate(kind, dice);
        long ceiling = Math.round(estimate * dice.uniform(0.955, 0.998));
        int come = isFailed ? dice.between(1, 2) : round > 1 ? dice.between(3, 5) : kind.bidders(dice);
        var suffix = part == 0 || round > 1 || isFailed ? "" : "一二三".charAt(part - 1) + "标段";
        return new Lot(
                number,
                project,
                project.code() + "%03d".formatted(Math.max(1, part) + (round - 1)),
                project.name() + suffix + title(kind),
                kind,
                kind.method(dice),
                ceiling * 100,
                estimate * 100,
                deposit(estimate),
                round,
                isFailed,
                come,
                days(estimate, dice),
                opening.minusDays(dice.between(21, 30))
                        .withHour(dice.between(9, 16))
                        .withMinute(30),
                opening);
    }

    private static String title(LotKind kind) {
        return switch (kind) {
            case TURNKEY, GOODS -> "";
            default -> kind.category();
        };
    }

    /** In yuan: log-normal, with a pile just under and over the limit of 4 million from which works must be tendered. */
    private static long estimate(LotKind kind, Dice dice) {
        if (kind.isWorks() && dice.chance(PILE_UNDER)) {
            return Math.round(dice.uniform(3_880_000, 3_999_000));
        }
        if (kind.isWorks() && dice.chance(PILE_OVER)) {
            return Math.round(dice.uniform(4_001_000, 4_120_000));
        }
        long drawn = Math.round(dice.logNormal(kind.medianYuan(), kind == LotKind.TURNKEY ? 0.7 : SIGMA * 0.8));
        return Math.clamp(drawn, kind.isWorks() ? SMALLEST : SMALLEST / 3, LARGEST);
    }

    /** At most 2 % of the estimate and 800,000 yuan, a round number; in fen. */
    private static long deposit(long estimate) {
        long most = (long) Math.min(DEPOSIT_CAP, estimate * DEPOSIT_SHARE);
        long step = most >= 100_000 ? 10_000 : 1_000;
        return Math.max(step, most / step * step) * 100;
    }

    private static int days(long estimate, Dice dice) {
        int usual = (int) Math.round(60 + 45 * StrictMath.log10(estimate / 500_000.0) * 3);
        return Math.clamp(usual + dice.between(-20, 40), 45, 900) / 10 * 10;
    }
}
