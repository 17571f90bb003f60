package io.lianhuan.ingest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * One number for all that rows state in a graph: the sum of SHA-256 over every node and relationship with labels and
 * properties, so that the order in which things were made does not matter. The books of imports are left out; where facts
 * come from is told as file content and line, since running numbers follow the order of imports.
 */
public final class GraphDigest {

    private static final String NODES = """
            MATCH (node)
            WHERE NOT node:Import AND NOT node:SourceFile AND NOT node:SchemaVersion AND NOT node:Lease
              AND NOT node:Finding AND NOT node:Evidence AND NOT node:CollusionRing AND NOT node:Examination
            RETURN [label IN labels(node) WHERE label <> 'Unexamined'] AS labels, properties(node) AS properties
            """;
    private static final String RELATIONS = """
            MATCH (from)-[relation]->(to)
            WHERE relation.sources IS NOT NULL
            RETURN labels(from)[0] + from.id AS from, labels(to)[0] + to.id AS to, type(relation) AS type,
              properties(relation) AS properties
            """;
    private static final String SHEETS =
            "MATCH (sheet:SourceFile) RETURN sheet.number AS number, sheet.sha256 + coalesce(sheet.sheet, '') AS content";

    private final boolean withSources;
    private final Map<Integer, String> sheets = new HashMap<>();
    private BigInteger sum = BigInteger.ZERO;
    private long nodes;
    private long relations;

    private GraphDigest(boolean withSources) {
        this.withSources = withSources;
    }

    /** Of what is stated, wherever it comes from. */
    public static String ofFacts(Driver driver) {
        return new GraphDigest(false).read(driver);
    }

    /** Of what is stated and the lines it comes from. */
    public static String ofFactsAndSources(Driver driver) {
        return new GraphDigest(true).read(driver);
    }

    private String read(Driver driver) {
        var config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (var session = driver.session(config)) {
            session.run(SHEETS)
                    .forEachRemaining(row -> sheets.put(
                            row.get("number").asInt(), row.get("content").asString()));
            session.run(NODES).forEachRemaining(row -> {
                nodes++;
                add(row.get("labels").asList(Value::asString).stream().sorted().toList() + text(row.get("properties")));
            });
            session.run(RELATIONS).forEachRemaining(row -> {
                relations++;
                add(row.get("from").asString()
                        + '-'
                        + row.get("type").asString()
                        + '-'
                        + row.get("to").asString()
                        + text(row.get("properties")));
            });
        }
        return "%d nodes, %d relationships, %x".formatted(nodes, relations, sum);
    }

    private String text(Value properties) {
        var sorted = new TreeMap<String, Object>(properties.asMap());
        sorted.remove("importId");
        var sources = sorted.remove("sources");
        if (withSources && sources instanceof List<?> list) {
            sorted.put(
                    "sources",
                    list.stream().map(source -> source((Long) source)).sorted().toList());
        }
        return sorted.toString();
    }

    private String source(long source) {
        return sheets.get(SourceRef.sheet(source)) + ':' + (source & 0xFFFFFFFFL);
    }

    private void add(String element) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash)).mod(BigInteger.ONE.shiftLeft(256));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
