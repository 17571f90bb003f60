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
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** 专家利害关系: an evaluator of a lot on the books of one of its bidders, or of its agency. Ties no bidders to each other. */
@Component
final class EvaluatorConflict implements LotRule {

    /** There is nothing to set. */
    @ConfigurationProperties(prefix = "rules.evaluator-conflict", ignoreUnknownFields = false)
    record Settings() {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    EvaluatorConflict(Graph graph, Settings settings) {
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
        return Grade.NEEDS_EXPLANATION;
    }

    @Override
    public List<String> clauses() {
        return List.of("tendering-law-37");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return graph.read(query, Map.of("lotIds", lotIds)).stream()
                .map(this::finding)
                .toList();
    }

    private Finding finding(org.neo4j.driver.Record row) {
        var role = Subject.Role.valueOf(row.get("role").asString());
        return new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(row.get("lotId").asString()),
                List.of(
                        new Subject(role, "Company", row.get("companyId").asString()),
                        new Subject(
                                Subject.Role.EVALUATOR,
                                "Person",
                                row.get("personId").asString())),
                row.get("ties").asList(tie -> evidence(row, tie)),
                checks(row));
    }

    private static Evidence evidence(org.neo4j.driver.Record row, Value tie) {
        return Evidence.ofValue(
                kind(tie),
                row.get("node").asString(),
                "Person",
                row.get("personId").asString(),
                row.get("shown").asString(""),
                row.get("companyId").asString(),
                tie.get("source").asLong(0),
                tie.get("importId").asString(""),
                row.get("companies").asInt(),
                null);
    }

    private static String kind(Value tie) {
        return switch (tie.get("type").asString()) {
            case "INSURED_BY" -> "INSURANCE";
            case "REGISTERED_WITH" -> "CERTIFICATE";
            default -> "PERSON";
        };
    }

    private static List<Check> checks(org.neo4j.driver.Record row) {
        boolean isDated = row.get("ties").asList(tie -> tie).stream()
                .anyMatch(tie -> tie.get("dated").asBoolean(false));
        return List.of(
                new Check(
                        "in-force",
                        isDated ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        isDated
                                ? "The relation was in force on the day of the bids."
                                : "The relation has no date; whether it held on the day of the bids is not known."),
                new Check(
                        "stepped-down",
                        row.get("scored").isNull() ? Check.Outcome.NOT_CHECKABLE : Check.Outcome.EXCLUDED,
                        row.get("scored").isNull()
                                ? "No scores of this lot were imported."
                                : "The evaluator gave a score in this lot."),
                new Check(
                        "namesakes",
                        Check.Outcome.EXCLUDED,
                        "The person is told by an identity or registration number."),
                new Check(
                        "disclosed",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the evaluator had told of the relation is not known."));
    }
}
