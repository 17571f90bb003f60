package io.lianhuan.console;

import io.lianhuan.api.BadInput;
import io.lianhuan.graph.Statements;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ready queries of {@code cypher/library}, read once at the start; a file whose header is incomplete stops it. */
@Component
final class Library {

    private static final String FOLDER = "library/";

    private final Map<String, LibraryQuery> byName = new TreeMap<>();

    Library(Statements statements) {
        statements.all().stream()
                .filter(statement -> statement.name().startsWith(FOLDER))
                .map(statement -> LibraryQuery.of(statement.name().substring(FOLDER.length()), statement))
                .forEach(query -> byName.put(query.name(), query));
    }

    List<LibraryQuery> all(@Nullable String tag) {
        return byName.values().stream()
                .filter(query -> tag == null || query.tags().contains(tag))
                .sorted(Comparator.comparing(LibraryQuery::titleEn))
                .toList();
    }

    LibraryQuery named(String name) {
        var query = byName.get(name);
        if (query == null) {
            throw new BadInput("there is no query %s; `queryLibrary` lists them".formatted(name), null);
        }
        return query;
    }

    /** The parameters of a query, with defaults where none is given. */
    static Map<String, Object> filled(LibraryQuery query, Map<String, Object> given) {
        var all = new LinkedHashMap<String, Object>();
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            var value = given.containsKey(parameter.name()) ? given.get(parameter.name()) : parameter.defaultValue();
            if (value == null) {
                throw new BadInput(
                        "`%s` of %s has no default; give it".formatted(parameter.name(), query.name()), null);
            }
            all.put(parameter.name(), value);
        }
        for (String name : given.keySet()) {
            if (!all.containsKey(name)) {
                throw new BadInput("%s has no parameter %s".formatted(query.name(), name), null);
            }
        }
        return all;
    }
}
