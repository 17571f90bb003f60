package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianhuan.BrokenFetchers;
import io.lianhuan.Door;
import io.lianhuan.IntegrationTest;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

/** What callers are told when something is wrong, over HTTP. */
@IntegrationTest
class ProblemsIT {

    private static final List<String> SECRETS =
            List.of("Exception", "io.lianhuan", "java.", "MATCH (", "/var/lib", "91330000", "at io.", "neo4j");

    @Autowired
    ApplicationContext service;

    @Autowired
    GraphQlSource source;

    @Autowired
    BrokenFetchers fetchers;

    @Autowired
    Allowances allowances;

    @Autowired
    Graph graph;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(service);
        allowances.forget();
    }

    @AfterEach
    void mend() {
        fetchers.mend();
    }

    @Test
    void aBugInAnyFieldTellsItsTraceAndNothingElse() {
        fetchers.failWith(
                new IllegalStateException(
                        "org.neo4j.driver.exceptions.ClientException: MATCH (n:Company {id: '91330000'}) in /var/lib/graph.db"));
        var questions = new Questions(source.schema());
        int broken = 0;
        for (var field : questions.fields()) {
            var answer =
                    door.ask("{ " + questions.plain(field) + " }", Map.of(), "ada ADMINISTRATOR ANALYST INVESTIGATOR");
            assertThat(answer.body()).as(field.getName()).doesNotContain(SECRETS.toArray(String[]::new));
            if (answer.code().equals("INTERNAL")) {
                assertThat(answer.error().path("message").asString()).isEqualTo("内部错误");
                assertThat(answer.error().path("path").path(0).asString()).isEqualTo(field.getName());
                assertThat(answer.error().path("locations").path(0).path("line").asInt())
                        .isEqualTo(1);
                assertThat(answer.error().path("extensions").path("traceId").asString())
                        .isNotEmpty();
                assertThat(answer.error().path("extensions").path("retryable").asBoolean(true))
                        .isFalse();
                broken++;
            }
        }
        System.out.printf("%d fields failed, none told more than its trace%n", broken);
        assertThat(broken).isGreaterThan(10);
    }

    @Test
    void whatACallerCanPutRightIsToldWithTheLimitAndTheValue() {
        var answer = door.ask("{ paths(from: \"A\", to: \"B\", maxHops: 9) { hops } }");
        var extensions = answer.error().path("extensions");
        assertThat(answer.error().path("message").asString()).isEqualTo("`maxHops` is 9; take 1 to 8");
        assertThat(answer.code()).isEqualTo("BAD_INPUT");
        assertThat(extensions.path("limit").asInt()).isEqualTo(8);
        assertThat(extensions.path("actual").asInt()).isEqualTo(9);
        assertThat(extensions.path("limitName").asString()).isEqualTo("maxHops");
        assertThat(answer.error().path("path").path(0).asString()).isEqualTo("paths");
    }

    /** In tests auditors wait for a second only. */
    @Test
    void aQueryThatIsNotAnsweredInTimeIsGivenUp() {
        fetchers.hang();
        var answer = door.ask("query Rules { rules { id title } }", Map.of(), "otto AUDITOR");
        assertThat(answer.code()).isEqualTo("TIMEOUT");
        assertThat(answer.error().path("extensions").path("limit").asInt()).isEqualTo(1);
        assertThat(answer.error().path("extensions").path("retryable").asBoolean())
                .isTrue();
        assertThat(answer.took()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(2));
        fetchers.mend();
        assertThat(door.ask("query Rules { rules { id title } }", Map.of(), "otto AUDITOR")
                        .error()
                        .toString())
                .isEmpty();
    }

    @Test
    void aReadOfTheGraphIsStoppedAtTheDeadline() {
        var slow = new Statement(
                "slow",
                "UNWIND range(1, 10000000000) AS number RETURN count(number) AS count",
                Set.of(),
                List.of("count"));
        var deadline = ContextRegistry.getInstance().getThreadLocalAccessors().stream()
                .filter(accessor -> accessor.key().equals(Deadline.KEY))
                .<ThreadLocalAccessor<Instant>>map(ProblemsIT::ofInstants)
                .findFirst()
                .orElseThrow();
        deadline.setValue(Instant.now().plusMillis(500));
        try {
            long began = System.nanoTime();
            assertThatThrownBy(() -> graph.read(slow, Map.of())).isInstanceOf(TooLate.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        } finally {
            deadline.setValue();
        }
    }

    @Test
    void theLimitsOfARoleAreItsOwn() {
        assertThat(door.ask("{ __schema { queryType { name } } }", Map.of(), "ina INVESTIGATOR")
                        .code())
                .isEqualTo("INTROSPECTION_OFF");
        assertThat(door.ask("{ __schema { queryType { name } } }", Map.of(), "ana INVESTIGATOR ANALYST")
                        .code())
                .isEmpty();
        var near = door.ask("{ findingz { totalCount } }", Map.of(), "ana ANALYST");
        assertThat(near.error().path("message").asString()).contains("findingz");
    }

    @SuppressWarnings("unchecked") // the key says what it holds
    private static ThreadLocalAccessor<Instant> ofInstants(ThreadLocalAccessor<?> accessor) {
        return (ThreadLocalAccessor<Instant>) accessor;
    }
}
