package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 母公司承接子公司施工: a parent won the contract, and its subsidiary has the people on the site and gets the money. */
@Component
final class SubsidiaryBuilds implements MarketRule {

    /**
     * @param held share of the subsidiary that the contractor holds, at the least
     * @param people on a site whom the subsidiary insures, at the least
     * @param months in which it pays for each of them, at the least
     * @param paid share of the contract's amount that went on to it, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.subsidiary-builds", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double held,

            @DefaultValue("2") @Min(1) int people,
            @DefaultValue("2") @Min(1) int months,

            @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
            double paid) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    SubsidiaryBuilds(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C06";
    }

    @Override
    public Grade grade() {
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-8-1");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(
                query,
                Map.of(
                        "held",
                        settings.held(),
                        "people",
                        settings.people(),
                        "months",
                        settings.months(),
                        "paid",
                        settings.paid()));
        double chance = TraceRows.shareOfContracts(rows);
        return TraceRows.byPair(rows).entrySet().stream()
                .map(pair -> finding(pair.getKey(), pair.getValue(), chance))
                .toList();
    }

    private Finding finding(TraceRows.Pair pair, List<Record> rows, double chance) {
        return TraceRows.finding(
                this, isSubcontracted(rows) ? Grade.LEAD : grade(), pair.subjects(), rows, chance, checks(rows));
    }

    private static boolean isSubcontracted(List<Record> rows) {
        return TraceRows.allTrue(rows, "isSubcontracted");
    }

    private List<Check> checks(List<Record> rows) {
        return List.of(
                new Check("branch", Check.Outcome.EXCLUDED, "The subsidiary is a company of its own, and no branch."),
                new Check("consortium", Check.Outcome.EXCLUDED, "It is no partner in the contract or the bid."),
                new Check(
                        "subcontract",
                        isSubcontracted(rows) ? Check.Outcome.EXPLAINS : Check.Outcome.EXCLUDED,
                        isSubcontracted(rows)
                                ? "Subcontracts with it are registered."
                                : "No subcontract with it is registered for some of the contracts."),
                new Check(
                        "other-work",
                        Check.Outcome.EXCLUDED,
                        "The money was paid after the contract was signed, for its project, and comes to %s per cent of its amount or more."
                                .formatted(Math.round(settings.paid() * 100))));
    }
}
