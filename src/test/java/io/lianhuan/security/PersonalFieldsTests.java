package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of the schema is either personal, and says so by {@code @personal}, or stands in the list of those that are not.
 * Whoever adds a field has to decide.
 */
class PersonalFieldsTests {

    private static final String LIST = "not-personal.txt";
    private static final Pattern BETWEEN = Pattern.compile(":? +");
    private static final Set<String> TEXTS = Set.of("String", "ID");
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    @Test
    void everyTextIsClassified() throws IOException {
        var listed = listed();
        var undecided = texts(false).filter(field -> !listed.contains(field)).toList();

        assertThat(undecided)
                .as("put @personal on each of these, or add it to src/test/resources/%s", LIST)
                .isEmpty();
    }

    @Test
    void theListNamesNothingElse() throws IOException {
        var plain = texts(false).collect(Collectors.toSet());

        assertThat(listed()).as("fields that are gone, or personal by now").allMatch(plain::contains);
    }

    @Test
    void whoMayAskIsSaidOfEveryRootField() throws IOException {
        assertThat(types().filter(type -> ROOTS.contains(type.getName()))
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> !field.hasDirective(Allowed.NAME))
                        .map(FieldDefinition::getName))
                .isEmpty();
    }

    private static Stream<String> texts(boolean personal) throws IOException {
        return types().filter(type -> !ROOTS.contains(type.getName()))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(PersonalFieldsTests::isText)
                        .filter(field -> field.hasDirective(Masked.NAME) == personal)
                        .map(field -> type.getName() + "." + field.getName()))
                .distinct()
                .sorted();
    }

    private static boolean isText(FieldDefinition field) {
        return TEXTS.contains(TypeUtil.unwrapAll(field.getType()).getName());
    }

    private static Stream<ObjectTypeDefinition> types() throws IOException {
        var all = new TypeDefinitionRegistry();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
            all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return Stream.concat(
                all.getTypes(ObjectTypeDefinition.class).stream(),
                all.objectTypeExtensions().values().stream().flatMap(List::stream));
    }

    /** Lines of a type and its fields; a hash begins a remark. */
    private static Set<String> listed() throws IOException {
        return new ClassPathResource(LIST)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> BETWEEN.splitAsStream(line).toList())
                .flatMap(words -> words.stream().skip(1).map(field -> words.getFirst() + "." + field))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
