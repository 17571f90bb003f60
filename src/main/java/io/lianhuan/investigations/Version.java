package io.lianhuan.investigations;

import io.lianhuan.graph.Rows;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * A version of an investigation, without its canvas.
 *
 * @param name what it was called; null for those that were kept by themselves
 */
record Version(int number, @Nullable String name, String savedBy, OffsetDateTime savedAt, int nodes, int edges) {

    static Version of(MapAccessor row) {
        return new Version(
                row.get("number").asInt(),
                Rows.text(row, "name"),
                row.get("savedBy").asString(),
                Objects.requireNonNull(Rows.time(row, "savedAt")),
                row.get("nodes").asInt(),
                row.get("edges").asInt());
    }

    /** What it holds. */
    record Content(String canvas, String filters, String notes) {

        static Content of(MapAccessor version) {
            return new Content(
                    version.get("canvas").asString(),
                    version.get("filters").asString("{}"),
                    version.get("notes").asString(""));
        }
    }
}
