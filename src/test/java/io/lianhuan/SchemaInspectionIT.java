package io.lianhuan;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

@IntegrationTest
class SchemaInspectionIT {

    private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

    @Autowired
    GraphQlSource source;

    @Test
    void everyTypeAndFieldIsDescribed() {
        assertThat(undescribed(source.schema())).isEmpty();
    }

    private static List<String> undescribed(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !ROOTS.contains(type.getName()))
                .filter(type ->
                        !List.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName()))
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        type.getChildren().stream()
                                .filter(GraphQLNamedSchemaElement.class::isInstance)
                                .map(GraphQLNamedSchemaElement.class::cast)
                                .filter(child -> schema.getType(child.getName()) == null)))
                .filter(element -> element.getDescription() == null
                        || element.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .distinct()
                .toList();
    }
}
