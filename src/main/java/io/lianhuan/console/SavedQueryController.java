package io.lianhuan.console;

import io.lianhuan.api.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Queries that users keep and share. */
@Controller
class SavedQueryController {

    private final SavedQueries queries;

    SavedQueryController(SavedQueries queries) {
        this.queries = queries;
    }

    @QueryMapping
    List<SavedQueries.Saved> savedQueries(@ContextValue(required = false) @Nullable Viewer viewer) {
        return queries.of(Analyst.of(viewer));
    }

    @MutationMapping
    SavedQueries.Saved saveQuery(
            @Argument SavedQueries.Wanted query, @ContextValue(required = false) @Nullable Viewer viewer) {
        return queries.save(Analyst.of(viewer), query);
    }

    @MutationMapping
    boolean deleteSavedQuery(@Argument String id, @ContextValue(required = false) @Nullable Viewer viewer) {
        return queries.delete(Analyst.of(viewer), id);
    }
}
