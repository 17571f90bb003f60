package io.lianhuan.console;

import io.lianhuan.api.BadInput;
import io.lianhuan.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Ready queries, and what their parameters may be. */
@Controller
class LibraryController {

    private static final int MOST_SUGGESTIONS = 50;

    private final Library library;
    private final ConsoleDesk desk;
    private final ConsoleRuns runs;
    private final JsonMapper json = JsonMapper.builder().build();

    LibraryController(Library library, ConsoleDesk desk, ConsoleRuns runs) {
        this.library = library;
        this.desk = desk;
        this.runs = runs;
    }

    @QueryMapping
    List<LibraryQuery> queryLibrary(@Argument @Nullable String tag) {
        return library.all(tag);
    }

    @SchemaMapping(typeName = "LibraryParameter", field = "default")
    @Nullable
    Object defaultValue(LibraryQuery.Parameter parameter) {
        return parameter.defaultValue();
    }

    @MutationMapping
    Outcome runLibraryQuery(
            @Argument String name,
            @Argument @Nullable Object parameters,
            @Argument @Nullable String runId,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var query = library.named(name);
        var all = Library.filled(query, Parameters.of(parameters));
        return desk.run(Analyst.of(viewer), ConsoleDesk.question(query.statement(), all, runId));
    }

    @QueryMapping
    List<Object> librarySuggestions(
            @Argument String name,
            @Argument String parameter,
            @ContextValue(required = false) @Nullable Viewer viewer) {
        var suggestions = library.named(name).parameters().stream()
                .filter(one -> one.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s has no parameter %s".formatted(name, parameter), null))
                .suggestions();
        if (suggestions == null) {
            return List.of();
        }
        if (suggestions.startsWith("[")) {
            return List.of(json.readValue(suggestions, Object[].class));
        }
        var question = ConsoleDesk.question(suggestions, Map.of(), null);
        return runs.run(Analyst.of(viewer), question, RowSink.NOBODY).rows().stream()
                .map(List::getFirst)
                .filter(Objects::nonNull)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }
}
