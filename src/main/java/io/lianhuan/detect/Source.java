package io.lianhuan.detect;

import io.lianhuan.graph.Rows;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** A line of an imported file. */
record Source(String importId, String file, @Nullable String sheet, int line, String sha256) {

    /** From the properties of evidence. */
    static Source of(Value piece) {
        return new Source(
                piece.get("importId").asString(""),
                piece.get("file").asString(""),
                Rows.text(piece, "sheet"),
                piece.get("line").asInt(),
                piece.get("sha256").asString(""));
    }
}
