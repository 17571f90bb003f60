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
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 专家证书挂靠: an evaluator whose certificate is registered with one company while another pays the insurance. */
@Component
final class EvaluatorCertificate implements MarketRule {

    /** @param months in a row, at the least */
    @Validated
    @ConfigurationProperties(prefix = "rules.evaluator-certificate", ignoreUnknownFields = false)
    record Settings(@DefaultValue("3") @Min(2) int months) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    EvaluatorCertificate(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B19";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of();
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var byPerson = graph.read(query, Map.of()).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("personId").asString(), TreeMap::new, Collectors.toList()));
        return byPerson.values().stream()
                .map(this::lasting)
                .filter(rows -> rows.stream()
                        .anyMatch(row -> !row.get("lotIds").asList().isEmpty()))
                .map(this::finding)
                .toList();
    }

    /** The rows that belong to enough months in a row between the same two companies; rows come in the order of months. */
    private List<Record> lasting(List<Record> rows) {
        var lasting = new ArrayList<Record>();
        var run = new ArrayList<Record>();
        for (Record row : rows) {
            if (!run.isEmpty() && !follows(run.getLast(), row)) {
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

    private static boolean follows(Record before, Record row) {
        return Stream.of("holderId", "payerId")
                        .allMatch(column -> before.get(column).equals(row.get(column)))
                && month(before).plusMonths(1).equals(month(row));
    }

    private static YearMonth month(Record row) {
        return YearMonth.parse(row.get("month").asString());
    }

    private Finding finding(List<Record> rows) {
        var first = rows.getFirst();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                rows.stream()
                        .flatMap(row -> row.get("lotIds").asList(Value::asString).stream())
                        .toList(),
                List.of(new Subject(
                        Subject.Role.EVALUATOR, "Person", first.get("personId").asString())),
                rows.stream()
                        .flatMap(row -> Stream.of(
                                evidence("INSURANCE", row, "payerId", "source", "importId"),
                                evidence("CERTIFICATE", row, "holderId", "registeredSource", "registeredImportId")))
                        .toList(),
                checks(rows));
    }

    private static Evidence evidence(String kind, Record row, String company, String source, String importId) {
        return Evidence.ofValue(
                kind,
                row.get("node").asString(),
                "Person",
                row.get("personId").asString(),
                row.get("shown").asString(""),
                row.get(company).asString(),
                row.get(source).asLong(0),
                row.get(importId).asString(""),
                2,
                null);
    }

    private static List<Check> checks(List<Record> rows) {
        return List.of(
                new Check(
                        "months",
                        Check.Outcome.EXCLUDED,
                        "It lasts for %d months, from %s to %s."
                                .formatted(
                                        rows.size(),
                                        rows.getFirst().get("month").asString(),
                                        rows.getLast().get("month").asString())),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "Neither company is known to hold the other, and no shareholder is known to hold both."),
                new Check(
                        "dispatch",
                        Check.Outcome.EXCLUDED,
                        "The payer's name is not that of a company that employs people for others."),
                new Check(
                        "transfer",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether a change of the registration had been applied for is not known."));
    }
}
