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

/** 证书无社保: a project manager registered with the company that won, for whom nobody pays insurance though it insures others. */
@Component
final class UninsuredCertificate implements MarketRule {

    /**
     * @param months before the day, in none of which anybody pays
     * @param insured people whom the company insures in each of these months, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.uninsured-certificate", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("6") @Min(2) int months,
            @DefaultValue("5") @Min(1) int insured) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    UninsuredCertificate(Graph graph, Settings settings) {
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
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("certificates-57");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("months", settings.months()));
        var shown = rows.stream().filter(this::shows).toList();
        long insured = persons(rows.stream().filter(row -> row.get("insured").asBoolean()));
        long persons = persons(shown.stream());
        return shown.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("companyId").asString()
                                + ' '
                                + row.get("personId").asString(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(pair -> finding(pair, Traces.share(persons, persons + insured)))
                .toList();
    }

    private static long persons(Stream<Record> rows) {
        return rows.map(row -> row.get("personId")).distinct().count();
    }

    private boolean shows(Record row) {
        return !row.get("insured").asBoolean()
                && !row.get("namesake").asBoolean()
                && row.get("others").asInt() >= settings.insured()
                && !row.get("birthYear").isNull()
                && !SafeHarbours.isRetired(row, row.get("day").asLocalDate().getYear())
                && !SafeHarbours.isPublic(Rows.text(row, "companyName"));
    }

    private Finding finding(List<Record> rows, double chance) {
        var first = rows.getFirst();
        var companyId = first.get("companyId").asString();
        var personId = first.get("personId").asString();
        var registration = Evidence.ofPattern(
                "CERTIFICATE",
                first.get("node").asString(),
                "Person",
                personId,
                first.get("maskedNumber").asString(""),
                companyId,
                first.get("registeredSource").asLong(0),
                first.get("registeredImportId").asString(""),
                chance);
        var uses = rows.stream().map(row -> row.get("use")).toList();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                uses.stream()
                        .flatMap(use -> use.get("lotIds").asList(Value::asString).stream())
                        .toList(),
                List.of(Subject.contractor(companyId), Subject.constructor(personId)),
                Stream.concat(Stream.of(registration), Traces.evidence(Values.value(uses), chance).stream())
                        .toList(),
                checks(rows),
                links(rows, companyId, personId));
    }

    private static List<Link> links(List<Record> rows, String companyId, String personId) {
        var company = Steps.company(companyId);
        var person = Steps.person(personId);
        var registered = Steps.of(person, "REGISTERED_WITH", company, Rows.day(rows.getFirst(), "since"), null);
        return Stream.concat(
                        Stream.of(registered),
                        rows.stream()
                                .map(row -> new Link(
                                        company,
                                        "NAMES",
                                        person,
                                        Rows.day(row, "day"),
                                        null,
                                        Rows.text(row.get("use"), "contractId"),
                                        row.get("use").get("beforeAward").asBoolean())))
                .toList();
    }

    private List<Check> checks(List<Record> rows) {
        int fewest =
                rows.stream().mapToInt(row -> row.get("others").asInt()).min().orElse(0);
        boolean isDated = !rows.getFirst().get("since").isNull();
        return List.of(
                new Check(
                        "data",
                        Check.Outcome.EXCLUDED,
                        "In each of the %d months before, the company is known to insure %d people or more."
                                .formatted(settings.months(), fewest)),
                new Check("retired", Check.Outcome.EXCLUDED, "The person had not reached the age of pensioners."),
                new Check(
                        "newcomer",
                        isDated ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isDated
                                ? "The certificate had been registered there before these months, and nobody pays in the month after either."
                                : "Since when the certificate is registered there is not known; nobody pays in the month after either."),
                new Check(
                        "masked",
                        Check.Outcome.EXCLUDED,
                        "The company insures nobody of that name whom only a part of the number tells."),
                new Check(
                        "elsewhere",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the person is insured in another province, as a civil servant or as a soldier who chose a job is not known."));
    }
}
