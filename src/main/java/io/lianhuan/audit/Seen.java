package io.lianhuan.audit;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import io.lianhuan.api.NamesPersons;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whom an answer is about, and which of their fields it shows; filled by the threads that make the answer. */
final class Seen implements InstrumentationState {

    private final Set<String> persons = ConcurrentHashMap.newKeySet();
    private final Set<String> fields = ConcurrentHashMap.newKeySet();

    boolean isAny() {
        return !persons.isEmpty() || !fields.isEmpty();
    }

    boolean hasPersons() {
        return !persons.isEmpty();
    }

    /** A value that a field gives; lists are gone through. */
    @Nullable
    Object see(@Nullable Object value) {
        switch (value) {
            case NamesPersons named -> persons.addAll(named.personIds());
            case Collection<?> many -> many.forEach(this::see);
            case Optional<?> perhaps -> perhaps.ifPresent(this::see);
            case DataFetcherResult<?> result -> see(result.getData());
            case null -> {} // nothing is shown
            default -> {} // of no person
        }
        return value;
    }

    void field(String type, String field) {
        fields.add(type + '.' + field);
    }

    Map<String, Collection<String>> told() {
        return Map.of(AuditEntry.PERSONS, new TreeSet<>(persons), "fields", new TreeSet<>(fields));
    }
}
