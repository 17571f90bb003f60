package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 招标人与投标人关联: the buyer of a lot and a bidder tied by people, holdings or contacts. Ties no bidders to each other. */
@Component
final class BuyerTies implements LotRule {

    /** @param maximumTies nodes with more ties are hubs, which tie nobody */
    @Validated
    @ConfigurationProperties(prefix = "rules.buyer-ties", ignoreUnknownFields = false)
    record Settings(@DefaultValue("20") @Min(2) int maximumTies) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    BuyerTies(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B20";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-34-1", "regulation-41");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return graph.read(query, Map.of("lotIds", lotIds, "maximumTies", settings.maximumTies())).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(org.neo4j.driver.Record row) {
        var steps = row.get("steps").asList(step -> step);
        return new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(row.get("lotId").asString()),
                List.of(
                        Subject.bidder(row.get("companyId").asString()),
                        new Subject(
                                Subject.Role.BUYER,
                                "Company",
                                row.get("buyerId").asString())),
                steps.stream()
                        .map(step -> evidence(row.get("companyId").asString(), step))
                        .toList(),
                checks(steps));
    }

    private static Evidence evidence(String companyId, Value step) {
        return Evidence.ofValue(
                step.get("kind").asString(),
                step.get("node").asString(),
                step.get("nodeLabel").asString(),
                step.get("nodeId").asString(),
                step.get("shown").asString(""),
                companyId,
                step.get("source").asLong(0),
                step.get("importId").asString(""),
                step.get("companies").asInt(),
                null);
    }

    private List<Check> checks(List<Value> steps) {
        boolean areDated = steps.stream().allMatch(step -> step.get("dated").asBoolean(false));
        return List.of(
                new Check(
                        "in-force",
                        areDated ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        areDated
                                ? "All %d steps were in force on the day of the bids.".formatted(steps.size())
                                : "Of %d steps none had ended on the day of the bids, but some have no date."
                                        .formatted(steps.size())),
                new Check(
                        "hub",
                        Check.Outcome.EXCLUDED,
                        "No step has more than %d ties of these kinds.".formatted(settings.maximumTies())),
                new Check(
                        "public-value",
                        Check.Outcome.EXCLUDED,
                        "No number of a service, no address of a cluster and no listed value is among the steps."),
                new Check(
                        "state-holder",
                        Check.Outcome.EXCLUDED,
                        "No holder among the steps has the name of a state, a fund or a collective."),
                new Check(
                        "influence",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the tie could influence the tender has to be asked."));
    }
}
