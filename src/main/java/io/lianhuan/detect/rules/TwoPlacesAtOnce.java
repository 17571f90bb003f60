package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 异地同时打卡: one person clocks in at two sites with less time in between than the way takes. */
@Component
final class TwoPlacesAtOnce implements MarketRule {

    private static final int MINUTE = 60;

    /**
     * @param days from which on it needs an explanation
     * @param speed on the way by road, in kilometres per hour on the straight line
     * @param kilometres below which two places may be one
     * @param slack kilometres by which places may be nearer than they are known, since they are kept to a hundredth of a degree
     * @param pieces of evidence at the most
     * @param wrong share of days on which a gate's clock or place may be wrong, which is the chance of one such day
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.two-places-at-once", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("5") @Min(1) int days,
            @DefaultValue("60") @DecimalMin("1") double speed,
            @DefaultValue("5") @DecimalMin("0") double kilometres,
            @DefaultValue("1.6") @DecimalMin("0") double slack,
            @DefaultValue("20") @Min(2) int pieces,

            @DefaultValue("0.05") @DecimalMin("0.0001") @DecimalMax("0.5")
            double wrong) {}

    /** What somebody clocked at one site in a month. */
    private record Sheet(Value row, List<ClockIn> clockIns, List<Crossings.Place> places) {

        static Sheet of(Value row) {
            return new Sheet(
                    row,
                    row.get("clockIns").asList(Value::asString).stream()
                            .map(ClockIn::of)
                            .filter(clockIn -> !clockIn.isMadeUp())
                            .toList(),
                    row.get("places").asList(place -> Crossings.Place.of(place.asString())));
        }

