package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 代打卡: the management of a site clocks in one right after another on one device, day by day. */
@Component
final class ClockedInForOthers implements MarketRule {

    private static final int HALF_HOUR = 1_800;
    private static final int NEAR_THE_HOUR = 180;
    private static final double MOST = 0.5;

    /**
     * @param seconds within which three people clock in
     * @param days on which they do, at the least
     * @param share of the days on which all three are there
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.clocked-in-for-others", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("60") @Min(1) int seconds,
            @DefaultValue("10") @Min(2) int days,

            @DefaultValue("0.8") @DecimalMin("0") @DecimalMax("1")
            double share) {}

    /** A moment at a device on a day. */
    private record Moment(LocalDate day, String device, int second) {}

    /** A group of people at a site and the moments at which they clock in together, one for each day. */
    private record Group(String permitId, List<Record> rows, Set<String> people, Map<LocalDate, Moment> together) {}

    /** When one person clocks in, by day. */
    private record Person(String id, Map<LocalDate, List<Moment>> days) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    ClockedInForOthers(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C04";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
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
        var bySite = grouped(read(null, false), row -> row.get("permitId").asString());
        var groups = bySite.entrySet().stream()
                .map(site -> group(site.getKey(), site.getValue()))
                .filter(group -> !group.people().isEmpty())
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        var workers = grouped(
                read(groups.stream().map(Group::permitId).toList(), true),
                row -> row.get("permitId").asString());
        var odd = groups.stream()
                .filter(group -> !isGate(group, workers.getOrDefault(group.permitId(), List.of())))
                .toList();
        double chance = Traces.share(odd.size(), bySite.size());
        return grouped(odd, group -> builderId(group)).values().stream()
                .map(some -> finding(some, workers, chance))
                .toList();
    }

