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
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 项目经理缺勤: the manager of a site is hardly ever there while the others are. */
@Component
final class AbsentManager implements MarketRule {

    /**
     * @param months in a row, at the least
     * @param presence share of the due days below which the manager is absent
     * @param othersPresence share above which the others are there
     * @param typhoonPresence the same in the season of typhoons, July to September
     * @param others how many others there are, at the least
     * @param due days on which the manager is due in a month, at the least
     * @param usual working days of a month, where only clock-ins are known
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.absent-manager", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("2") @Min(2) int months,

            @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1")
            double presence,

            @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
            double othersPresence,

            @DefaultValue("0.8") @DecimalMin("0") @DecimalMax("1")
            double typhoonPresence,

            @DefaultValue("2") @Min(1) int others,
            @DefaultValue("10") @Min(1) int due,
            @DefaultValue("22") @Min(1) int usual) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    AbsentManager(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C03";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-8-3");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("usual", settings.usual()));
        var absent = grouped(rows, "builderId", "personId", "permitId").values().stream()
                .flatMap(post -> lasting(post).stream())
                .toList();
        double chance = Traces.share(permits(absent), permits(rows));
        return grouped(absent, "builderId", "personId").values().stream()
                .map(months -> finding(months, chance))
                .toList();
    }

    private static Map<String, List<Record>> grouped(List<Record> rows, String... columns) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Stream.of(columns)
                                .map(column -> row.get(column).asString())
                                .collect(Collectors.joining(" ")),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static long permits(List<Record> rows) {
        return rows.stream().map(row -> row.get("permitId")).distinct().count();
    }

    /** The months that belong to enough in a row in which the manager is absent; rows come in the order of months. */
    private List<Record> lasting(List<Record> rows) {
        var lasting = new ArrayList<Record>();
        var run = new ArrayList<Record>();
        for (Record row : rows.stream().filter(this::isAbsent).toList()) {
            if (!run.isEmpty() && !month(run.getLast()).plusMonths(1).equals(month(row))) {
                keep(run, lasting);
            }
            run.add(row);
        }
        keep(run, lasting);
        return lasting;
    }

    private void keep(List<Record> run, List<Record> lasting) {
        if (run.size() >= settings.months()) {
            lasting.addAll(run);
        }
        run.clear();
    }

    private static YearMonth month(Record row) {
        return YearMonth.parse(row.get("month").asString());
    }

    private boolean isAbsent(Record row) {
        return row.get("due").asInt() >= settings.due()
                && row.get("others").asInt() >= settings.others()
                && row.get("present").asInt()
                        < settings.presence() * row.get("due").asInt()
                && othersPresence(row) > expected(month(row))
                && isInCharge(row);
    }

    private double expected(YearMonth month) {
        boolean isSeason =
                month.getMonth().compareTo(Month.JULY) >= 0 && month.getMonth().compareTo(Month.SEPTEMBER) <= 0;
        return isSeason ? settings.typhoonPresence() : settings.othersPresence();
    }

    private static double othersPresence(Record row) {
        return row.get("othersPresent").asDouble() / row.get("othersDue").asDouble();
    }

    /** Whether the person headed the site all the month. */
    private static boolean isInCharge(Record row) {
        var first = month(row).atDay(1);
        var last = month(row).atEndOfMonth();
        var since = Rows.day(row, "since");
        var until = Rows.day(row, "until");
        return (since == null || !since.isAfter(first))
                && (until == null || !until.isBefore(last))
                && row.get("changes").asList(change -> change).stream()
                        .allMatch(change -> isInCharge(Rows.text(row, "name"), change, first, last));
    }

    private static boolean isInCharge(@Nullable String name, Value change, LocalDate first, LocalDate last) {
        var on = Rows.day(change, "on");
        if (name == null || on == null) {
            return false;
        }
        return (name.equals(Rows.text(change, "after")) && !on.isAfter(first))
                || (name.equals(Rows.text(change, "before")) && on.isAfter(last));
    }

    private Finding finding(List<Record> months, double chance) {
        var builderId = months.getFirst().get("builderId").asString();
        var personId = months.getFirst().get("personId").asString();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                months.stream()
                        .flatMap(row -> row.get("lotIds").asList(Value::asString).stream())
                        .toList(),
                List.of(Subject.contractor(builderId), Subject.constructor(personId)),
                months.stream().map(row -> evidence(row, chance)).toList(),
                checks(months),
                grouped(months, "permitId").values().stream()
                        .map(List::getFirst)
                        .map(row -> Steps.of(
                                Steps.company(builderId),
                                "NAMES",
                                Steps.person(personId),
                                month(row).atDay(1),
                                Rows.text(row, "contractId")))
                        .toList());
    }

    private static Evidence evidence(Record row, double chance) {
        return Evidence.ofPattern(
                "ATTENDANCE",
                row.get("node").asString(),
                "Person",
                row.get("personId").asString(),
                "%s %s %d/%d (%.0f %%)"
                        .formatted(
                                row.get("permitId").asString(),
                                row.get("month").asString(),
                                row.get("present").asInt(),
                                row.get("due").asInt(),
                                100 * othersPresence(row)),
                row.get("builderId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    private List<Check> checks(List<Record> months) {
        double fewest =
                months.stream().mapToDouble(AbsentManager::othersPresence).min().orElse(0);
        return List.of(
                new Check(
                        "stopped",
                        Check.Outcome.EXCLUDED,
                        "In these %d months the others at the site were there on %.0f %% of their days or more."
                                .formatted(months.size(), 100 * fewest)),
                new Check(
                        "typhoon",
                        Check.Outcome.EXCLUDED,
                        "Months from July to September count only where the others were there on more than %.0f %% of their days."
                                .formatted(100 * settings.typhoonPresence())),
                new Check(
                        "replaced",
                        Check.Outcome.EXCLUDED,
                        "The person headed the site all these months; no change of the manager is recorded for them."),
                new Check("leave", Check.Outcome.NOT_CHECKABLE, "Whether leave was granted is not known."));
    }
}
