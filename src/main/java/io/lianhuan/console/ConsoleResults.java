package io.lianhuan.console;

import io.lianhuan.api.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last results, kept in memory so that they can be exported as they were shown. */
@Component
final class ConsoleResults {

    private final ConsoleSettings settings;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    ConsoleResults(ConsoleSettings settings) {
        this.settings = settings;
    }

    private record Kept(String user, boolean isPersonal, Outcome outcome) {}

    synchronized void keep(Viewer viewer, Outcome outcome) {
        kept.put(outcome.runId(), new Kept(viewer.name(), viewer.seesPersonalValues(), outcome));
        var oldest = kept.entrySet().iterator();
        while (kept.size() > settings.kept()) {
            oldest.next();
            oldest.remove();
        }
    }

    /** What a run of that user gave; what was shown for a purpose is only given while there is one. */
    synchronized Optional<Outcome> of(Viewer viewer, String runId) {
        return Optional.ofNullable(kept.get(runId))
                .filter(result -> result.user().equals(viewer.name()))
                .filter(result -> !result.isPersonal() || viewer.seesPersonalValues())
                .map(Kept::outcome);
    }
}
