package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The console as analysts use it. */
@IntegrationTest
class ConsoleIT {

    private static final Viewer ANA = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), null);
    private static final Viewer BEN = new Viewer("ben", Set.of(Role.ANALYST, Role.SUPERVISOR), Set.of(), null);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService service;

    @Autowired
    ResultController files;

    @Autowired
    ConsoleResults results;

    @BeforeEach
    void graph() {
        try (var session = driver.session()) {
            session.run("""
                    CREATE (c:Company {id: 'C1', name: '=HYPERLINK("x")'})-[:SUBMITTED]->(b:Bid {id: 'B1', price: 9007199254740995, submittedAt: datetime('2026-03-02T09:00:00+08:00')})
                      -[:FOR_LOT]->(l:Lot {id: 'L1', name: '＝一号'}), (p:Person:Constructor {id: 'P1', name: '张三丰', basis: 'X'})-[:OFFICER_OF]->(c)""").consume();
        }
    }

    private GraphQlTester as(Viewer viewer) {
        return ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput(
                        (input, builder) -> builder.graphQLContext(context -> context.put("viewer", viewer))
                                .build())
                .build();
    }

    private GraphQlTester.Response run(Viewer viewer, String statement, Map<String, Object> parameters) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("statement", statement);
        variables.put("parameters", parameters);
        return as(viewer).document("""
                        mutation ($statement: String!, $parameters: JSON) {
                          runCypher(statement: $statement, parameters: $parameters) {
                            runId columns rows truncated truncatedBy summary { milliseconds rows operators }
                          }
                        }""").variables(variables).execute();
    }

    @Test
    void nodesRelationshipsAndPathsCanBeDrawn() {
        var answer = run(
                ANA,
                "MATCH p = (c:Company {id: $id})-[r]->(b) RETURN c, r, p, b.price AS price, b.submittedAt",
                Map.of("id", "C1"));

        answer.path("runCypher.columns")
                .entityList(String.class)
                .isEqualTo(List.of("c", "r", "p", "price", "b.submittedAt"));
        answer.path("runCypher.rows[0][0].id").entity(String.class).isEqualTo("Company:C1");
        answer.path("runCypher.rows[0][1].type").entity(String.class).isEqualTo("SUBMITTED");
        answer.path("runCypher.rows[0][2].nodes[1].label").entity(String.class).isEqualTo("Bid");
        answer.path("runCypher.rows[0][3]").entity(String.class).isEqualTo("9007199254740995");
        answer.path("runCypher.rows[0][4]").entity(String.class).isEqualTo("2026-03-02T09:00+08:00");
        answer.path("runCypher.summary.operators[0]").entity(String.class).isEqualTo("ProduceResults");
    }

    @Test
    void aWholePersonIsMaskedUntilThereIsAPurpose() {
        run(ANA, "MATCH (p:Person) RETURN p, p.name", Map.of())
                .path("runCypher.rows[0][0].properties.name")
                .entity(String.class)
                .isEqualTo("张*")
                .path("runCypher.rows[0][1]")
                .entity(String.class)
                .isEqualTo("张*");
        run(new Viewer("ana", ANA.roles(), Set.of(), "a case"), "MATCH (p:Person) RETURN p, p.name", Map.of())
                .path("runCypher.rows[0][0].properties.name")
                .entity(String.class)
                .isEqualTo("张三丰");
    }

    @Test
    void rowsAreCutAndThatIsTold() {
        run(ANA, "UNWIND range(1, 5000) AS x RETURN x", Map.of())
                .path("runCypher.truncatedBy")
                .entity(String.class)
                .isEqualTo("ROWS")
                .path("runCypher.summary.rows")
                .entity(Integer.class)
                .isEqualTo(1000);
        run(ANA, "UNWIND range(1, 900) AS x RETURN $text + x", Map.of("text", "x".repeat(20_000)))
                .path("runCypher.truncatedBy")
                .entity(String.class)
                .isEqualTo("BYTES");
    }

    @Test
    void aRefusalSaysWhyAndIsRemembered() {
        run(ANA, "CREATE (n:Company) RETURN n", Map.of())
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NOT_ALLOWED"));
        as(ANA).document("{ consoleHistory { statement status } }")
                .execute()
                .path("consoleHistory[0].status")
                .entity(String.class)
                .isEqualTo("NOT_ALLOWED");
        as(BEN).document("{ consoleHistory { statement status } }")
                .execute()
                .path("consoleHistory")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void aSavedQueryIsSeenByItsOwnerAndThoseItIsSharedWith() {
        var save = """
                mutation ($query: SavedQueryInput!) { saveQuery(query: $query) { id name sharedWith sharedWithAll } }""";
        var query = new HashMap<String, Object>(Map.of("name", "mine", "statement", "RETURN 1"));
        var id = as(ANA).document(save)
                .variable("query", query)
                .execute()
                .path("saveQuery.id")
                .entity(String.class)
                .get();
        assertThat(names(BEN)).isEmpty();

        query.putAll(Map.of("id", id, "name", "ours", "sharedWith", List.of("SUPERVISOR")));
        as(ANA).document(save).variable("query", query).execute().errors().verify();
        assertThat(names(BEN)).containsExactly("ours");
        as(BEN).document(save)
                .variable("query", query)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("somebody else"));
        assertThat(deleted(BEN, id)).isFalse();
        assertThat(deleted(ANA, id)).isTrue();
        assertThat(names(ANA)).isEmpty();
    }

    private List<String> names(Viewer viewer) {
        return as(viewer)
                .document("{ savedQueries { name } }")
                .execute()
                .path("savedQueries[*].name")
                .entityList(String.class)
                .get();
    }

    private boolean deleted(Viewer viewer, String id) {
        return as(viewer)
                .document("mutation ($id: ID!) { deleteSavedQuery(id: $id) }")
                .variable("id", id)
                .execute()
                .path("deleteSavedQuery")
                .entity(Boolean.class)
                .get();
    }

    @Test
    void rowsAreStreamedAndTheLastMessageTellsHowItWent() {
        var rows = as(ANA).document(
                        "subscription { cypherRows(statement: \"UNWIND range(1, 250) AS x RETURN x\") { rows isLast summary { rows } problem { code } } }")
                .executeSubscription()
                .toFlux();

        var messages = Objects.requireNonNull(rows.collectList().block(PATIENCE));
        assertThat(messages).hasSize(4);
        messages.get(0).path("cypherRows.rows").entityList(Object.class).hasSize(0);
        messages.get(1).path("cypherRows.rows").entityList(Object.class).hasSize(100);
        messages.get(2).path("cypherRows.rows").entityList(Object.class).hasSize(100);
        messages.get(3).path("cypherRows.summary.rows").entity(Integer.class).isEqualTo(250);
        var last = as(ANA).document(
                        "subscription { cypherRows(statement: \"CREATE (n)\") { isLast problem { code } } }")
                .executeSubscription()
                .toFlux()
                .blockLast(PATIENCE);
        Objects.requireNonNull(last)
                .path("cypherRows.problem.code")
                .entity(String.class)
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aPlanIsATree() {
        as(ANA).document(
                        "{ explainCypher(statement: \"MATCH (c:Company {id: 'C1'}) RETURN c\") { operator children { operator } } }")
                .execute()
                .path("explainCypher.children[0].operator")
                .entity(String.class)
                .isEqualTo("NodeUniqueIndexSeek");
    }

    @Test
    void aResultBecomesFilesThatRunNowhere() throws Exception {
        var runId = run(
                        ANA,
                        "MATCH p = (c:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(l:Lot) RETURN c.name, l.name, -1 AS number, p",
                        Map.of())
                .path("runCypher.runId")
                .entity(String.class)
                .get();
        var outcome = results.of(ANA, runId).orElseThrow();

        assertThat(written(outcome, ResultFormat.CSV))
                .startsWith("\uFEFFc.name,l.name,number,p\r\n\"'=HYPERLINK(\"\"x\"\")\",'＝一号,-1,")
                .doesNotContain("\n=", ",=");
        assertThat(written(outcome, ResultFormat.JSON)).contains("\"rows\"", "HYPERLINK");
        assertThat(written(outcome, ResultFormat.GRAPHML)).contains("<graphml", "SUBMITTED", "＝一号");
        assertThat(written(outcome, ResultFormat.GEXF)).contains("<gexf", "SUBMITTED", "＝一号");
        assertThat(results.of(BEN, runId)).isEmpty();
        assertThat(files.result(runId, "csv", BEN).getStatusCode().value()).isEqualTo(404);
        assertThat(new String(files.result(runId, "gexf", ANA).getBody(), StandardCharsets.UTF_8))
                .contains("<gexf");
    }

    private static String written(Outcome outcome, ResultFormat format) throws Exception {
        var out = new java.io.StringWriter();
        format.write(outcome, out);
        return out.toString();
    }
}
