package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Traces;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 违法分包: a subcontract went to a person, to a company without qualification, or on from a subcontractor that may not give it on. */
@Component
final class UnlawfulSubcontract implements MarketRule {

    /**
     * @param coverage share of professional subcontractors with qualifications in the data from which on one without any counts
     * @param companies how many professional subcontractors there have to be for that
     * @param grace days after the end of a qualification in which a renewal may be under way
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.unlawful-subcontract", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.8") @DecimalMin("0") @DecimalMax("1")
            double coverage,

            @DefaultValue("10") @Min(1) int companies,
            @DefaultValue("180") @Min(0) int grace) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    UnlawfulSubcontract(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C08";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-12", "construction-law-29");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(
                query,
                Map.of("coverage", settings.coverage(), "companies", settings.companies(), "grace", settings.grace()));
        var examined =
                rows.stream().mapToLong(row -> row.get("examined").asLong()).max();
        double chance = Traces.share(rows.size(), examined.orElse(0));
        return TraceRows.byPair(rows).entrySet().stream()
                .map(pair -> finding(pair.getKey(), pair.getValue(), chance))
                .toList();
    }

    private Finding finding(TraceRows.Pair pair, List<Record> rows, double chance) {
        return TraceRows.finding(
                this,
                TraceRows.anyTrue(rows, "isCertain") ? grade() : Grade.LEAD,
                pair.subjects(),
                rows,
                chance,
                checks(rows));
    }

    private static String reasons(List<Record> rows) {
        return rows.stream()
                .map(row -> switch (row.get("reason").asString()) {
                    case "PERSON" -> "given to a person";
                    case "RELET" -> "given on by a subcontractor";
                    case "LAPSED" -> "no qualification in force on the day of signing";
                    default -> "no qualification known";
                })
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Check> checks(List<Record> rows) {
        return List.of(
                new Check("reason", Check.Outcome.EXCLUDED, "What the subcontracts show: %s.".formatted(reasons(rows))),
                new Check(
                        "renewal",
                        TraceRows.allTrue(rows, "isCertain") ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        TraceRows.allTrue(rows, "isCertain")
                                ? "No qualification that might be under renewal, and no name taken for a person, explains it."
                                : "A qualification may have been under renewal or be missing in the data, or a name may have been taken for that of a person."),
                new Check(
                        "scope",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether qualifications that are in force cover the work of the subcontract is not looked at."));
    }
}
