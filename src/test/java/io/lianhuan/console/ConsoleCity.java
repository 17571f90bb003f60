package io.lianhuan.console;

import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** What tests of the console share. */
final class ConsoleCity {

    private ConsoleCity() {}

    /** A number that any change of nodes, relationships, labels or properties changes. */
    static String digest(Driver driver) {
        try (var session = driver.session()) {
            var nodes = session.run(
                            "MATCH (n) WHERE NOT n:ConsoleRun RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS all ORDER BY id")
                    .list(row -> row.asMap().toString());
            var relations = session.run(
                            "MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS all ORDER BY id")
                    .list(row -> row.asMap().toString());
            var schema = session.run("SHOW INDEXES YIELD name RETURN name ORDER BY name")
                    .list(row -> row.get("name").asString());
            return DigestUtils.sha256Hex(nodes + "|" + relations + "|" + schema);
        }
    }

    /** The rows of a plain session, as the console gives them to somebody who sees everything. */
    static List<List<@Nullable Object>> plainly(Driver driver, String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            var encoder = new CellEncoder(new Vocabulary(), Map.of(), true, Long.MAX_VALUE);
            return session.run(statement, parameters).list(encoder::row);
        }
    }
}
