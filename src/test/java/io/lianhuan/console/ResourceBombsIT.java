package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import io.lianhuan.graph.Graph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.util.unit.DataSize;

/** Statements that would take the time or the memory of everybody else. */
@Tag("long")
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceBombsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Viewer ANALYST = new Viewer("bomber", Set.of(Role.ANALYST), Set.of(), "a case");
    private static final int LOOKS = 400;

    @Autowired
    Driver driver;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    DatabaseSelectionProvider database;

    @Autowired
    Graph graph;

    @Autowired
    ApplicationEventPublisher events;

    private final Breaker breaker = new Breaker();
    private ConsoleRuns runs;

    @BeforeAll
    void ready() {
        var settings = new ConsoleSettings(
                8192, 50, 200, 10_000, 1000, DataSize.ofMegabytes(5), TIMEOUT, 2, 1, 10_000, 50, 200);
        runs = new ConsoleRuns(
                driver,
                database,
                graph,
                new StatementCheck(vocabulary, settings),
                vocabulary,
                settings,
                breaker,
                events);
        try (var session = driver.session()) {
            session.run("""
                    UNWIND range(1, 3000) AS i
                    CREATE (c:Company {id: 'C' + i, name: '公司' + i})-[:SUBMITTED]->(b:Bid {id: 'B' + i, price: i})
                    WITH c, b, i
                    MERGE (l:Lot {id: 'L' + (i % 30)})
                    CREATE (b)-[:FOR_LOT]->(l)""").consume();
        }
    }

    @Test
    void noBombOutlivesItsTimeOrSlowsOthers() throws Exception {
        var bombs = bombs();
        assertThat(bombs).hasSizeGreaterThanOrEqualTo(40);
        looks(LOOKS, new AtomicBoolean(true)); // warm
        var before = looks(LOOKS, new AtomicBoolean(true));
        var attacking = new AtomicBoolean(true);
        try (var others = Executors.newSingleThreadExecutor()) {
            var during = CompletableFuture.supplyAsync(() -> looks(Integer.MAX_VALUE, attacking), others);
            var ends = new EnumMap<Refused.Code, Integer>(Refused.Code.class);
            int answered = 0;
            long slowest = 0;
            var overdue = new ArrayList<String>();
            for (String bomb : bombs) {
                long began = System.nanoTime();
                try {
                    runs.run(ANALYST, ConsoleDesk.question(bomb, parameters(), null), RowSink.NOBODY);
                    answered++;
                } catch (Refused refused) {
                    ends.merge(refused.code(), 1, Integer::sum);
                } catch (RuntimeException problem) {
                    overdue.add(shown(bomb) + " failed: " + problem);
                }
                long spent = System.nanoTime() - began;
                slowest = Math.max(slowest, spent);
                if (spent > TIMEOUT.plusSeconds(1).toNanos()) {
                    overdue.add(shown(bomb) + " answered after " + TimeUnit.NANOSECONDS.toMillis(spent) + " ms");
                }
                if (stillRunsAtLast(began)) {
                    overdue.add(shown(bomb) + " still runs");
                }
            }
            attacking.set(false);
            var meanwhile = during.get(60, TimeUnit.SECONDS);
            double ratio = p99(meanwhile) / p99(before);
            System.out.printf(
                    "bombs: %d of which too long %d, answered %d, ended %s, slowest %d ms, p99 of a lookup %.2f ms before, %.2f ms during, ratio %.2f (%d looks)%n",
                    bombs.size(),
                    overdue.size(),
                    answered,
                    ends,
                    TimeUnit.NANOSECONDS.toMillis(slowest),
                    p99(before),
                    p99(meanwhile),
                    ratio,
                    meanwhile.size());
            assertThat(overdue).isEmpty();
            assertThat(ends).doesNotContainKeys(Refused.Code.BUSY, Refused.Code.CLOSED);
            assertThat(breaker.reason()).isNull();
        }
    }

    /** Whether a transaction of the console is left two seconds after its time was over; returns as soon as none is. */
    private boolean stillRunsAtLast(long began) {
        long last = began + TIMEOUT.plusSeconds(2).toNanos();
        long left;
        do {
            left = transactions();
        } while (left > 0 && System.nanoTime() < last);
        return left > 0;
    }

    /** Of the console. */
    private long transactions() {
        try (var session = driver.session()) {
            return session.run(
                            "SHOW TRANSACTIONS YIELD metaData WHERE metaData.consoleRun IS NOT NULL RETURN count(*) AS open")
                    .single()
                    .get("open")
                    .asLong();
        }
    }

    private static String shown(String bomb) {
        return bomb.length() < 200 ? bomb : bomb.substring(0, 200);
    }

    private static Map<String, Object> parameters() {
        return Map.of(
                "ids", IntStream.range(0, 9000).boxed().toList(), "text", "x".repeat(60_000), "n", 2_000_000_000L);
    }

    private List<Long> looks(int most, AtomicBoolean going) {
        var spent = new ArrayList<Long>();
        try (var session = driver.session()) {
            for (int look = 0; look < most && going.get(); look++) {
                long began = System.nanoTime();
                session.run(
                                "MATCH (c:Company {id: $id})-[:SUBMITTED]->(b)-[:FOR_LOT]->(l) RETURN c.name, b.price, l.id",
                                Map.of("id", "C" + (look % 3000 + 1)))
                        .list();
                spent.add(System.nanoTime() - began);
            }
        }
        return spent;
    }

    private static double p99(List<Long> spent) {
        var sorted = new ArrayList<>(spent);
        Collections.sort(sorted);
        return sorted.get((int) Math.floor((sorted.size() - 1) * 0.99)) / 1e6;
    }

    private static List<String> bombs() {
        var nots = "NOT ".repeat(1900);
        var doubling = IntStream.range(0, 40).mapToObj(i -> "WITH a + a AS a").collect(Collectors.joining(" "));
        var columns = IntStream.range(0, 700).mapToObj(i -> "l AS c" + i).collect(Collectors.joining(", "));
        return List.of(
                "UNWIND range(1, 10000000000) AS x RETURN count(x)",
                "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y UNWIND range(1, 10000) AS z RETURN count(*)",
                "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y RETURN collect(x * y)",
                "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y RETURN x, y ORDER BY y DESC",
                "UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y WITH DISTINCT x + y * 10000 AS z RETURN count(z)",
                "RETURN reduce(s = 0, i IN range(1, 2000000000) | s + i)",
                "RETURN reduce(s = 0, i IN range(1, $n) | s + i)",
                "RETURN [i IN range(1, 100000) | [j IN range(1, 100000) | i * j]]",
                "RETURN size([i IN range(1, 10000) | [j IN range(1, 10000) | [k IN range(1, 10000) | 1]]])",
                "MATCH (c:Company) WHERE all(i IN range(1, 5000000) WHERE i > 0) RETURN c",
                "MATCH (c:Company) WHERE all(i IN range(1, 10000) WHERE i > 0) RETURN count(c)",
                "MATCH (c:Company) WITH collect(c) AS l MATCH (d:Company) WHERE none(x IN l WHERE x.id = 'x') RETURN count(d)",
                "MATCH (a:Company), (b:Company) WITH collect(a.id) AS l RETURN [x IN l WHERE x IN l]",
                "MATCH (a:Company), (b:Company), (c:Company) RETURN count(*)",
                "MATCH (a:Company), (b:Company) RETURN a, b",
                "MATCH (a:Company), (b:Company) RETURN collect([a, b])",
                "MATCH (a), (b), (c), (d) RETURN count(*)",
                "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) WHERE a.id < g.id RETURN count(*)",
                "MATCH (a:L), (b:L), (c:L), (d:L) RETURN count(*)"
                        .replace(":L", ":Company|Bid|Lot|Project|Person|Account|Contract|Permit|Penalty|Machine"),
                "MATCH p = (:Company)-[*]-() RETURN count(p)",
                "MATCH p = (a:Company)-[*1..30]-(b:Company) RETURN p",
                "MATCH p = allShortestPaths((a:Company)-[*]-(b:Company)) WHERE a <> b RETURN p",
                "MATCH (a:Company), (b:Company) MATCH p = shortestPath((a)-[*]-(b)) WHERE a <> b RETURN count(p)",
                "MATCH (a:Company)((x)--(y)){1,40}(b:Company) RETURN count(*)",
                "MATCH ALL SHORTEST (a:Company)--+(b:Company) RETURN count(*)",
                "MATCH (c:Company) RETURN sum(COUNT { (c)-[*1..6]-() })",
                "RETURN '" + "a".repeat(300) + "' =~ '(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[^a]'",
                "RETURN $text =~ '(x+x+)+y'",
                "RETURN $text =~ '.*.*.*y'",
                "RETURN $text =~ $text",
                "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a|aa)+$'",
                "MATCH (c:Company) WHERE $text =~ 'x*y' RETURN count(c)",
                "RETURN reduce(s = 'a', i IN range(1, 40) | s + s)",
                "RETURN reduce(l = [1], i IN range(1, 40) | l + l)",
                "WITH 'a' AS a " + doubling + " RETURN a",
                "WITH $text AS a " + doubling + " RETURN size(a)",
                "WITH [1] AS a " + doubling + " RETURN a",
                "RETURN replace(replace(replace($text, 'x', $text), 'x', $text), 'x', $text)",
                "RETURN replace(replace(replace(replace($text, 'x', 'xxxxxxxxxxxxxxxx'), 'x', 'xxxxxxxxxxxxxxxx'), 'x', 'xxxxxxxxxxxxxxxx'), 'x', 'xxxxxxxxxxxxxxxx')",
                "RETURN [i IN range(1, 10000) | $text]",
                "RETURN [i IN range(1, 10000) | $ids]",
                "WITH range(1, 10000) AS l RETURN [i IN l | l]",
                "UNWIND range(1, 10000) AS i RETURN $text + i AS t",
                "UNWIND range(1, 10000) AS i RETURN collect($text + i)",
                "UNWIND range(1, 10000) AS i UNWIND range(1, 10000) AS j RETURN collect(toString(i) + j + $text)",
                "WITH range(1, 10000) AS l RETURN " + columns,
                "RETURN " + "(".repeat(3000) + "1" + ")".repeat(3000),
                "RETURN " + "[".repeat(3000) + "]".repeat(3000),
                "RETURN " + nots + "true",
                "RETURN " + String.join(" OR ", Collections.nCopies(1500, "true")),
                "RETURN " + String.join(" + ", Collections.nCopies(3000, "1")),
                "RETURN " + String.join("+", Collections.nCopies(3500, "$n")),
                "RETURN -" + "-".repeat(2) + "- 1" + " -1".repeat(2500),
                "MATCH (c:Company) WHERE c.id IN $ids RETURN count(c)",
                "MATCH (c:Company) WHERE c.id IN [" + String.join(",", Collections.nCopies(2500, "1")) + "] RETURN c",
                "RETURN '" + "x".repeat(1_000_000) + "'",
                "MATCH "
                        + IntStream.range(0, 40)
                                .mapToObj(i -> "(n%d:Company)".formatted(i))
                                .collect(Collectors.joining(", "))
                        + " RETURN count(*)",
                "MATCH "
                        + IntStream.range(0, 60)
                                .mapToObj(i -> "(n%d)--(n%d)".formatted(i, i + 1))
                                .collect(Collectors.joining(", "))
                        + " RETURN count(*)",
                "MATCH "
                        + IntStream.range(0, 30)
                                .mapToObj(i -> "(n%d)--(n%d)".formatted(i, i + 1))
                                .collect(Collectors.joining(", "))
                        + " RETURN count(*)",
                IntStream.range(0, 30)
                                .mapToObj(i -> "MATCH (n%d)--(m%d)".formatted(i, i))
                                .collect(Collectors.joining(" "))
                        + " RETURN count(*)",
                IntStream.range(0, 60)
                                .mapToObj(i -> "MATCH (n%d)--(m%d)".formatted(i, i))
                                .collect(Collectors.joining(" "))
                        + " RETURN count(*)",
                IntStream.range(0, 200).mapToObj(i -> "RETURN 1 AS a").collect(Collectors.joining(" UNION ")),
                "MATCH (c:Company) WHERE "
                        + IntStream.range(0, 90)
                                .mapToObj(i -> "(c.id = 'a%d' OR c.name = 'b%d')".formatted(i, i))
                                .collect(Collectors.joining(" AND "))
                        + " RETURN c",
                "CALL db.index.fulltext.queryNodes('names', '*:* OR " + "a* OR ".repeat(30)
                        + "b*') YIELD node RETURN count(node)",
                "CALL db.index.fulltext.queryNodes('names', '/(.*)*(.*)*x/') YIELD node RETURN node");
    }

    @BeforeEach
    void openConsole() {
        breaker.open();
    }

    @Test
    void oneUserHasOneStatementAndAllTogetherTwo() throws Exception {
        var endless = "MATCH (a), (b), (c), (d) RETURN count(*)";
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(
                    () -> codeOf(new Viewer("one", Set.of(Role.ANALYST), Set.of(), null), endless, "run-number-1"));
            var second = threads.submit(
                    () -> codeOf(new Viewer("two", Set.of(Role.ANALYST), Set.of(), null), endless, "run-number-2"));
            var one = new Viewer("one", Set.of(Role.ANALYST), Set.of(), null);
            var three = new Viewer("three", Set.of(Role.ANALYST), Set.of(), null);
            while (transactions() < 2 && !first.isDone() && !second.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(codeOf(one, "RETURN 1", null)).isEqualTo(Refused.Code.BUSY);
            assertThat(codeOf(three, "RETURN 1", null)).isEqualTo(Refused.Code.BUSY);
            assertThat(runs.cancel(three, "run-number-1")).isFalse();
            while (!first.isDone()) {
                runs.cancel(one, "run-number-1");
            }
            assertThat(first.get()).isIn(Refused.Code.CANCELLED, Refused.Code.TIMEOUT);
            assertThat(second.get()).isEqualTo(Refused.Code.TIMEOUT);
        }
    }

    private Refused.@Nullable Code codeOf(Viewer viewer, String statement, @Nullable String runId) {
        try {
            runs.run(viewer, ConsoleDesk.question(statement, Map.of(), runId), RowSink.NOBODY);
            return null;
        } catch (Refused refused) {
            return refused.code();
        }
    }
}
