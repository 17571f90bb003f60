package io.lianhuan.security;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcherHelper;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.lianhuan.api.Later;
import io.lianhuan.api.Viewer;
import io.lianhuan.value.PersonalKind;
import io.lianhuan.value.PersonalMask;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What {@code @personal} says: the value is masked unless the viewer has stated a purpose. Where only some values of a field are
 * personal, the directive names the field beside it that tells the kind of the thing.
 */
@Component
final class Masked implements SchemaDirectiveWiring {

    static final String NAME = "personal";

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var directive = environment.getAppliedDirective();
        var kind = PersonalKind.valueOf(
                Objects.toString(directive.getArgument("as").getValue()));
        var byKind = text(directive, "byKind");
        DataFetcher<?> served = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(
                served instanceof LightDataFetcher<?> light
                        ? new OfProperty(light, kind, byKind)
                        : asked -> Later.then(served.get(asked), value -> shown(value, asked, kind, byKind)));
    }

    /** For a property of an object, which is there: the engine need not watch the fetching of each. */
    private record OfProperty(
            LightDataFetcher<?> served,
            PersonalKind kind,
            @Nullable String byKind) implements LightDataFetcher<Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            return Later.then(
                    served.get(field, source, environment), value -> shown(value, environment.get(), kind, byKind));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment asked) throws Exception {
            return Later.then(served.get(asked), value -> shown(value, asked, kind, byKind));
        }
    }

    private static @Nullable String text(GraphQLAppliedDirective directive, String argument) {
        var given = directive.getArgument(argument);
        return given == null || given.getValue() == null ? null : Objects.toString(given.getValue());
    }

    private static @Nullable Object shown(
            @Nullable Object value, DataFetchingEnvironment asked, PersonalKind kind, @Nullable String byKind) {
        if (value == null) {
            return null;
        }
        var applies = byKind == null ? kind : kindBeside(asked, byKind);
        if (applies == null) {
            return value;
        }
        Viewer viewer = asked.getGraphQlContext().get(ViewerInterceptor.VIEWER);
        if (viewer != null && viewer.seesPersonalValues()) {
            PersonsSeen seen = asked.getGraphQlContext().get(ViewerInterceptor.SEEN);
            if (seen != null) {
                seen.add(asked);
            }
            return value;
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(each -> PersonalMask.mask(String.valueOf(each), applies))
                        .toList()
                : PersonalMask.mask(String.valueOf(value), applies);
    }

    /** What the value is, by the kind of the thing; null where it is not personal. */
    private static @Nullable PersonalKind kindBeside(DataFetchingEnvironment asked, String field) {
        Object beside = beside(asked, field);
        if (beside == null) {
            return PersonalKind.TEXT;
        }
        var kind = beside instanceof Enum<?> one ? one.name() : beside.toString();
        return asked.getParentType() instanceof GraphQLObjectType type
                        && type.getName().equals("Evidence")
                ? PersonalMask.ofEvidence(kind)
                : PersonalMask.ofKind(kind);
    }

    static @Nullable Object beside(DataFetchingEnvironment asked, String field) {
        return PropertyDataFetcherHelper.getPropertyValue(field, asked.getSource(), asked.getFieldType(), () -> asked);
    }
}
