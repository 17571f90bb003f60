package io.lianhuan.api;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/**
 * Stops the start when the schema promises what no controller serves, or a controller serves what the schema does not have.
 * Arguments and the fields of their input types count too.
 */
@Component
final class SchemaInspection implements GraphQlSourceBuilderCustomizer {

    private final List<TypeClass> classes;

    SchemaInspection(List<TypeClass> classes) {
        this.classes = classes;
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(
                inspector -> classes.forEach(each -> inspector.classMapping(each.type(), each.javaClass())),
                SchemaInspection::check);
    }

    private static void check(SchemaReport report) {
        var disagreements = disagreements(report);
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException(
                    "the GraphQL schema and the controllers disagree:\n  " + String.join("\n  ", disagreements));
        }
    }

    private static List<String> disagreements(SchemaReport report) {
        return Stream.of(unserved(report), unknown(report), unknownArguments(report), unservedArguments(report))
                .flatMap(found -> found)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> unserved(SchemaReport report) {
        var fields = report.unmappedFields().stream()
                .map("%s is served by nobody; add a property, a @SchemaMapping or a @BatchMapping"::formatted);
        return Stream.concat(fields, uninspected(report));
    }

    /** Types of which nothing is known; one that an interface hides at a field may be told by another field. */
    private static Stream<String> uninspected(SchemaReport report) {
        var hidden = report.skippedTypes().stream()
                .map(SchemaReport.SkippedType::fieldCoordinates)
                .collect(Collectors.toSet());
        var told = fields(report)
                .filter(field -> !hidden.contains(field.where()))
                .map(field ->
                        GraphQLTypeUtil.unwrapAll(field.definition().getType()).getName())
                .collect(Collectors.toSet());
        return report.skippedTypes().stream()
                .filter(skipped -> !told.contains(GraphQLTypeUtil.simplePrint(skipped.type())))
                .map(skipped -> "%s gives a %s of no known class; declare one as a TypeClass"
                        .formatted(skipped.fieldCoordinates(), GraphQLTypeUtil.simplePrint(skipped.type())));
    }

    /** A field of the schema and the type that has it. */
    private record Field(FieldCoordinates where, GraphQLFieldDefinition definition) {}

    private static Stream<Field> fields(SchemaReport report) {
        return report.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .map(field -> new Field(FieldCoordinates.coordinates(type, field), field)));
    }

    private static Stream<String> unknown(SchemaReport report) {
        return report.unmappedRegistrations().keySet().stream()
                .map("%s is served but is not in the schema; add it there or remove the method"::formatted);
    }

    private static Stream<String> unknownArguments(SchemaReport report) {
        return report.unmappedArguments().entrySet().stream()
                .map(entry -> "%s takes %s, which its field does not have".formatted(entry.getKey(), entry.getValue()));
    }

    private static Stream<String> unservedArguments(SchemaReport report) {
        return fields(report).flatMap(field -> unservedArguments(report, field));
    }

    private static Stream<String> unservedArguments(SchemaReport report, Field field) {
        return report.dataFetcher(field.where()) instanceof SelfDescribingDataFetcher<?> fetcher
                ? field.definition().getArguments().stream()
                        .flatMap(argument -> unserved(field.where(), argument, fetcher.getArguments()))
                : Stream.empty();
    }

    private static Stream<String> unserved(
            FieldCoordinates where, GraphQLArgument argument, Map<String, ResolvableType> parameters) {
        var parameter = parameters.get(argument.getName());
        if (parameter == null) {
            return Stream.of("%s has the argument '%s', which no parameter takes".formatted(where, argument.getName()));
        }
        var known = components(parameter.resolve(Object.class));
        return known.isEmpty()
                        || !(GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input)
                ? Stream.empty()
                : input.getFieldDefinitions().stream()
                        .map(GraphQLNamedSchemaElement::getName)
                        .filter(name -> !known.get().contains(name))
                        .map(name ->
                                "%s.%s is read by nobody; add it to %s".formatted(input.getName(), name, parameter));
    }

    private static Optional<Set<String>> components(Class<?> type) {
        return type.isRecord()
                ? Optional.of(Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }
}