    private List<Record> read(@Nullable List<String> permitIds, boolean workers) {
        var parameters = new HashMap<String, Object>();
        parameters.put("permitIds", permitIds == null ? Values.NULL : permitIds);
        parameters.put("workers", workers);
        return graph.read(query, parameters);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static String builderId(Group group) {
        return group.rows().getFirst().get("builderId").asString();
    }

    /** All people of the site who belong to three that clock in together. */
    private Group group(String permitId, List<Record> rows) {
        var people = grouped(rows, row -> row.get("personId").asString()).entrySet().stream()
                .map(person -> new Person(person.getKey(), days(person.getValue())))
                .toList();
        var together = new TreeMap<LocalDate, Moment>();
        var members = new TreeSet<String>();
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                if (moments(List.of(people.get(a), people.get(b))).size() < settings.days()) {
                    continue;
                }
                for (int c = b + 1; c < people.size(); c++) {
                    var three = List.of(people.get(a), people.get(b), people.get(c));
                    var moments = moments(three);
                    if (isOften(three, moments)) {
                        three.forEach(person -> members.add(person.id()));
                        moments.forEach(together::putIfAbsent);
                    }
                }
            }
        }
        return new Group(permitId, rows, members, together);
    }

    private static Map<LocalDate, List<Moment>> days(List<Record> rows) {
        var days = new HashMap<LocalDate, List<Moment>>();
        for (Record row : rows) {
            for (var text : row.get("clockIns").asList(Value::asString)) {
                var clockIn = ClockIn.of(text);
                if (!clockIn.isMadeUp() && !clockIn.device().isEmpty()) {
                    var day = LocalDate.parse(row.get("month").asString() + '-' + clockIn.day());
                    days.computeIfAbsent(day, absent -> new ArrayList<>())
                            .add(new Moment(day, clockIn.device(), clockIn.second()));
                }
            }
        }
        return days;
    }

    private boolean isOften(List<Person> three, Map<LocalDate, Moment> moments) {
        var all = new HashSet<>(three.getFirst().days().keySet());
        three.forEach(person -> all.retainAll(person.days().keySet()));
        return moments.size() >= settings.days() && moments.size() >= settings.share() * all.size();
    }

    /** The first moment of each day from which on all of them clock in within the time. */
    private Map<LocalDate, Moment> moments(List<Person> people) {
        var moments = new TreeMap<LocalDate, Moment>();
        for (Person person : people) {
            person.days()
                    .forEach((day, own) -> own.stream()
                            .filter(moment -> people.stream().allMatch(other -> follows(other, moment)))
                            .forEach(moment -> moments.putIfAbsent(day, moment)));
        }
        return moments;
    }

    private boolean follows(Person person, Moment moment) {
        return person.days().getOrDefault(moment.day(), List.of()).stream()
                .anyMatch(own -> own.device().equals(moment.device())
                        && own.second() >= moment.second()
                        && own.second() <= moment.second() + settings.seconds());
    }

    /**
     * Whether it is how people come through the gate: on most days others clock in with them, or, where no others are known, it is
     * close to the full or half hour.
     */
    private boolean isGate(Group group, List<Record> workers) {
        var others = days(workers);
        long usual = group.together().values().stream()
                .filter(moment -> others.isEmpty()
                        ? isNearTheHour(moment)
                        : others.getOrDefault(moment.day(), List.of()).stream()
                                .anyMatch(other -> isWith(moment, other)))
                .count();
        return usual >= MOST * group.together().size();
    }

    private boolean isWith(Moment moment, Moment other) {
        return other.device().equals(moment.device())
                && Math.abs(other.second() - moment.second()) <= 2 * settings.seconds();
    }

    private static boolean isNearTheHour(Moment moment) {
        int past = moment.second() % HALF_HOUR;
        return Math.min(past, HALF_HOUR - past) <= NEAR_THE_HOUR;
    }

    private Finding finding(List<Group> groups, Map<String, List<Record>> workers, double chance) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                groups.stream()
                        .flatMap(group -> group.rows().getFirst().get("lotIds").asList(Value::asString).stream())
                        .toList(),
                List.of(Subject.contractor(builderId(groups.getFirst()))),
                groups.stream()
                        .flatMap(group -> group.rows().stream()
                                .filter(row -> group.people()
                                        .contains(row.get("personId").asString()))
                                .map(row -> evidence(group, row, chance)))
                        .toList(),
                checks(groups, workers),
                groups.stream()
                        .flatMap(group -> group.people().stream()
                                .map(person -> Steps.of(
                                        Steps.person(person),
                                        "ATTENDED",
                                        Steps.company(builderId(group)),
                                        group.together().keySet().iterator().next(),
                                        Rows.text(group.rows().getFirst(), "contractId"))))
                        .toList());
    }

    private static Evidence evidence(Group group, Record row, double chance) {
        var month = row.get("month").asString();
        long days = group.together().keySet().stream()
                .filter(day -> day.toString().startsWith(month))
                .count();
        return Evidence.ofPattern(
                "ATTENDANCE",
                row.get("node").asString(),
                "Attendance",
                row.get("sheetId").asString(),
                "%s %s (%d)".formatted(group.permitId(), month, days),
                row.get("builderId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    private List<Check> checks(List<Group> groups, Map<String, List<Record>> workers) {
        boolean isKnown = groups.stream().allMatch(group -> workers.containsKey(group.permitId()));
        return List.of(
                new Check(
                        "gate",
                        isKnown ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isKnown
                                ? "On most of these days nobody but the management clocks in on the device at that time."
                                : "No clock-ins of others at the site are known; those of the management are not close to the full or half hour."),
                new Check(
                        "often",
                        Check.Outcome.EXCLUDED,
                        "On %d days, and %.0f %% of the days on which all are there, %d people clock in within %d seconds on one device."
                                .formatted(
                                        groups.stream()
                                                .mapToInt(group ->
                                                        group.together().size())
                                                .sum(),
                                        100 * settings.share(),
                                        groups.stream()
                                                .mapToInt(
                                                        group -> group.people().size())
                                                .max()
                                                .orElse(0),
                                        settings.seconds())),
                new Check("made-up", Check.Outcome.EXCLUDED, "Clock-ins that were made up for later do not count."),
                new Check(
                        "one-car",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether they come in one car or by one boat is not known."));
    }
}
