package io.lianhuan.security;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.lianhuan.api.Forbidden;
import io.lianhuan.api.Noted;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What {@code @allow} says: which roles may ask for a field of a root type. Nobody else's fetcher runs. */
@Component
final class Allowed implements SchemaDirectiveWiring {

    static final String NAME = "allow";

    private final ApplicationEventPublisher events;

    Allowed(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var roles = Objects.requireNonNull(roles(environment.getAppliedDirective()));
        var field = environment.getFieldsContainer().getName() + "."
                + environment.getElement().getName();
        DataFetcher<?> served = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(asked -> {
            check(field, roles, asked.getGraphQlContext().get(ViewerInterceptor.VIEWER));
            return served.get(asked);
        });
    }

    private void check(String field, Set<Role> roles, @Nullable Viewer viewer) {
        if (viewer != null && roles.stream().anyMatch(viewer::is)) {
            return;
        }
        events.publishEvent(new Noted(Viewer.nameOf(viewer), "access.refused", null, Map.of("field", field)));
        throw new Forbidden("%s is for %s"
                .formatted(field, roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "))));
    }

    /** The roles of every field of a root type; null for a field that names none. */
    static Map<String, @Nullable Set<Role>> of(GraphQLSchema schema) {
        var byField = new TreeMap<String, @Nullable Set<Role>>();
        Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .filter(Objects::nonNull)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> byField.put(name(type, field), roles(field.getAppliedDirective(NAME)))));
        return byField;
    }

    /** The fields of root types that name no roles. */
    static List<String> withoutRoles(GraphQLSchema schema) {
        return of(schema).entrySet().stream()
                .filter(field -> field.getValue() == null || field.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String name(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        return ((GraphQLObjectType) type).getName() + "." + field.getName();
    }

    private static @Nullable Set<Role> roles(@Nullable GraphQLAppliedDirective directive) {
        if (directive == null) {
            return null;
        }
        Collection<?> names = directive.getArgument("roles").getValue();
        return names.stream()
                .map(name -> Role.valueOf(String.valueOf(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
