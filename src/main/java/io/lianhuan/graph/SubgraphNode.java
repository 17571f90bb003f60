package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * A node of a small graph.
 *
 * @param id label and id
 * @param degree how many relationships it has in the store; null where nobody counted
 */
public record SubgraphNode(
        String id,
        String label,
        @Nullable String caption,
        @Nullable Integer degree) implements NamesPersons {

    /** A node whose relationships nobody counted. */
    public SubgraphNode(String id, String label, @Nullable String caption) {
        this(id, label, caption, null);
    }

    /** From the columns id, label, caption and degree. */
    static SubgraphNode of(MapAccessor row) {
        var label = row.get("label").asString();
        return new SubgraphNode(
                label + ':' + row.get("id").asString(), label, Rows.text(row, "caption"), Rows.whole(row, "degree"));
    }

    @Override
    public List<String> personIds() {
        return label.equals("Person") ? List.of(nodeId()) : List.of();
    }

    /** The id of the thing itself. */
    public String nodeId() {
        return id.substring(label.length() + 1);
    }
}
