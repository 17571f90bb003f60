package io.lianhuan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class StatementCheckTests {

    static final ConsoleSettings SETTINGS = new ConsoleSettings(
            8192, 50, 200, 10_000, 1000, DataSize.ofMegabytes(5), Duration.ofSeconds(10), 2, 1, 10_000, 50, 200);

    private final StatementCheck check = new StatementCheck(new Vocabulary(), SETTINGS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (c:Company)-[:SUBMITTED]->(b:Bid)-[:FOR_LOT]->(l:Lot {id: $id}) RETURN c.name, b.price ORDER BY b.price LIMIT 10",
                "MATCH (n) RETURN labels(n) AS label, count(*) AS times ORDER BY times DESC",
                "MATCH p = (c:Company {id: $id})-[*1..2]-(x) RETURN p",
                "MATCH (a:Company), (b:Company) WHERE a.id < b.id MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p LIMIT 3",
                "MATCH (c:Company)-->(n)--(m) WHERE n:Lot OR n:Bid RETURN c, n, m",
                "MATCH (c:Company) RETURN c{.id, .name} AS company, COUNT { (c)-[:SUBMITTED]->() } AS bids",
                "MATCH (p:Person) RETURN p.id, p.name, p.basis",
                "MATCH (p:Person)-[r:REGISTERED_WITH]->(c:Company) RETURN p.id, p.name, collect(c.name) AS firms, count(*) AS times",
                "MATCH (l:Lot)<-[:FOR_LOT]-(b:Bid) WITH l, collect(b.price) AS prices RETURN l.id, prices, [i IN range(0, size(prices) - 2) | prices[i + 1] - prices[i]] AS steps",
                "MATCH (l:Lot)<-[:FOR_LOT]-(b:Bid) WITH l, collect(b) AS bids RETURN l.name, reduce(total = 0, b IN bids | total + toInteger(b.price)) AS total",
                "MATCH p = (c:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(l:Lot) WITH collect(p) AS paths RETURN [p IN paths | [n IN nodes(p) | n.name]] AS names",
                "MATCH (n) WHERE n.id = $id RETURN CASE WHEN n:Company THEN n.name WHEN n:Lot THEN n.name ELSE n.id END AS name",
                "CALL db.index.fulltext.queryNodes('names', $id) YIELD node, score RETURN node.name, score",
                "MATCH (c:Company) CALL (c) { MATCH (c)-[:SUBMITTED]->(b:Bid) RETURN count(b) AS bids UNION ALL MATCH (c)<-[:WON_BY]-(l:Lot) RETURN count(l) AS bids } RETURN c.name, sum(bids)",
                "MATCH (c:Company) WHERE c.name =~ '.*建设' RETURN c.name",
                "MATCH (`a thing`)--(:Lot) RETURN `a thing`.id",
                "MATCH (a:Company)((x)-[:SHAREHOLDER_OF]->(y)){1,4}(b:Company) RETURN a, b",
                "MATCH ALL SHORTEST (a:Company {id: $id})-[:USES]-+(b:Company) RETURN a.id, b.id",
                "MATCH (c:Company) RETURN *",
                "UNWIND $ids AS id MATCH (c:Company {id: id}) RETURN c.name UNION MATCH (c:Lot) RETURN c.name",
                "MATCH (l:Lot) RETURN duration.between(l.publishedAt, l.openedAt).days AS days, l.openedAt.year AS year"
            })
    void whatReadsIsCleared(String statement) {
        assertThat(check.clear(statement, Map.of("id", "x", "ids", List.of("a")), false)
                        .text())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (p:Person) WHERE p.name = 'x' RETURN p.id",
                "MATCH (p:Person) WHERE p.name STARTS WITH 'x' RETURN count(*)",
                "MATCH (p:Person {name: 'x'}) RETURN p.id",
                "MATCH (p:Person $ids) RETURN p.id",
                "MATCH (p) WHERE p.name > '' RETURN p.id",
                "MATCH (p:Person) RETURN min(p.name)",
                "MATCH (p:Person) WHERE p.name IS NOT NULL RETURN p.id",
                "MATCH (p:Person) RETURN count(p.name)",
                "MATCH (p:Person) RETURN p[$id]",
                "MATCH (p:Person) RETURN p['name']",
                "MATCH (p:Person) RETURN p{.name}",
                "MATCH (p:Person) RETURN p{.*}",
                "MATCH (p:Person) RETURN keys(p)",
                "MATCH (p:Person) RETURN properties(p)",
                "MATCH (p:Person) RETURN properties(p).name",
                "MATCH (p:Person) RETURN p.id ORDER BY p.name",
                "MATCH (p:Person) RETURN p.name AS name ORDER BY name",
                "MATCH (p:Person) RETURN p.name AS name, count(*)",
                "MATCH (p:Person) RETURN DISTINCT p.name",
                "MATCH (p:Person) WITH p.name AS name RETURN name",
                "MATCH (p:Person) RETURN p.name AS a UNION MATCH (p:Person) RETURN p.name AS a",
                "MATCH (p:Person) WITH collect(p) AS people RETURN [x IN people | x.name]",
                "MATCH (c:Company) WITH c AS x MATCH (c:Person) RETURN c.id ORDER BY c.name",
                "MATCH q = (c:Company)-[:REGISTERED_WITH]-(p:Person) RETURN [n IN nodes(q) | n.name]",
                "MATCH (p:Person) RETURN {a: p}.a.name + ''",
                "MATCH (a:Person), (b:Person) WHERE a.name = b.name RETURN a.id, b.id",
                "MATCH (:Person)-[r:REGISTERED_WITH]->() WHERE r.number = '1' RETURN r",
                "MATCH (a:Company)-[r]-(b) RETURN startNode(r).name + ''",
                "MATCH (p:Person) RETURN EXISTS { MATCH (p) WHERE p.name = 'x' }",
                "MATCH (p:Person) RETURN p.id, CASE WHEN p:Company THEN p.id ELSE p.name END",
                "MATCH (p:Person) CALL (p) { RETURN p.name AS name } RETURN name"
            })
    void nothingDependsOnAMaskedValue(String statement) {
        assertThatThrownBy(() -> check.clear(statement, Map.of("id", "name", "ids", Map.of("name", "x")), false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refused.Code.PERSONAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN reduce(s = 0, i IN range(1, 2000000000) | s + i)",
                "RETURN reduce(s = '', i IN range(1, 100) | s + 'a')",
                "RETURN reduce(s = 'a', i IN range(1, 40) | s + s)",
                "RETURN reduce(s = [], i IN range(1, 40) | s + [s])",
                "RETURN reduce(s = 0, i IN ['a'] | s + i)",
                "RETURN [i IN range(1, 10000) | [j IN range(1, 10000) | i * j]]",
                "RETURN [i IN range(1, 10000) WHERE all(j IN range(1, 10000) WHERE i <> j)]",
                "MATCH (n) WHERE all(i IN range(1, 5000000) WHERE i > 0) RETURN n",
                "RETURN 'aaa' =~ '(.*)(.*)(.*)(.*)[^a]'",
                "RETURN 'aaa' =~ '(a+)+b'",
                "RETURN 'aaa' =~ 'a?a?a?a?a?a?aaaaaa'",
                "RETURN 'aaa' =~ $id",
                "WITH 'a' AS a WITH a + a AS a WITH a + a AS a WITH a + a AS a WITH a + a AS a WITH a + a AS a WITH a + a AS a WITH a + a AS a RETURN a",
                "WITH range(1, 10000) AS l RETURN [i IN range(1, 10000) | l]",
                "MATCH (c:Company) WITH collect(c.id) AS l RETURN [i IN l WHERE i IN l]",
                "RETURN replace('aaaa', 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')",
                "UNWIND range(1, 10000000) AS i RETURN i"
            })
    void whatTheDatabaseCannotStopIsRefused(String statement) {
        assertThatThrownBy(() -> check.clear(statement, Map.of("id", ".*"), true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refused.Code.TOO_COSTLY));
    }

    @Test
    void labelsAndTypesAreWrittenInWhereNoneAreNamed() {
        var sent = check.clear("MATCH (n)--(:Lot)<-[r]-(`m x`) RETURN n, r, `m x`", Map.of(), false)
                .text();

        assertThat(sent)
                .startsWith("MATCH (n:$any(['Account', 'Address', ")
                .contains(")-[:ABOUT|", "<-[r:ABOUT|", "(`m x`:$any(['Account', ")
                .doesNotContain("SavedQuery", "ConsoleRun", "Version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (a:A4)--(b:A4)--(c:A4)--(d:A4)--(e:A4) RETURN a",
                "MATCH (a), (b), (c) WHERE (a:A4 OR a:A4 OR a:A4) AND (b:A4 OR b:A4 OR b:A4) AND (c:A4 OR c:A4 OR c:A4) RETURN a",
                "MATCH (a), (b), (c), (d), (e) WHERE NOT (a:!(A4) AND a:Lot) AND b:A4 AND c:A4 AND d:A4 AND e:A4 RETURN a",
                "MATCH (a:A4) WHERE EXISTS { (a)--(b:A4)--(c:A4)--(d:A4)--(e:A4) } RETURN a"
            })
    void alternativesOfLabelsThatThePlannerWouldMultiplyOutAreRefused(String statement) {
        assertThatThrownBy(() -> check.clear(statement.replace("A4", "Company|Bid|Lot|Project"), Map.of(), true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refused.Code.TOO_COSTLY));
    }

    @Test
    void patternsOfManyRelationshipsAreRefused() {
        var chain = "MATCH (a:Lot)" + "<-[:FOR_LOT]-(:Bid)-[:FOR_LOT]->(:Lot)".repeat(15);
        assertThat(check.clear(chain + " RETURN a", Map.of(), true).text()).startsWith("MATCH");
        assertThatThrownBy(() -> check.clear(chain + "<-[:FOR_LOT]-(:Bid) RETURN a", Map.of(), true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refused.Code.TOO_COSTLY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (a:A4)--(b:A4)--(c:A4)--(d:A4) RETURN a",
                "MATCH (a:Company)-[:SUBMITTED|HOLDS|PAID]-(b)-[:SUBMITTED|HOLDS|PAID]-(c)-[:SUBMITTED|HOLDS|PAID]-(d)-[:SUBMITTED|HOLDS|PAID]-(e)-[:SUBMITTED|HOLDS|PAID]-(f)-[:SUBMITTED|HOLDS|PAID]-(g)-[:SUBMITTED|HOLDS|PAID]-(h) RETURN a",
                "MATCH (a) WHERE a:A4 AND (a.id = '1' OR a.id = '2') RETURN a",
                "MATCH (a:$any(['Company', 'Bid'])) RETURN a"
            })
    void fewAlternativesAreCleared(String statement) {
        assertThat(check.clear(statement.replace("A4", "Company|Bid|Lot|Project"), Map.of(), true)
                        .text())
                .startsWith("MATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (c:Company) WHERE $text =~ 'x*y' RETURN c.id",
                "WITH $text AS t MATCH (c:Company) WHERE t CONTAINS c.name RETURN c.id",
                "MATCH (c:Company) WHERE size(replace($text, 'x', 'y')) > 2 RETURN c.id"
            })
    void aLongTextIsNotLookedThroughInEveryRow(String statement) {
        assertThatThrownBy(() -> check.clear(statement, Map.of("text", "x".repeat(2_000)), true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Refused.Code.TOO_COSTLY));
        assertThat(check.clear(statement, Map.of("text", "x".repeat(500)), true).text())
                .isNotEmpty();
    }

    @Test
    void aMaskedColumnIsTold() {
        assertThat(check.clear("MATCH (p:Person) RETURN p.id, p.name", Map.of(), false)
                        .masked())
                .isEqualTo(Map.of(1, "NAME"));
        assertThat(check.clear("MATCH (p:Person) RETURN p.id, p.name", Map.of(), true)
                        .masked())
                .isEmpty();
    }

    @Test
    void nestingIsRefusedBeforeItIsParsed() {
        for (String open : List.of("(", "[", "{a: ")) {
            var nested = "RETURN " + open.repeat(2000) + "1" + ")".repeat(2000);
            assertThatThrownBy(() -> check.clear(nested, Map.of(), true)).isInstanceOf(Refused.class);
        }
        var or = "RETURN " + String.join(" OR ", Collections.nCopies(1000, "true"));
        assertThatThrownBy(() -> check.clear(or, Map.of(), true)).isInstanceOf(Refused.class);
    }
}
