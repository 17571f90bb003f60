package io.lianhuan.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** An organisation, whatever part it plays. */
public record Company(
        String id, @Nullable String name, @Nullable String basis) implements Node {

    /** From the columns id, name and basis. */
    public static Company of(MapAccessor row) {
        return new Company(row.get("id").asString(), Rows.text(row, "name"), Rows.text(row, "basis"));
    }
}