        Set<String> devices() {
            return clockIns.stream()
                    .map(ClockIn::device)
                    .filter(device -> !device.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    /** Two clock-ins of a day that nobody can make. */
    private record Clash(
            Record row, LocalDate day, Sheet one, ClockIn first, Sheet other, ClockIn second, double minutes) {

        double apart() {
            return Math.abs(first.second() - second.second()) / (double) MINUTE;
        }
    }

    private final Graph graph;
    private final Settings settings;
    private final Crossings crossings;
    private final Statement query;

    TwoPlacesAtOnce(Graph graph, Settings settings, Crossings crossings) {
        this.graph = graph;
        this.settings = settings;
        this.crossings = crossings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C04";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("real-names-2019");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var byPerson = graph.read(query, Map.of()).stream()
                .flatMap(row -> clashes(row).stream())
                .collect(Collectors.groupingBy(
                        clash -> clash.row().get("personId").asString(), TreeMap::new, Collectors.toList()));
        return byPerson.values().stream().map(this::finding).toList();
    }

    private List<Clash> clashes(Record row) {
        var sheets = row.get("sheets").asList(Sheet::of);
        var clashes = new ArrayList<Clash>();
        for (int at = 0; at < sheets.size(); at++) {
            for (int next = at + 1; next < sheets.size(); next++) {
                addClashes(row, sheets.get(at), sheets.get(next), clashes);
            }
        }
        return clashes;
    }

    /** Sheets of one site, of places that may be one, and those of one device are of one place. */
    private void addClashes(Record row, Sheet one, Sheet other, List<Clash> clashes) {
        var devices = one.devices();
        devices.retainAll(other.devices());
        if (one.row().get("site").equals(other.row().get("site"))
                || !devices.isEmpty()
                || distance(one, other) < settings.kilometres()) {
            return;
        }
        double minutes = minutes(one, other);
        var days = byDay(other);
        byDay(one).forEach((day, clockIns) -> {
            var others = days.getOrDefault(day, List.of());
            if (!isCopied(clockIns, others)) {
                addClash(row, day, one, clockIns, other, others, minutes, clashes);
            }
        });
    }

    private static void addClash(
            Record row,
            String day,
            Sheet one,
            List<ClockIn> clockIns,
            Sheet other,
            List<ClockIn> others,
            double minutes,
            List<Clash> clashes) {
        var date = LocalDate.parse(row.get("month").asString() + '-' + day);
        clockIns.stream()
                .flatMap(first ->
                        others.stream().map(second -> new Clash(row, date, one, first, other, second, minutes)))
                .filter(clash -> clash.apart() < minutes)
                .min((a, b) -> Double.compare(a.apart(), b.apart()))
                .ifPresent(clashes::add);
    }

    private static Map<String, List<ClockIn>> byDay(Sheet sheet) {
        return sheet.clockIns().stream()
                .collect(Collectors.groupingBy(ClockIn::day, TreeMap::new, Collectors.toList()));
    }

    /** Whether a clock-in of the same second stands at both sites: then the platform has written one down twice. */
    private static boolean isCopied(List<ClockIn> clockIns, List<ClockIn> others) {
        return clockIns.stream().anyMatch(one -> others.stream().anyMatch(other -> one.second() == other.second()));
    }

    private static double distance(Sheet one, Sheet other) {
        return one.places().stream()
                .flatMapToDouble(from -> other.places().stream().mapToDouble(from::distance))
                .min()
                .orElse(0);
    }

    private double minutes(Sheet one, Sheet other) {
        return one.places().stream()
                .flatMapToDouble(from -> other.places().stream()
                        .mapToDouble(to -> crossings.minutes(from, to, settings.slack(), settings.speed())))
                .min()
                .orElse(0);
    }

    private Finding finding(List<Clash> clashes) {
        var row = clashes.getFirst().row();
        var personId = row.get("personId").asString();
        long days = clashes.stream().map(Clash::day).distinct().count();
        double chance = Math.pow(settings.wrong(), (double) Math.min(days, settings.pieces()));
        var firstDays = new TreeMap<String, Clash>();
        clashes.forEach(clash -> sheets(clash)
                .forEach(sheet ->
                        firstDays.putIfAbsent(sheet.row().get("permitId").asString(), clash)));
        return new Finding(
                slug(),
                days >= settings.days() ? grade() : Grade.LEAD,
                Reach.MARKET,
                clashes.stream()
                        .flatMap(TwoPlacesAtOnce::sheets)
                        .flatMap(sheet -> sheet.row().get("lotIds").asList(Value::asString).stream())
                        .toList(),
                Stream.concat(
                                clashes.stream()
                                        .flatMap(TwoPlacesAtOnce::sheets)
                                        .map(sheet -> Subject.contractor(
                                                sheet.row().get("builderId").asString())),
                                Stream.of(Subject.constructor(personId)))
                        .toList(),
                clashes.stream()
                        .flatMap(clash -> evidence(clash, chance))
                        .limit(settings.pieces())
                        .toList(),
                checks(clashes, days),
                firstDays.values().stream()
                        .flatMap(clash -> sheets(clash)
                                .map(sheet -> Steps.of(
                                        Steps.person(personId),
                                        "ATTENDED",
                                        Steps.company(
                                                sheet.row().get("builderId").asString()),
                                        clash.day(),
                                        Rows.text(sheet.row(), "contractId"))))
                        .toList());
    }

    private static Stream<Sheet> sheets(Clash clash) {
        return Stream.of(clash.one(), clash.other());
    }

    private static Stream<Evidence> evidence(Clash clash, double chance) {
        return Stream.of(
                evidence(clash, clash.one(), clash.first(), chance),
                evidence(clash, clash.other(), clash.second(), chance));
    }

    private static Evidence evidence(Clash clash, Sheet sheet, ClockIn clockIn, double chance) {
        var row = sheet.row();
        return Evidence.ofPattern(
                "ATTENDANCE",
                row.get("node").asString(),
                "Attendance",
                row.get("id").asString(),
                "%s %s %s"
                        .formatted(
                                row.get("permitId").asString(), clash.day(), LocalTime.ofSecondOfDay(clockIn.second())),
                row.get("builderId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    private static List<Check> checks(List<Clash> clashes, long days) {
        double shortest = clashes.stream().mapToDouble(Clash::minutes).min().orElse(0);
        double longest = clashes.stream().mapToDouble(Clash::apart).max().orElse(0);
        return List.of(
                new Check(
                        "way",
                        Check.Outcome.EXCLUDED,
                        "On %d days the clock-ins are %.0f minutes apart or less, and the way takes %.0f minutes or more."
                                .formatted(days, longest, shortest)),
                new Check("made-up", Check.Outcome.EXCLUDED, "Clock-ins that were made up for later do not count."),
                new Check(
                        "copied",
                        Check.Outcome.EXCLUDED,
                        "Days on which both sites hold a clock-in of the same second do not count, nor do sites with a device in common."),
                new Check(
                        "one-site",
                        Check.Outcome.EXCLUDED,
                        "The permits have no project code in common, and the places of the clock-ins lie apart."),
                new Check(
                        "clocks",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the clock and the place of each device are set right is not known."));
    }
}
