package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The schema as it is published, {@code doc-files/schema.graphqls}: programs of others are written against it. {@code
 * -Dlianhuan.print-schema=all} writes it anew.
 */
class PublishedSchemaIT {

    private static final Path SOURCES = Path.of("src/main/resources/graphql");
    private static final Path PUBLISHED = Path.of("src/main/java/io/lianhuan/api/doc-files/schema.graphqls");

    private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

    @BeforeAll
    static void printWhenAsked() throws IOException {
        if ("all".equals(System.getProperty("lianhuan.print-schema"))) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, print(schema(now())));
        }
    }

    @Test
    void noChangeBreaksAProgramOfOthers() throws IOException {
        var before = schema(new SchemaParser().parse(Files.readString(PUBLISHED)));
        var report = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(before, schema(now())), report);
        assertThat(report.getBreakages())
                .as(
                        "changes that break programs; make them additions, or publish them with -Dlianhuan.print-schema=all")
                .extracting(DiffEvent::getReasonMsg)
                .isEmpty();
    }

    @Test
    void whatIsPublishedIsWhatIsServed() throws IOException {
        assertThat(Files.readString(PUBLISHED))
                .as("the schema has grown; write it anew with -Dlianhuan.print-schema=all")
                .isEqualTo(print(schema(now())));
    }

    @Test
    void everythingIsDescribed() throws IOException {
        var silent = new ArrayList<String>();
        var types = now();
        var all = new ArrayList<SDLDefinition<?>>();
        types.types().values().forEach(type -> all.add((SDLDefinition<?>) type));
        types.objectTypeExtensions().values().forEach(all::addAll);
        types.interfaceTypeExtensions().values().forEach(all::addAll);
        types.inputObjectTypeExtensions().values().forEach(all::addAll);
        types.enumTypeExtensions().values().forEach(all::addAll);
        for (SDLDefinition<?> type : all) {
            var name = ((NamedNode<?>) type).getName();
            if (!type.getClass().getSimpleName().contains("Extension") && !ROOTS.contains(name)) {
                note(silent, name, (AbstractDescribedNode<?>) type);
            }
            switch (type) {
                case ObjectTypeDefinition object -> fields(silent, name, object.getFieldDefinitions());
                case InterfaceTypeDefinition shape -> fields(silent, name, shape.getFieldDefinitions());
                case InputObjectTypeDefinition input ->
                    input.getInputValueDefinitions()
                            .forEach(value -> note(silent, name + "." + value.getName(), value));
                case EnumTypeDefinition words ->
                    words.getEnumValueDefinitions().forEach(value -> note(silent, name + "." + value.getName(), value));
                default -> {}
            }
        }
        assertThat(silent).as("without a description").isEmpty();
    }

    private static void fields(List<String> silent, String type, List<FieldDefinition> fields) {
        for (FieldDefinition field : fields) {
            note(silent, type + "." + field.getName(), field);
            field.getInputValueDefinitions()
                    .forEach(argument ->
                            note(silent, type + "." + field.getName() + "(" + argument.getName() + ")", argument));
        }
    }

    private static void note(List<String> silent, String where, AbstractDescribedNode<?> node) {
        if (node.getDescription() == null || node.getDescription().getContent().isBlank()) {
            silent.add(where);
        }
    }

    private static TypeDefinitionRegistry now() throws IOException {
        var all = new TypeDefinitionRegistry();
        try (var files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        }
        RootTypes.leaveOutEmptyOnes(all);
        return all;
    }

    private static GraphQLSchema schema(TypeDefinitionRegistry types) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory())
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.newAliasedScalar("Decimal")
                        .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                        .build())
                .build();
        return new SchemaGenerator().makeExecutableSchema(types, wiring);
    }

    private static String print(GraphQLSchema schema) {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(false)
                .includeDirectiveDefinition(
                        name -> List.of("allow", "personal", "cost").contains(name))
                .includeDirectives(name ->
                        List.of("allow", "personal", "cost", "deprecated").contains(name));
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }
}
