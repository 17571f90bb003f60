package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QueryGuardTests {

    private static final String OF_PAGES = "query Dear { things(first: 150) { id } }";
    private static final String FREE = "{ things(first: 10) { id } }";

    private final GraphQL engine = engine(Map.of(
            "query-limits.roles.auditor.free-form", "false",
            "query-limits.defaults.cost", "100",
            "query-limits.defaults.points-per-minute", "1000",
            "query-limits.pages-cost", "150"));

    @Test
    void whoMayNotWriteQueriesRunsThoseOfThePagesAlone() {
        assertThat(codeOf(FREE, Role.AUDITOR)).isEqualTo("FREE_FORM_OFF");
        assertThat(codeOf(OF_PAGES, Role.AUDITOR)).isNull();
    }

    @Test
    void aDocumentThatSomebodyElseHasRunIsGuardedToo() {
        assertThat(codeOf(FREE, Role.INVESTIGATOR)).isNull();
        assertThat(codeOf(FREE, Role.AUDITOR)).isEqualTo("FREE_FORM_OFF");
        assertThat(codeOf(FREE, Role.INVESTIGATOR)).isNull();
    }

    @Test
    void ourOwnPagesMayCostMore() {
        assertThat(codeOf("{ things(first: 150) { id } }", Role.INVESTIGATOR)).isEqualTo("LIMIT_EXCEEDED");
        assertThat(codeOf(OF_PAGES, Role.INVESTIGATOR)).isNull();
        assertThat(codeOf("query Dear { things(first: 151) { id } }", Role.INVESTIGATOR))
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void everyRunSpends() {
        for (int run = 0; run < 10; run++) {
            assertThat(codeOf("{ things(first: 100) { id } }", Role.INVESTIGATOR))
                    .as("run %d", run)
                    .isNull();
        }
        assertThat(codeOf("{ things(first: 100) { id } }", Role.INVESTIGATOR)).isEqualTo("RATE_LIMITED");
    }

    @Test
    void whatTheProgramAsksItselfIsNotWeighed() {
        assertThat(engine.execute("{ things(first: 200) { id } }").getErrors()).isEmpty();
    }

    private @Nullable String codeOf(String query, Role role) {
        var viewer = new Viewer(role.name(), Set.of(role), Set.of(), null);
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of("viewer", viewer, QueryGuard.DOOR, true)));
        return result.getErrors().isEmpty()
                ? null
                : String.valueOf(result.getErrors().getFirst().getExtensions().get("code"));
    }

    private static GraphQL engine(Map<String, String> settings) {
        var limits = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("query-limits", QueryLimits.class);
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var guard = new QueryGuard(
                limits,
                new Allowances(limits, clock),
                new PersistedDocuments(Map.of(PersistedDocuments.hash(OF_PAGES), OF_PAGES)));
        var schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser()
                                .parse("type Query { things(first: Int!): [Thing!]! } type Thing { id: ID! }"),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Query", type -> type.dataFetcher("things", asked -> List.of()))
                                .build());
        return GraphQL.newGraphQL(schema)
                .instrumentation(guard)
                .preparsedDocumentProvider(new ParsedDocuments())
                .build();
    }
}
