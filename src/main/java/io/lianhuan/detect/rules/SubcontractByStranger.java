package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 分包发包人不是承包人: somebody who has no part in a contract gives subcontracts of it. */
@Component
final class SubcontractByStranger implements MarketRule {

    /** There is nothing to set. */
    @Validated
    @ConfigurationProperties(prefix = "rules.subcontract-by-stranger", ignoreUnknownFields = false)
    record Settings() {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    SubcontractByStranger(Graph graph, Settings settings) {
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
        return List.of("measures-8-7");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        var rows = graph.read(query, Map.of());
        double chance = TraceRows.shareOfContracts(rows);
        return TraceRows.byPair(rows).entrySet().stream()
                .map(pair -> finding(pair.getKey(), pair.getValue(), chance))
                .toList();
    }

    private Finding finding(TraceRows.Pair pair, List<Record> rows, double chance) {
        return TraceRows.finding(this, grade(), pair.subjects(), rows, chance, checks(rows));
    }

    private static List<Check> checks(List<Record> rows) {
        return List.of(
                new Check(
                        "buyer",
                        Check.Outcome.EXCLUDED,
                        "Who gave it is neither the buyer of the contract nor who invited tenders for it."),
                new Check(
                        "subcontractor",
                        Check.Outcome.EXCLUDED,
                        "Who gave it is no registered subcontractor of the contract either."),
                new Check(
                        "related",
                        Check.Outcome.EXCLUDED,
                        "Neither it nor contractor or buyer is known to hold the other, no shareholder to hold both, no name begins with the other's, and they handed in no bid together."),
                new Check(
                        "agent",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether it manages the construction for the buyer is not known (%d subcontracts)."
                                .formatted(rows.size())));
    }
}
