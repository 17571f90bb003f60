package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import io.lianhuan.IntegrationTest;
import io.lianhuan.ingest.GraphDigest;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Values that would change a statement, were they ever put into one: in every argument that takes a text. */
@Tag("long")
@IntegrationTest
class HostileValuesIT {

    private static final int VALUES = 10_000;
    private static final int IN_QUERY = 50;
    private static final long SEED = 20_261_127L;
    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "`",
            "\\",
            "//",
            "/*",
            "*/",
            ";",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "$",
            "$(",
            "$id",
            "\\u0027",
            "\u0000",
            "\n",
            "\u2028",
            "\uFF07",
            "\u02BC",
            "' OR 1=1 //",
            "'}) DETACH DELETE n //",
            "MATCH (n) DETACH DELETE n",
            "`) SET n.x = 1 //",
            "UNION MATCH (n) RETURN n",
            "CALL db.labels()",
            "LOAD CSV FROM 'file:///etc/passwd' AS r",
            "甲公司",
            "＇",
            "a:*",
            "a AND",
            "OR",
            "NOT",
            "~",
            "^2",
            "\"unclosed",
            "[a TO",
            "/re(/",
            "+-&&||!",
            "?",
            "*",
            "9133",
            "null",
            "true",
            "-1",
            "9223372036854775808",
            "1e999",
            "\uD83D\uDE00",
            "\u202E",
            "%00",
            "${jndi:x}",
            "#{T(x)}");

    @Autowired
    GraphQlSource source;

    @Autowired
    Imports imports;

    @Autowired
    Driver driver;

    @Test
    void noValueChangesAStatement() {
        imports.load(new ImportRequest(List.of(Path.of("import/demo")), null, false), Progress.SILENT);
        var before = GraphDigest.ofFactsAndSources(driver);
        var questions = new Questions(source.schema());
        var places = questions.places().stream()
                .filter(place -> !place.argument().equals("statement")) // Cypher is what it asks for
                .toList();
        var random = new Random(SEED);
        int refused = 0;
        for (int from = 0; from < VALUES; from += IN_QUERY) {
            var asked = new ArrayList<String>();
            for (int at = from; at < from + IN_QUERY; at++) {
                asked.add("a%d: %s".formatted(at, questions.at(places.get(at % places.size()), hostile(random))));
            }
            var query = asked.stream().collect(Collectors.joining("\n", "{\n", "\n}"));
            var result = source.graphQl().execute(ExecutionInput.newExecutionInput(query));
            assertThat(result.getErrors())
                    .as(() -> asked.toString())
                    .allSatisfy(error ->
                            assertThat(code(error)).as(error.toString()).isEqualTo("BAD_INPUT"));
            refused += result.getErrors().size();
        }
        assertThat(GraphDigest.ofFactsAndSources(driver)).isEqualTo(before);
        System.out.printf(
                "%,d hostile values in %d places (seed %d): %,d refused as input, the others found nothing; graph unchanged%n",
                VALUES, places.size(), SEED, refused);
    }

    private static Object code(GraphQLError error) {
        return error.getExtensions() == null ? "none" : error.getExtensions().getOrDefault("code", "none");
    }

    private static String hostile(Random random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(at -> random.nextInt(4) == 0
                        ? Character.toString(random.nextInt(0xD7FF))
                        : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
    }
}
