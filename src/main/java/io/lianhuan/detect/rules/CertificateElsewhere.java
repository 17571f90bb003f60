package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 人证分离: a company bids and builds with a certificate registered with it while another alone pays the person's insurance. */
@Component
final class CertificateElsewhere implements MarketRule {

    /**
     * @param months in a row that the other pays, at the least
     * @param longMonths in a row from which on it needs an explanation that the person heads a contract or a site
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.certificate-elsewhere", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(2) int months,
            @DefaultValue("6") @Min(2) int longMonths) {}

    /** Months in a row that the other pays, and where the certificate was used in them. */
    private record Run(Record row, List<Value> months, List<Value> uses) {

        String text(String column) {
            return row.get(column).asString();
        }

        YearMonth first() {
            return month(months.getFirst());
        }

        YearMonth last() {
            return month(months.getLast());
        }

        boolean isHeaded() {
            return uses.stream()
                    .anyMatch(use -> !use.get("kind").asString().equals("PERSON")
                            && use.get("role").asString("").equals("PROJECT_MANAGER")
                            && !YearMonth.from(day(use)).isAfter(last()));
        }
    }

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    CertificateElsewhere(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C01";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-42", "constructors-26", "certificates-57");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var runs = graph.read(query, Map.of("months", settings.months())).stream()
                .filter(row -> !SafeHarbours.employsForOthers(Rows.text(row, "payerName"))
                        && !SafeHarbours.isPublic(Rows.text(row, "payerName")))
                .flatMap(row -> runs(row).stream())
                .filter(run -> !run.uses().isEmpty())
                .toList();
        long persons = runs.stream().map(run -> run.text("personId")).distinct().count();
        return byPair(runs).stream().map(pair -> finding(pair, persons)).toList();
    }

    private static Collection<List<Run>> byPair(List<Run> runs) {
        return runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.text("holderId") + ' ' + run.text("personId"), TreeMap::new, Collectors.toList()))
                .values();
    }

    private List<Run> runs(Record row) {
        var runs = new ArrayList<Run>();
        var months = new ArrayList<Value>();
        for (Value month : row.get("months").asList(month -> month)) {
            if (!months.isEmpty() && !month(months.getLast()).plusMonths(1).equals(month(month))) {
                keep(row, months, runs);
            }
            if (month.get("kinds").asList(kind -> kind.asString("")).stream().noneMatch(SafeHarbours::isOnOwnAccount)) {
                months.add(month);
            }
        }
        keep(row, months, runs);
        return runs;
    }

    private void keep(Record row, List<Value> months, List<Run> runs) {
        if (months.size() >= settings.months()) {
            runs.add(new Run(row, List.copyOf(months), uses(row, months)));
        }
        months.clear();
    }

    /** After the first month, so that whoever leaves has left, and not where the registered company pays then or from the next month on. */
    private static List<Value> uses(Record row, List<Value> months) {
        var first = month(months.getFirst());
        var end = month(months.getLast()).plusMonths(1);
        var own = row.get("ownMonths").asList(Value::asString);
        return row.get("uses").asList(use -> use).stream()
                .filter(use -> {
                    var at = YearMonth.from(day(use));
                    return at.isAfter(first)
                            && !at.isAfter(end)
                            && !own.contains(at.toString())
                            && !own.contains(at.plusMonths(1).toString())
                            && !SafeHarbours.isRetired(row, at.getYear());
                })
                .toList();
    }

    private static YearMonth month(Value month) {
        return YearMonth.parse(month.get("month").asString());
    }

    private static LocalDate day(Value use) {
        return use.get("day").asLocalDate();
    }

    private Finding finding(List<Run> runs, long persons) {
        var first = runs.getFirst();
        double chance = Traces.share(persons, first.row().get("examined").asLong());
        boolean isHeaded =
                runs.stream().anyMatch(run -> run.months().size() >= settings.longMonths() && run.isHeaded());
        var subjects = Stream.concat(
                        Stream.of(
                                Subject.contractor(first.text("holderId")),
                                Subject.constructor(first.text("personId"))),
                        runs.stream().map(run -> Subject.employer(run.text("payerId"))))
                .toList();
        return new Finding(
                slug(),
                isHeaded ? Grade.NEEDS_EXPLANATION : Grade.LEAD,
                Reach.MARKET,
                runs.stream()
                        .flatMap(run -> run.uses().stream())
                        .flatMap(use -> use.get("lotIds").asList(Value::asString).stream())
                        .toList(),
                subjects,
                runs.stream().flatMap(run -> evidence(run, chance)).toList(),
                checks(runs),
                runs.stream().flatMap(CertificateElsewhere::links).toList());
    }

    private static Stream<Evidence> evidence(Run run, double chance) {
        var row = run.row();
        var registration = Evidence.ofPattern(
                "CERTIFICATE",
                run.text("node"),
                "Person",
                run.text("personId"),
                row.get("maskedNumber").asString(""),
                run.text("holderId"),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
        return Stream.of(
                        Stream.of(registration),
                        Stream.of(
                                insurance(run, 1, chance),
                                insurance(run, run.months().size(), chance)),
                        Traces.evidence(Values.value(run.uses()), chance).stream())
                .flatMap(pieces -> pieces);
    }

    private static Evidence insurance(Run run, int number, double chance) {
        var month = run.months().get(number - 1);
        return Evidence.ofPattern(
                "INSURANCE",
                run.text("node"),
                "Person",
                run.text("personId"),
                "%s %s (%d/%d)"
                        .formatted(
                                run.row().get("maskedNumber").asString(""),
                                month(month),
                                number,
                                run.months().size()),
                run.text("payerId"),
                month.get("source").asLong(0),
                month.get("importId").asString(""),
                chance);
    }

    private static Stream<Link> links(Run run) {
        var person = Steps.person(run.text("personId"));
        var holder = Steps.company(run.text("holderId"));
        var payer = Steps.company(run.text("payerId"));
        return Stream.concat(
                Stream.of(
                        Steps.of(person, "REGISTERED_WITH", holder, Rows.day(run.row(), "since"), null),
                        Steps.of(person, "INSURED_BY", payer, run.first().atDay(1), null)),
                run.uses().stream()
                        .map(use -> new Link(
                                holder,
                                "NAMES",
                                person,
                                day(use),
                                null,
                                Rows.text(use, "contractId"),
                                use.get("kind").asString().equals("PERSON"))));
    }

    private static List<Check> checks(List<Run> runs) {
        var row = runs.getFirst().row();
        boolean isDated = !row.get("since").isNull();
        boolean isAgeKnown = !row.get("birthYear").isNull();
        return List.of(
                new Check(
                        "months",
                        Check.Outcome.EXCLUDED,
                        "The other alone pays for %d months, from %s to %s."
                                .formatted(
                                        runs.stream()
                                                .mapToInt(run -> run.months().size())
                                                .sum(),
                                        runs.getFirst().first(),
                                        runs.getLast().last())),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "Neither company is known to hold the other, nobody is known to hold or head both, and neither bears the other's name or is a partner in the bid."),
                new Check(
                        "dispatch",
                        Check.Outcome.EXCLUDED,
                        "The payer's name is not that of a company that employs for others, or of a public body."),
                new Check(
                        "own-account",
                        Check.Outcome.EXCLUDED,
                        "The kind of insurance is none that people pay for themselves or that a former employer pays on."),
                new Check(
                        "retired",
                        isAgeKnown ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isAgeKnown
                                ? "The person had not reached the age of pensioners."
                                : "The person's year of birth is not known."),
                new Check(
                        "moving",
                        Check.Outcome.EXCLUDED,
                        "The other had paid for a month before the certificate was used, and the registered company pays neither then nor from the next month on."),
                new Check(
                        "transfer",
                        isDated ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isDated
                                ? "The registration was in force in these months, and no later one is known."
                                : "Since when the certificate is registered there is not known; no later registration is."));
    }
}
