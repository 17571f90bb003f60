package io.lianhuan.console;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Queries that users keep and share. A shared query is run by whoever takes it with that one's own rights. */
@Component
final class SavedQueries {

    private static final String ALL = "ALL";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 2000;

    private final Graph graph;
    private final Statement save;
    private final Statement list;
    private final Statement delete;
    private final ConsoleSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();

    SavedQueries(Graph graph, ConsoleSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.graph = graph;
        this.save = graph.statement("console/save-query");
        this.list = graph.statement("console/saved-queries");
        this.delete = graph.statement("console/delete-query");
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** A query to keep. */
    record Wanted(
            @Nullable String id,
            String name,
            @Nullable String description,
            String statement,
            @Nullable Object parameters,
            @Nullable List<Role> sharedWith,
            @Nullable Boolean sharedWithAll) {}

    /** A query that somebody keeps. */
    record Saved(
            String id,
            String owner,
            String name,
            @Nullable String description,
            String statement,
            @Nullable Object parameters,
            List<Role> sharedWith,
            boolean sharedWithAll,
            OffsetDateTime changedAt) {}

    Saved save(Viewer viewer, Wanted wanted) {
        refuseTooLong(wanted);
        var id = wanted.id() == null ? UUID.randomUUID().toString() : wanted.id();
        var shared = new ArrayList<String>();
        if (wanted.sharedWith() != null) {
            wanted.sharedWith().forEach(role -> shared.add(role.name()));
        }
        if (Boolean.TRUE.equals(wanted.sharedWithAll())) {
            shared.add(ALL);
        }
        var arguments = new HashMap<String, Object>();
        arguments.put("id", id);
        arguments.put("owner", viewer.name());
        arguments.put("name", wanted.name().strip());
        arguments.put("description", wanted.description());
        arguments.put("statement", wanted.statement());
        arguments.put("parameters", json.writeValueAsString(Parameters.of(wanted.parameters())));
        arguments.put("roles", shared);
        arguments.put("at", clock.millis());
        events.publishEvent(
                new Noted(viewer.name(), "console.save", id, Map.of("sharedWith", String.join(",", shared))));
        if (graph.write(save, arguments).isEmpty()) {
            throw new BadInput("query %s is kept by somebody else; save it under a new id".formatted(id), null);
        }
        return of(viewer).stream()
                .filter(saved -> saved.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void refuseTooLong(Wanted wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw new BadInput("`name` takes 1 to %d characters".formatted(LONGEST_NAME), null);
        }
        if (wanted.description() != null && wanted.description().length() > LONGEST_DESCRIPTION) {
            throw new BadInput("`description` takes at most %d characters".formatted(LONGEST_DESCRIPTION), null);
        }
        StatementScan.check(wanted.statement(), settings);
    }

    List<Saved> of(Viewer viewer) {
        var roles = new ArrayList<>(viewer.roles().stream().map(Role::name).toList());
        roles.add(ALL);
        return graph.read(list, Map.of("user", viewer.name(), "roles", roles)).stream()
                .map(this::saved)
                .toList();
    }

    private Saved saved(Record row) {
        var shared = row.get("sharedWith").asList(Value::asString);
        return new Saved(
                row.get("id").asString(),
                row.get("owner").asString(),
                row.get("name").asString(),
                Rows.text(row, "description"),
                row.get("statement").asString(),
                json.readValue(row.get("parameters").asString(), Object.class),
                shared.stream()
                        .filter(role -> !role.equals(ALL))
                        .map(Role::valueOf)
                        .toList(),
                shared.contains(ALL),
                ConsoleHistory.at(row.get("changedAt").asLong()));
    }

    boolean delete(Viewer viewer, String id) {
        events.publishEvent(new Noted(viewer.name(), "console.delete", id, Map.of()));
        return graph.write(delete, Map.of("id", id, "owner", viewer.name()))
                        .getFirst()
                        .get("deleted")
                        .asInt()
                > 0;
    }
}
