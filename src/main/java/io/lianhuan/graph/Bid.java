package io.lianhuan.graph;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** A bid for a lot. */
record Bid(
        String id,
        @Nullable BigDecimal price,
        @Nullable String priceText,
        @Nullable OffsetDateTime submittedAt) implements Node {

    /** From the columns bidId, price, priceText and submittedAt. */
    static Bid of(MapAccessor row) {
        return new Bid(
                row.get("bidId").asString(),
                Rows.yuan(row, "price"),
                Rows.text(row, "priceText"),
                Rows.time(row, "submittedAt"));
    }
}
