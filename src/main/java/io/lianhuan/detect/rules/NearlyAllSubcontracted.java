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
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 分包近乎全部: one party, or two, got nearly all of a contract by subcontracts. */
@Component
final class NearlyAllSubcontracted implements MarketRule {

    /** @param share of the contract's amount that goes on, at the least */
    @Validated
    @ConfigurationProperties(prefix = "rules.nearly-all-subcontracted", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.9") @DecimalMin("0") @DecimalMax("1")
            double share) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    NearlyAllSubcontracted(Graph graph, Settings settings) {
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
        return List.of("measures-8-2", "measures-12");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("share", settings.share()));
        double chance = TraceRows.shareOfContracts(rows);
        return TraceRows.byPair(rows).entrySet().stream()
                .map(pair -> finding(pair.getKey(), pair.getValue(), chance))
                .toList();
    }

    private Finding finding(TraceRows.Pair pair, List<Record> rows, double chance) {
        return TraceRows.finding(
                this,
                rows.stream().anyMatch(NearlyAllSubcontracted::isClear) ? grade() : Grade.LEAD,
                pair.subjects(),
                rows,
                chance,
                checks(rows));
    }

    /** Whether one party got it, and a subcontract says what it is, which is not the construction of a contract with design. */
    private static boolean isClear(Record row) {
        return row.get("parties").asInt() == 1
                && TraceRows.isTrue(row, "isWhole")
                && !TraceRows.isTrue(row, "isDesigned");
    }

    private static List<Check> checks(List<Record> rows) {
        return List.of(
                new Check("partner", Check.Outcome.EXCLUDED, "The party is no partner in the contract or the bid."),
                new Check(
                        "content",
                        TraceRows.anyTrue(rows, "isWhole") ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        TraceRows.anyTrue(rows, "isWhole")
                                ? "A subcontract says that it is about the whole work, or the main structure."
                                : "What the subcontracts say leaves open whether it is the whole work, or the main structure."),
                new Check(
                        "design-and-build",
                        TraceRows.anyTrue(rows, "isDesigned") ? Check.Outcome.EXPLAINS : Check.Outcome.EXCLUDED,
                        TraceRows.anyTrue(rows, "isDesigned")
                                ? "A contract is one for design and construction together, of which construction may go on."
                                : "No contract is one for design and construction together."),
                new Check(
                        "consent",
                        Check.Outcome.NOT_CHECKABLE,
                        "Consent of the buyer does not make it lawful to give on the whole work; what else was agreed is not known."));
    }
}
