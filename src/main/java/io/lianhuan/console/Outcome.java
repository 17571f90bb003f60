package io.lianhuan.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param truncatedBy the cap that cut the rows; null when they are all there
 */
record Outcome(
        String runId,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        @Nullable Cap truncatedBy,
        Summary summary) {

    /** What may cut the rows of an answer. */
    enum Cap {
        ROWS,
        BYTES,
        TIME
    }

    /**
     * How it went.
     *
     * @param milliseconds from the moment the statement was sent
     * @param operators the steps of its plan
     */
    record Summary(int milliseconds, int rows, List<String> operators) {}

    /** Whether there is more than is shown. */
    public boolean truncated() {
        return truncatedBy != null;
    }
}
