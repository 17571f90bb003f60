package io.lianhuan.console;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Viewer;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where statements are handed in: runs them, remembers that they were run and keeps what they gave for a while. */
@Component
final class ConsoleDesk {

    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final ConsoleRuns runs;
    private final ConsoleHistory history;
    private final ConsoleResults results;

    ConsoleDesk(ConsoleRuns runs, ConsoleHistory history, ConsoleResults results) {
        this.runs = runs;
        this.history = history;
        this.results = results;
    }

    static Question question(String statement, Map<String, Object> parameters, @Nullable String runId) {
        if (runId != null && !RUN_ID.matcher(runId).matches()) {
            throw new BadInput("`runId` takes 8 to 64 letters, digits and hyphens", null);
        }
        return new Question(runId == null ? UUID.randomUUID().toString() : runId, statement, parameters);
    }

    Outcome run(Viewer viewer, Question question) {
        return run(viewer, question, RowSink.NOBODY);
    }

    Outcome run(Viewer viewer, Question question, RowSink sink) {
        try {
            var outcome = runs.run(viewer, question, sink);
            results.keep(viewer, outcome);
            history.remember(viewer, question, outcome);
            return outcome;
        } catch (Refused refused) {
            if (refused.code() != Refused.Code.BUSY && refused.code() != Refused.Code.CLOSED) {
                history.remember(viewer, question, refused);
            }
            throw refused;
        }
    }

    PlanNode explain(Viewer viewer, Question question) {
        return runs.explain(viewer, question);
    }

    boolean cancel(Viewer viewer, String runId) {
        return runs.cancel(viewer, runId);
    }
}
