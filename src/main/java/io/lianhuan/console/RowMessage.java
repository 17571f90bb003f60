package io.lianhuan.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a statement that runs, or how it ended. */
record RowMessage(
        String runId,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean isLast,
        Outcome.@Nullable Cap truncatedBy,
        Outcome.@Nullable Summary summary,
        @Nullable Problem problem) {

    /** Why it ended early. */
    record Problem(String code, String message) {}

    public boolean truncated() {
        return truncatedBy != null;
    }
}
