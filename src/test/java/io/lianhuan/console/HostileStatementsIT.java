package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.api.Role;
import io.lianhuan.api.Viewer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements that would write, read files, reach the network, look at others or disturb them, as every role. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStatementsIT {

    private static final String SECRET = "planted-in-a-file-of-the-host";
    private static final String OF_ANOTHER = "a statement of somebody else";

    @TempDir
    static Path folder;

    @Autowired
    Driver driver;

    @Autowired
    ConsoleDesk desk;

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer canary;

    @BeforeAll
    void plant() throws Exception {
        Files.writeString(folder.resolve("secret.csv"), SECRET + "\n");
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, SECRET.length());
            exchange.getResponseBody().write(SECRET.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        canary.start();
        try (var session = driver.session()) {
            session.run("""
                    CREATE (:Company {id: 'C1', name: '东方建设'})-[:SUBMITTED]->(:Bid {id: 'B1', price: 100})-[:FOR_LOT]->(:Lot {id: 'L1', name: '一号'}),
                      (:Person {id: 'P1', name: '张三丰'})-[:OFFICER_OF]->(:Company {id: 'C2', name: '西方建设'}),
                      (:User {name: 'root', password: $secret})-[:KNOWS]->(:Token {value: $secret}), (:AuditEntry {text: $secret})""", Map.of("secret", SECRET)).consume();
            session.run("MATCH (u:User), (c:Company {id: 'C1'}) CREATE (u)-[:OWNS]->(c)")
                    .consume();
        }
    }

    @AfterAll
    void close() {
        canary.stop(0);
    }

    @Test
    void nothingHostileRunsAsAnyRole() {
        var statements = statements();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(80);
        var digest = ConsoleCity.digest(driver);
        var answered = new LinkedHashMap<String, String>();
        try (var session = driver.session();
                Transaction another = session.beginTransaction(TransactionConfig.builder()
                        .withMetadata(Map.of("note", OF_ANOTHER))
                        .build())) {
            another.run("MATCH (c:Company {id: 'C1'}) RETURN '%s' AS text".formatted(OF_ANOTHER))
                    .consume();
            for (Role role : EnumSet.allOf(Role.class)) {
                for (String purpose : new String[] {null, "a case"}) {
                    statements.forEach(statement ->
                            ask(new Viewer("u-" + role, Set.of(role), Set.of(), purpose), statement, answered));
                }
            }
            another.run("RETURN 1").consume(); // still alive
        }
        System.out.printf(
                "hostile statements: %d, run %d times, answered %d: %s%n",
                statements.size(), statements.size() * Role.values().length * 2, answered.size(), answered.keySet());

        assertThat(ConsoleCity.digest(driver)).isEqualTo(digest);
        assertThat(hits).hasValue(0);
        assertThat(answered.values())
                .noneMatch(
                        answer -> answer.contains(SECRET) || answer.contains(OF_ANOTHER) || answer.contains("root:"));
    }

    private void ask(Viewer viewer, String statement, Map<String, String> answered) {
        try {
            answered.put(
                    statement,
                    desk.run(viewer, ConsoleDesk.question(statement, Map.of("q", SECRET, "label", "User"), null))
                            .toString());
        } catch (Refused refused) {
            assertThat(refused.code())
                    .describedAs(statement)
                    .isNotIn(Refused.Code.BUSY, Refused.Code.CLOSED, Refused.Code.TIMEOUT);
            assertThat(refused.getMessage()).doesNotContain(SECRET).doesNotContain(OF_ANOTHER);
        }
    }

    @Test
    void aViewerOfSomeDistrictsIsRefused() {
        var viewer = new Viewer("local", Set.of(Role.ANALYST), Set.of("330900"), null);
        assertThatThrownBy(() -> desk.run(viewer, ConsoleDesk.question("RETURN 1", Map.of(), null)))
                .isInstanceOf(Refused.class);
    }

    /** The ways to ask for a masked property that a database can be asked in. */
    @Test
    void noOracleTellsAMaskedProperty() {
        var probes = List.of(
                "MATCH (p:Person) RETURN p.name",
                "MATCH (p:Person) RETURN p",
                "MATCH p = (:Person)-->() RETURN p, nodes(p)",
                "MATCH (p:Person) RETURN properties(p)",
                "MATCH (p:Person) WHERE p.name = '张三丰' RETURN p.id",
                "MATCH (p:Person) WHERE p.name STARTS WITH '张三' RETURN p.id",
                "MATCH (p:Person) WHERE p.name > '张' RETURN p.id",
                "MATCH (p:Person) RETURN min(p.name)",
                "MATCH (p:Person) WHERE p.name IS NOT NULL RETURN p.id",
                "MATCH (p:Person) RETURN count(p.name)",
                "MATCH (p:Person) RETURN p['na' + 'me']",
                "MATCH (p:Person) RETURN p{.*}",
                "MATCH (p:Person) RETURN keys(p)",
                "CALL db.index.fulltext.queryNodes('people', '张三丰') YIELD node RETURN node",
                "MATCH (p:Person) RETURN p.name AS name, count(*) ORDER BY name");
        var viewer = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), null);
        int hidden = 0;
        for (String probe : probes) {
            String told;
            try {
                told = desk.run(viewer, ConsoleDesk.question(probe, Map.of(), null))
                        .rows()
                        .toString();
            } catch (Refused refused) {
                told = "refused: " + refused.getMessage();
            }
            assertThat(told).describedAs(probe).doesNotContain("三丰");
            assertThat(hidden < 3 || told.startsWith("refused: "))
                    .describedAs(probe)
                    .isTrue();
            hidden++;
        }
        assertThat(probes).hasSizeGreaterThanOrEqualTo(14);
        System.out.printf("oracle probes hidden: %d of %d%n", hidden, probes.size());
        var purposeful = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), "a case");
        assertThat(desk.run(purposeful, ConsoleDesk.question(probes.getFirst(), Map.of(), null))
                        .rows()
                        .toString())
                .contains("张三丰");
    }

    @Test
    void whatOthersKeepInTheGraphIsNotThere() {
        var viewer = new Viewer("ana", Set.of(Role.ANALYST), Set.of(), "a case");
        for (String statement : List.of(
                "MATCH (n) RETURN n",
                "MATCH (n) RETURN n.name",
                "MATCH (n)--(m) RETURN n, m",
                "MATCH (n)<-[r]-(m) RETURN type(r), m",
                "MATCH p = (:Company)-[*1..3]-(x) RETURN p, nodes(p)",
                "MATCH (c:Company)((a)--(b)){1,2}(d) RETURN c, a, b, d",
                "MATCH (c:Company) RETURN COUNT { (c)--() }, [(c)--(x) | x], EXISTS { (c)--(x) WHERE x.name = 'root' }",
                "MATCH (c:Company {id: 'C1'}) RETURN [(c)-[r]-(x) | type(r)]")) {
            assertThat(desk.run(viewer, ConsoleDesk.question(statement, Map.of(), null))
                            .rows()
                            .toString())
                    .describedAs(statement)
                    .doesNotContain("root", "OWNS", "Token", SECRET);
        }
    }

    private List<String> statements() {
        var file = folder.resolve("secret.csv").toUri().toString();
        var port = canary.getAddress().getPort();
        return List.of(
                "CREATE (n:Company {id: 'X'})",
                "CREATE (n:Company {id: 'X'}) RETURN n",
                "MERGE (n:Company {id: 'X'}) RETURN n",
                "MATCH (n:Company) SET n.name = 'x' RETURN n",
                "MATCH (n:Company) SET n:Evil",
                "MATCH (n:Company) SET n:$($label)",
                "MATCH (n:Company) SET n += {x: 1}",
                "MATCH (n:Company) SET n[$q] = 1",
                "MATCH (n:Company) REMOVE n.name",
                "MATCH (n:Company) REMOVE n:Company",
                "MATCH (n:Bid) DELETE n",
                "MATCH (n) DETACH DELETE n",
                "MATCH ()-[r]->() DELETE r",
                "MATCH (n:Company) FOREACH (x IN [1] | SET n.name = 'x')",
                "MATCH (n:Company) CALL (n) { SET n.name = 'x' } RETURN n",
                "UNWIND [1] AS x CALL (x) { CREATE (:Company {id: 'X'}) } IN TRANSACTIONS",
                "MATCH (n:Company) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
                "INSERT (:Company {id: 'X'})",
                "CREATE INDEX evil FOR (n:Company) ON (n.x)",
                "CREATE CONSTRAINT evil FOR (n:Company) REQUIRE n.x IS UNIQUE",
                "CREATE FULLTEXT INDEX evil FOR (n:Company) ON EACH [n.x]",
                "DROP INDEX names",
                "DROP CONSTRAINT company_id",
                "CALL db.createLabel('Evil')",
                "CALL db.createProperty('evil')",
                "CALL db.createRelationshipType('EVIL')",
                "CALL tx.setMetaData({a: 1})",
                "CREATE USER evil SET PASSWORD 'evilevil'",
                "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'bbbbbbbb'",
                "ALTER USER neo4j SET PASSWORD 'evilevil'",
                "SHOW USERS",
                "SHOW CURRENT USER",
                "USE system SHOW USERS",
                "USE system MATCH (n) RETURN n",
                "STOP DATABASE neo4j",
                "START DATABASE neo4j",
                "DROP DATABASE neo4j",
                "SHOW DATABASES",
                "SHOW ALIASES FOR DATABASE",
                "LOAD CSV FROM '%s' AS l RETURN l".formatted(file),
                "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
                "LOAD CSV FROM 'http://127.0.0.1:%d/a' AS l RETURN l".formatted(port),
                "LOAD CSV FROM 'http://localhost:%d/a' AS l RETURN l".formatted(port),
                "LOAD CSV FROM 'http://[::ffff:127.0.0.1]:%d/a' AS l RETURN l".formatted(port),
                "LOAD CSV FROM 'https://127.0.0.1:%d/a' AS l RETURN l".formatted(port),
                "LOAD CSV FROM 'ftp://127.0.0.1:%d/a' AS l RETURN l".formatted(port),
                "CALL () { LOAD CSV FROM 'http://127.0.0.1:%d/a' AS l RETURN l } RETURN l".formatted(port),
                "RETURN EXISTS { LOAD CSV FROM 'http://127.0.0.1:%d/a' AS l RETURN l }".formatted(port),
                "MATCH (n) RETURN file()",
                "RETURN linenumber()",
                "SHOW SETTINGS",
                "SHOW SETTINGS YIELD name, value RETURN name, value",
                "SHOW TRANSACTIONS",
                "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery",
                "SHOW PROCEDURES",
                "SHOW FUNCTIONS",
                "SHOW INDEXES",
                "SHOW CONSTRAINTS",
                "CALL dbms.listConfig()",
                "CALL dbms.listConfig() YIELD name RETURN name",
                "CALL dbms.components()",
                "CALL dbms.queryJmx('*:*')",
                "CALL db.info()",
                "CALL dbms.info()",
                "CALL dbms.listConnections()",
                "CALL dbms.listQueries()",
                "CALL db.schema.visualization()",
                "CALL db.stats.collect('QUERIES')",
                "CALL db.stats.retrieve('QUERIES')",
                "TERMINATE TRANSACTION 'neo4j-transaction-1'",
                "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
                "CALL db.clearQueryCaches()",
                "CALL db.prepareForReplanning()",
                "CALL dbms.killConnection('bolt-1')",
                "CALL dbms.killQuery('query-1')",
                "CALL db.awaitIndexes()",
                "CALL db.resampleIndex('names')",
                "CALL db.ping()",
                "CALL apoc.load.json('http://127.0.0.1:%d/a')".formatted(port),
                "CALL apoc.cypher.run('CREATE (n)', {})",
                "RETURN apoc.version()",
                "EXPLAIN MATCH (n) RETURN n",
                "PROFILE MATCH (n) RETURN n",
                "CYPHER 5 CREATE (n) RETURN n",
                "CYPHER 25 MATCH (n) DETACH DELETE n",
                "CYPHER planner=cost PROFILE MATCH (n) RETURN n",
                "/* */ PROFILE MATCH (n) RETURN n",
                "// c\nCREATE (n:Company {id: 'X'})",
                "MATCH (n) /* x */ DETACH /* y */ DELETE n",
                "\\u0043REATE (n)",
                "CREATE\u00A0(n)",
                "\uFEFFCREATE (n)",
                "ＣＲＥＡＴＥ (n)",
                "RETURN 1; CREATE (n)",
                "RETURN 1;",
                "RETURN 1\u0000CREATE (n)",
                "MATCH (n:`Company`) SET n.`name` = 'x'",
                "CALL `db`.`createLabel`('Evil')",
                "CALL `dbms`.listConfig()",
                "RETURN '" + "x".repeat(1 << 20) + "'",
                "MATCH (n:User) RETURN n",
                "MATCH (n:$($label)) RETURN n",
                "MATCH (n) WHERE n:User RETURN n",
                "MATCH (n:%) RETURN n",
                "MATCH (n:!Company) RETURN n.password",
                "MATCH (n:User|Company) RETURN n",
                "MATCH ()-[r:OWNS]-() RETURN r",
                "MATCH ()-[r:!SUBMITTED]-() RETURN r",
                "MATCH (n) RETURN n.password",
                "MATCH (n) WHERE n.password = $q RETURN n",
                "MATCH p = (c:Company)-[*]-(x) RETURN p",
                "MATCH (n) RETURN properties(n)",
                "GRANT ROLE admin TO evil",
                "DENY READ {*} ON GRAPH * TO PUBLIC",
                "CREATE ALIAS a FOR DATABASE neo4j",
                "ALTER DATABASE neo4j SET ACCESS READ ONLY",
                "MATCH (n:Company) USING INDEX n:Company(id) WHERE n.id = 'x' RETURN n",
                "FINISH",
                "RETURN 1 NEXT CREATE (n)",
                "{ CREATE (n) }",
                "WHEN true THEN CREATE (n)",
                "RETURN graph.names()",
                "USE graph.byName('system') MATCH (n) RETURN n");
    }
}
