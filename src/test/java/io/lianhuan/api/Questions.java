package io.lianhuan.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Questions made from the schema: each field of the query root, with the least it needs, or with a text in one of its arguments. */
final class Questions {

    private final GraphQLSchema schema;

    Questions(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A place where a text can be given: a field, an argument, and the way into its input. */
    record Place(String field, String argument, List<String> way, boolean isList) {

        @Override
        public String toString() {
            return field + "(" + argument + (way.isEmpty() ? "" : "." + String.join(".", way)) + ")";
        }
    }

    List<GraphQLFieldDefinition> fields() {
        return schema.getQueryType().getFieldDefinitions();
    }

    /** The field with the arguments that it needs. */
    String plain(GraphQLFieldDefinition field) {
        return field.getName() + arguments(field, null, "") + selection(field);
    }

    /** The field with a text, which is written as a literal of GraphQL, at a place. */
    String at(Place place, String text) {
        var field = schema.getQueryType().getFieldDefinition(place.field());
        return field.getName() + arguments(field, place, literal(text)) + selection(field);
    }

    /** All places of the query root where a text may stand. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        for (GraphQLFieldDefinition field : fields()) {
            for (GraphQLArgument argument : field.getArguments()) {
                addPlaces(places, field.getName(), argument.getName(), argument.getType(), List.of(), false);
            }
        }
        return places;
    }

    private static void addPlaces(
            List<Place> places,
            String field,
            String argument,
            GraphQLInputType type,
            List<String> way,
            boolean isList) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            addPlaces(places, field, argument, (GraphQLInputType) GraphQLTypeUtil.unwrapOne(bare), way, true);
        } else if (bare instanceof GraphQLInputObjectType input) {
            for (var inner : input.getFieldDefinitions()) {
                var further = new ArrayList<>(way);
                further.add(inner.getName());
                addPlaces(places, field, argument, inner.getType(), further, false);
            }
        } else if (bare instanceof GraphQLNamedType named
                && List.of("ID", "String").contains(named.getName())) {
            places.add(new Place(field, argument, List.copyOf(way), isList));
        }
    }

    private static String arguments(
            GraphQLFieldDefinition field, @org.jspecify.annotations.Nullable Place place, String text) {
        var given = field.getArguments().stream()
                .filter(argument -> (place != null && argument.getName().equals(place.argument()))
                        || (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()))
                .map(argument -> argument.getName() + ": "
                        + (place != null && argument.getName().equals(place.argument())
                                ? wrapped(place, text)
                                : least(argument.getType())))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static String wrapped(Place place, String text) {
        var value = place.isList() ? "[" + text + "]" : text;
        for (int at = place.way().size() - 1; at >= 0; at--) {
            value = "{" + place.way().get(at) + ": " + value + "}";
        }
        return value;
    }

    private static String least(GraphQLInputType type) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            return "[]";
        }
        if (bare instanceof GraphQLEnumType words) {
            return words.getValues().getFirst().getName();
        }
        return switch (((GraphQLNamedType) bare).getName()) {
            case "Int", "Long", "Float" -> "1";
            case "Decimal" -> "\"1\"";
            case "Date" -> "\"2026-01-01\"";
            case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
            default -> "\"x\"";
        };
    }

    private String selection(GraphQLFieldDefinition field) {
        return selection(GraphQLTypeUtil.unwrapAll(field.getType()), 0);
    }

    private String selection(GraphQLNamedType type, int depth) {
        if (!(type instanceof GraphQLCompositeType)) {
            return "";
        }
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return " { __typename }";
        }
        var leaf = container.getFieldDefinitions().stream()
                .filter(each -> !(GraphQLTypeUtil.unwrapAll(each.getType()) instanceof GraphQLCompositeType))
                .filter(each -> each.getArguments().isEmpty())
                .map(GraphQLFieldDefinition::getName)
                .findFirst();
        var list = container.getFieldDefinition("edges");
        if (list != null && depth == 0) {
            return " { edges { __typename } }";
        }
        return leaf.map(name -> " { " + name + " }").orElse(" { __typename }");
    }

    /** A text as GraphQL writes it, so that it arrives as it is. */
    static String literal(String text) {
        var written = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                written.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                written.append("\\u%04x".formatted((int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('"').toString();
    }
}
