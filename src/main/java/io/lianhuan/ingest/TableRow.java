package io.lianhuan.ingest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One row of a {@link Table}, cleaned and checked. */
public interface TableRow {

    /** Says what this row means for the graph. Costs no access to the graph. */
    void state(Facts facts);

    /** When the publisher collected the row (采集时间); of two statements the later one shows. */
    default @Nullable OffsetDateTime collectedAt() {
        return null;
    }
}
