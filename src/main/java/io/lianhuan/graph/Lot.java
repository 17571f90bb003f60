package io.lianhuan.graph;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** The unit that bidders compete for. */
public record Lot(
        String id,
        @Nullable String name,
        @Nullable BigDecimal ceilingPrice,
        @Nullable OffsetDateTime openedAt) implements Node {

    /** From the columns id, name, ceilingPrice and openedAt. */
    public static Lot of(MapAccessor row) {
        return new Lot(
                row.get("id").asString(),
                Rows.text(row, "name"),
                Rows.yuan(row, "ceilingPrice"),
                Rows.time(row, "openedAt"));
    }
}
