package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.detect.Detection;
import io.lianhuan.ingest.Imports;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Ready queries give the same through GraphQL and in a plain session, as cypher-shell opens one. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryIT {

    private static final Viewer PURPOSEFUL = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), "a case");

    @Autowired
    Driver driver;

    @Autowired
    Library library;

    @Autowired
    ExecutionGraphQlService service;

    private GraphQlTester graphQl;

    @BeforeAll
    void city(@Autowired Imports imports, @Autowired Detection detection) {
        DemoCity.find(imports, detection);
        graphQl = ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput(
                        (input, builder) -> builder.graphQLContext(context -> context.put("viewer", PURPOSEFUL))
                                .build())
                .build();
    }

    @Test
    void everyQueryGivesTheSameThroughGraphQlAndInAPlainSession() {
        var rows = new LinkedHashMap<String, Integer>();
        for (LibraryQuery query : library.all(null)) {
            var parameters = parametersOf(query);
            var throughGraphQl = graphQl.document("""
                            mutation ($name: String!, $parameters: JSON) {
                              runLibraryQuery(name: $name, parameters: $parameters) { rows truncated }
                            }""")
                    .variable("name", query.name())
                    .variable("parameters", parameters)
                    .execute()
                    .path("runLibraryQuery.rows")
                    .entity(Object.class)
                    .get();

            assertThat(normal(throughGraphQl))
                    .describedAs(query.name())
                    .isEqualTo(normal(ConsoleCity.plainly(driver, query.statement(), parameters)));
            rows.put(query.name(), ((List<?>) throughGraphQl).size());
        }
        System.out.println("rows by query: " + rows);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
        assertThat(rows.values().stream().filter(count -> count > 0)).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void everyQueryIsExplainedAndItsParametersHaveSuggestions() {
        for (LibraryQuery query : library.all(null)) {
            assertThat(query.description()).isNotBlank();
            assertThat(query.tags()).isNotEmpty();
            for (LibraryQuery.Parameter parameter : query.parameters()) {
                assertThat(suggestions(query, parameter))
                        .describedAs(query.name())
                        .isNotEmpty();
            }
        }
    }

    /** Values as texts, so that 1 and 1.0 of different carriers do not differ. */
    private static String normal(Object rows) {
        return rows.toString().replaceAll("(\\d)\\.0\\b", "$1");
    }

    private Map<String, Object> parametersOf(LibraryQuery query) {
        var given = new HashMap<String, Object>();
        int place = 0;
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            var value = parameter.defaultValue();
            given.put(
                    parameter.name(),
                    Objects.requireNonNullElseGet(
                            value == null ? null : value,
                            () -> suggestions(query, parameter).get(given.size())));
            place++;
        }
        assertThat(place).isEqualTo(given.size());
        return given;
    }

    private List<Object> suggestions(LibraryQuery query, LibraryQuery.Parameter parameter) {
        return graphQl.document(
                        "query ($name: String!, $parameter: String!) { librarySuggestions(name: $name, parameter: $parameter) }")
                .variable("name", query.name())
                .variable("parameter", parameter.name())
                .execute()
                .path("librarySuggestions")
                .entityList(Object.class)
                .get();
    }
}
