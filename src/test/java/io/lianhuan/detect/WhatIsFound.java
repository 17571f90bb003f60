package io.lianhuan.detect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;

/** All that detection says in a graph, by id: findings that hold with their evidence, rings and chains with their members. */
final class WhatIsFound {

    private static final List<String> QUESTIONS = List.of("""
            MATCH (finding:Finding {lapsed: false})
            RETURN 'finding ' + finding.id AS id, properties(finding) AS properties,
              COLLECT { MATCH (finding)-[about:ABOUT]->(subject) RETURN about.role + ' ' + subject.id AS text ORDER BY text } AS one,
              COLLECT { MATCH (finding)-[:CITES]->(node) RETURN elementId(node) AS text ORDER BY text } AS other
            """, """
            MATCH (finding:Finding {lapsed: false})-[:HAS_EVIDENCE]->(evidence:Evidence)
            RETURN 'evidence ' + evidence.id AS id, properties(evidence) AS properties, [finding.id] AS one, [] AS other
            """, """
            MATCH (ring:CollusionRing {lapsed: false})
            RETURN 'ring ' + ring.id AS id, properties(ring) AS properties,
              COLLECT { MATCH (ring)-[has:HAS_MEMBER]->(member) RETURN member.id + ' ' + has.role + ' ' + has.bits AS text ORDER BY text } AS one,
              COLLECT { MATCH (ring)-[:SHOWN_BY]->(finding) RETURN finding.id AS text ORDER BY text } AS other
            """, """
            MATCH (chain:LicenceLendingChain {lapsed: false})
            RETURN 'chain ' + chain.id AS id, properties(chain) AS properties,
              COLLECT { MATCH (chain)-[has:HAS_PARTY]->(party) RETURN has.role + ' ' + party.id AS text ORDER BY text } AS one,
              COLLECT { MATCH (chain)-[step:STEP]->(to) RETURN step.ordinal + ' ' + step.fromId + ' ' + to.id AS text ORDER BY text } AS other
            """);

    private WhatIsFound() {}

    static Map<String, String> in(Driver driver) {
        var found = new TreeMap<String, String>();
        try (var session = driver.session()) {
            for (String question : QUESTIONS) {
                session.run(question)
                        .forEachRemaining(row -> found.put(
                                row.get("id").asString(),
                                new TreeMap<>(row.get("properties").asMap()) + " "
                                        + row.get("one").asList() + " "
                                        + row.get("other").asList()));
            }
        }
        return found;
    }
}
