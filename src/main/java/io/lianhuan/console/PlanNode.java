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
 * @param level how many steps come after it on the way to the last one
 * @param children the steps that come before it
 */
record PlanNode(
        String operator, @Nullable String details, @Nullable Double estimatedRows, int level, List<PlanNode> children) {

    static PlanNode of(Plan plan) {
        return of(plan, 0);
    }

    private static PlanNode of(Plan plan, int level) {
        var details = plan.arguments().get("Details");
        var rows = plan.arguments().get("EstimatedRows");
        return new PlanNode(
                plan.operatorType().replaceFirst("@.*$", ""),
                details == null ? null : details.asString(),
                rows == null ? null : rows.asDouble(),
                level,
                plan.children().stream().map(child -> of(child, level + 1)).toList());
    }

    /** This step and all before it, each right after the one that it leads to. */
    Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }
}
