package io.lianhuan.api;

import graphql.schema.idl.TypeDefinitionRegistry;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Leaves out root types that no feature extends: GraphQL has no type without a field, and features come and go. */
@Component
final class RootTypes implements GraphQlSourceBuilderCustomizer {

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureTypeDefinitions(RootTypes::leaveOutEmptyOnes);
    }

    static void leaveOutEmptyOnes(TypeDefinitionRegistry types) {
        for (String root : new String[] {"Mutation", "Subscription"}) {
            if (!types.objectTypeExtensions().containsKey(root)) {
                types.types().values().stream()
                        .filter(type -> type.getName().equals(root))
                        .toList()
                        .forEach(types::remove);
            }
        }
    }
}
