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
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 投标背后的人: somebody who does not belong to the contractors acted in their bids, or paid their deposits. */
@Component
final class PartyBehindBids implements MarketRule {

    /** @param maximumFirms who acts for more firms does so by trade */
    @Validated
    @ConfigurationProperties(prefix = "rules.party-behind-bids", ignoreUnknownFields = false)
    record Settings(@DefaultValue("10") @Min(2) int maximumFirms) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    PartyBehindBids(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C07";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("measures-10", "construction-law-26");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(Market market) {
        return graph.read(query, Map.of("maximumFirms", settings.maximumFirms())).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(Record row) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                row.get("lotIds").asList(Value::asString),
                List.of(
                        Subject.contractor(row.get("contractorId").asString()),
                        Subject.builder("Person", row.get("personId").asString())),
                row.get("records").asList(PartyBehindBids::evidence),
                checks(row),
                Traces.links(row.get("links")));
    }

    private static Evidence evidence(Value record) {
        return Evidence.ofValue(
                record.get("kind").asString(),
                record.get("node").asString(),
                record.get("label").asString(),
                record.get("id").asString(),
                record.get("shown").asString(),
                record.get("companyId").asString(),
                record.get("source").asLong(0),
                record.get("importId").asString(""),
                record.get("df").asInt(),
                null);
    }

    private List<Check> checks(Record row) {
        return List.of(
                new Check(
                        "trade",
                        Check.Outcome.EXCLUDED,
                        "The person acted for %d firms; above %d it would be a trade."
                                .formatted(row.get("firms").asInt(), settings.maximumFirms())),
                new Check(
                        "own",
                        Check.Outcome.EXCLUDED,
                        "No insurance, registration, office or share ties the person to the contractor."),
                new Check(
                        "group",
                        Check.Outcome.EXCLUDED,
                        "%d contractors that do not hold each other are concerned."
                                .formatted(row.get("contractors").asInt())),
                new Check("employment", Check.Outcome.NOT_CHECKABLE, "Contracts of employment are not known."));
    }
}
