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

/** 材料由他人采购: a large part of a contract's materials was bought by a company that has no part in it. */
@Component
final class MaterialsBoughtByAnother implements MarketRule {

    /**
     * @param share of the invoices' amount that one company buys, at the least
     * @param ofContract share of the contract's amount that it buys, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.materials-bought-by-another", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1")
            double share,

            @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1")
            double ofContract) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    MaterialsBoughtByAnother(Graph graph, Settings settings) {
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
        return List.of("measures-8-4");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of("share", settings.share(), "ofContract", settings.ofContract()));
        double chance = TraceRows.shareOfContracts(rows);
        return TraceRows.byPair(rows).entrySet().stream()
                .map(pair -> finding(pair.getKey(), pair.getValue(), chance))
                .toList();
    }

    private Finding finding(TraceRows.Pair pair, List<Record> rows, double chance) {
        return TraceRows.finding(
                this, isPurchasing(rows) ? Grade.LEAD : grade(), pair.subjects(), rows, chance, checks(rows));
    }

    private static boolean isPurchasing(List<Record> rows) {
        return TraceRows.allTrue(rows, "isPurchasing");
    }

    private List<Check> checks(List<Record> rows) {
        return List.of(
                new Check(
                        "party",
                        Check.Outcome.EXCLUDED,
                        "It is neither contractor nor buyer, and no subcontract of the contract is registered for it."),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "Neither it nor contractor or buyer is known to hold the other, no shareholder to hold both, no name begins with the other's, and they handed in no bid together."),
                new Check(
                        "purchasing",
                        isPurchasing(rows) ? Check.Outcome.EXPLAINS : Check.Outcome.EXCLUDED,
                        isPurchasing(rows)
                                ? "The name is that of a company that buys, or leases, for others by trade."
                                : "The name is not that of a company that buys, or leases, for others by trade."),
                new Check(
                        "share",
                        Check.Outcome.EXCLUDED,
                        "It bought %s per cent or more of what was invoiced, in %d contracts."
                                .formatted(Math.round(settings.share() * 100), TraceRows.distinct(rows, "contractId"))),
                new Check(
                        "agreement",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether an agreement lets it buy in the contractor's name and on its account is not known."));
    }
}
