package io.lianhuan.graph;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * An edge of a small graph.
 *
 * @param since the first day of which is known that it holds
 * @param until the last such day
 * @param times how many relationships it stands for; null in drawings of findings
 */
public record SubgraphEdge(
        String from,
        String to,
        String relation,
        List<String> findingIds,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Integer times) {

    /** An edge that findings tell of. */
    public SubgraphEdge(String from, String to, String relation, List<String> findingIds) {
        this(from, to, relation, findingIds, null, null, null);
    }

    /** Between two nodes, from the columns relation, leaves, since, until and times. */
    static SubgraphEdge of(String one, String other, MapAccessor row) {
        boolean leaves = row.get("leaves").asBoolean();
        return new SubgraphEdge(
                leaves ? one : other,
                leaves ? other : one,
                row.get("relation").asString(),
                List.of(),
                Rows.day(row, "since"),
                Rows.day(row, "until"),
                row.get("times").asInt());
    }
}
