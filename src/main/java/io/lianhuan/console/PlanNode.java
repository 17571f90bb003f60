package io.lianhuan.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.Plan;

/**
 * A step of how the database will answer.
 *
 * @param operator what is done
 * @param details with what
 * @param estimatedRows how many rows the database expects
 * @param children the steps that come before it
 */
record PlanNode(
        String operator, @Nullable String details, @Nullable Double estimatedRows, List<PlanNode> children) {

    static PlanNode of(Plan plan) {
        var details = plan.arguments().get("Details");
        var rows = plan.arguments().get("EstimatedRows");
        return new PlanNode(
                plan.operatorType().replaceFirst("@.*$", ""),
                details == null ? null : details.asString(),
                rows == null ? null : rows.asDouble(),
                plan.children().stream().map(PlanNode::of).toList());
    }

    /** This step and all before it. */
    Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }
}
