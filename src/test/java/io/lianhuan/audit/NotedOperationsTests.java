package io.lianhuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.lianhuan.api.NamesPersons;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small schema of its own, with what the doors may do to an answer. */
class NotedOperationsTests {

    private static final String SCHEMA = """
            directive @personal on FIELD_DEFINITION
            type Query { people: [Someone!]! later: Someone firm: Firm fails: String }
            type Mutation { rename: String breaks: String }
            type Someone { id: ID! name: String friends: [Someone!]! }
            type Firm { id: ID! phone: String @personal }
            """;

    @TempDir
    Path home;

    private final List<String> done = new ArrayList<>();
    private AuditTrail audit;
    private GraphQL graphQl;

    /** A person. */
    record Someone(String id, String name) implements NamesPersons {

        @Override
        public List<String> personIds() {
            return List.of(id);
        }

        public List<Someone> getFriends() {
            return List.of(new Someone(id + "'", "友"));
        }
    }

    @BeforeEach
    void opens() {
        audit = AuditTrail.at(home, null, Clock.systemUTC());
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("people", any -> List.of(new Someone("P1", "甲"), new Someone("P2", "乙")))
                        .dataFetcher("later", any -> CompletableFuture.supplyAsync(() -> new Someone("P3", "丙")))
                        .dataFetcher("firm", any -> Map.of("id", "C", "phone", "1"))
                        .dataFetcher("fails", any -> {
                            throw new IllegalStateException("so it is");
                        }))
                .type(TypeRuntimeWiring.newTypeWiring("Mutation")
                        .dataFetcher(
                                "rename", any -> done.add("rename") ? entries().getFirst() : "")
                        .dataFetcher("breaks", any -> {
                            throw new IllegalStateException("so it is");
                        }))
                .build();
        graphQl = GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
                .instrumentation(new NotedOperations(audit))
                .build();
    }

    @AfterEach
    void closes() {
        audit.destroy();
    }

    @Test
    void whoWasSeenIsNotedAlsoWhereNobodyAskedForIds() {
        ask("query Friends { people { name friends { name } } later { name } }");
        var entry = last();
        assertThat(entry.actor()).isEqualTo("zhang");
        assertThat(entry.action()).isEqualTo("person.seen");
        assertThat(entry.persons()).containsExactly("P1", "P1'", "P2", "P2'", "P3");
        assertThat(entry.details())
                .contains(new AuditEntry.AuditDetail("fields", "Someone.friends, Someone.name"))
                .contains(new AuditEntry.AuditDetail("purpose", "case 7"));
        assertThat(audit.about("P3", 10)).hasSize(1);
    }

    @Test
    void aPersonalValueOfWhatIsNoPersonIsNotedByItsField() {
        ask("{ firm { phone } }");
        assertThat(last().details()).contains(new AuditEntry.AuditDetail("fields", "Firm.phone"));
    }

    @Test
    void anAnswerAboutNobodyIsNotNoted() {
        ask("{ firm { id } }");
        assertThat(entries()).isEmpty();
    }

    @Test
    void aChangeIsNotedBeforeItIsMadeAndAfter() {
        var answer = ask("mutation { rename }");
        assertThat(answer.<Map<String, String>>getData().get("rename")).isEqualTo("graphql.change.begun");
        ask("mutation { breaks }");
        assertThat(entries())
                .containsExactly(
                        "graphql.change.failed", "graphql.change.begun", "graphql.change.done", "graphql.change.begun");
    }

    @Test
    void whatIsRefusedIsNoted() {
        ask("{ nothing }");
        ask("{ people");
        assertThat(entries()).containsExactly("graphql.refused", "graphql.refused");
    }

    @Test
    void whatCannotBeNotedIsNeitherDoneNorAnswered() {
        audit.destroy();
        var answer = ask("{ people { id } }");
        assertThat(answer.isDataPresent()).isFalse();
        assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "AUDIT_UNAVAILABLE");
        assertThat(ask("mutation { rename }").getErrors()).isNotEmpty();
        assertThat(done).isEmpty();
    }

    private ExecutionResult ask(String document) {
        return graphQl.execute(ExecutionInput.newExecutionInput(document)
                .graphQLContext(Map.of("viewer", new Viewer("zhang", Set.of(Role.INVESTIGATOR), Set.of(), "case 7")))
                .build());
    }

    private AuditEntry last() {
        return audit.before(Long.MAX_VALUE, AuditFilter.ALL, 1).getFirst();
    }

    private List<String> entries() {
        return audit.before(Long.MAX_VALUE, AuditFilter.ALL, 99).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
