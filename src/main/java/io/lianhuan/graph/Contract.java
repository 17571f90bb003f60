package io.lianhuan.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * A contract that followed an award.
 *
 * @param id its number
 * @param amount in yuan
 */
public record Contract(
        String id,
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate completedOn,
        @Nullable String lotId)
        implements Node {

    /** From the columns id, name, amount, signedOn, completedOn and lotId. */
    public static Contract of(MapAccessor row) {
        return new Contract(
                row.get("id").asString(),
                Rows.text(row, "name"),
                Rows.yuan(row, "amount"),
                Rows.day(row, "signedOn"),
                Rows.day(row, "completedOn"),
                Rows.text(row, "lotId"));
    }
}
