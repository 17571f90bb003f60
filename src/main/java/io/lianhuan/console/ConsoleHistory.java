package io.lianhuan.console;

import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each user ran, the last ones. Only the user sees it. */
@Component
final class ConsoleHistory {

    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Graph graph;
    private final Statement remember;
    private final Statement history;
    private final Statement forget;
    private final ConsoleSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ConsoleHistory(Graph graph, ConsoleSettings settings, Clock clock) {
        this.graph = graph;
        this.remember = graph.statement("console/remember");
        this.history = graph.statement("console/history");
        this.forget = graph.statement("console/forget");
        this.settings = settings;
        this.clock = clock;
    }

    /** A statement that a user ran. */
    record Run(
            String id,
            OffsetDateTime at,
            String statement,
            @Nullable Object parameters,
            String status,
            int milliseconds,
            int rows) {}

    void remember(Viewer viewer, Question question, Outcome outcome) {
        var summary = outcome.summary();
        remember(viewer, question, outcome.truncated() ? "TRUNCATED" : "OK", summary.milliseconds(), summary.rows());
    }

    void remember(Viewer viewer, Question question, Refused refused) {
        remember(viewer, question, refused.code().name(), 0, 0);
    }

    private void remember(Viewer viewer, Question question, String status, int milliseconds, int rows) {
        var arguments = new HashMap<String, Object>();
        arguments.put("id", question.runId());
        arguments.put("user", viewer.name());
        arguments.put("number", clock.millis());
        arguments.put("statement", cut(question.statement()));
        arguments.put("parameters", json.writeValueAsString(question.parameters()));
        arguments.put("status", status);
        arguments.put("ms", milliseconds);
        arguments.put("rows", rows);
        arguments.put("kept", settings.history());
        graph.write(remember, arguments);
    }

    private String cut(String statement) {
        return statement.length() <= settings.statementBytes()
                ? statement
                : statement.substring(0, settings.statementBytes());
    }

    List<Run> of(Viewer viewer, @Nullable String text, int first) {
        var arguments = new HashMap<String, Object>(Map.of("user", viewer.name(), "first", first));
        arguments.put("words", text == null ? null : text.toLowerCase(Locale.ROOT));
        return graph.read(history, arguments).stream()
                .map(row -> new Run(
                        row.get("id").asString(),
                        at(row.get("number").asLong()),
                        row.get("statement").asString(),
                        json.readValue(row.get("parameters").asString(), Object.class),
                        row.get("status").asString(),
                        row.get("ms").asInt(),
                        row.get("rows").asInt()))
                .toList();
    }

    void forget(Viewer viewer) {
        graph.write(forget, Map.of("user", viewer.name()));
    }

    static OffsetDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(BEIJING);
    }
}
