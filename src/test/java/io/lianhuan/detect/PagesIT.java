package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.SentStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Pages while the list grows, their counts, and operators of filters. */
@IntegrationTest
class PagesIT {

    private static final String PAGE = """
            query ($after: String) {
              collusionRings(first: 3, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } }
            }
            """;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Test
    void entriesThatComeBetweenPagesNeitherDoubleNorHideAny() {
        for (int at = 0; at < 10; at++) {
            draw("R" + at, 10 - at / 2);
        }
        var seen = new ArrayList<String>();
        String after = null;
        boolean more = true;
        for (int page = 0; more; page++) {
            var answer = after == null ? ask(PAGE, Map.of()) : ask(PAGE, Map.of("after", after));
            seen.addAll(ids(answer));
            after = answer.path("collusionRings.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            more = answer.path("collusionRings.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
            // One before the page, one between entries of one rank, one behind.
            draw("A-new-" + page, 11);
            draw("R1-new-" + page, 10);
            draw("Z-new-" + page, 1);
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> id.matches("R\\d")))
                .containsExactly("R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9");
    }

    @Test
    void nothingIsCountedUnlessAsked() {
        draw("R", 5);
        var plain = "{ collusionRings { edges { cursor } } }";
        var counted = "{ collusionRings { totalCount totalCountCapped edges { cursor } } }";
        assertThat(SentStatements.during(() -> ask(plain, Map.of()))).hasSize(1);
        assertThat(SentStatements.during(() -> ask(counted, Map.of()))).hasSize(2);
        ask(counted, Map.of())
                .path("collusionRings.totalCount")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("collusionRings.totalCountCapped")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void operatorsOfAFilterHoldTogether() {
        for (int at = 1; at <= 6; at++) {
            draw("R" + at, at);
        }
        assertThat(filtered("{ strength: { gte: 3, lt: 5 } }")).containsExactly("R4", "R3");
        assertThat(filtered("{ strength: { gt: 3, lte: 5 } }")).containsExactly("R5", "R4");
        assertThat(filtered("{ strength: { eq: 2 } }")).containsExactly("R2");
        assertThat(filtered("{ strength: { in: [1, 6] } }")).containsExactly("R6", "R1");
        assertThat(filtered("{ amount: { gt: \"200.00\", lt: 400.01 } }")).containsExactly("R4", "R3");
        assertThat(filtered("{ amount: { eq: 100 } }")).containsExactly("R1");
        assertThat(filtered("{ members: { gte: 6 } }")).containsExactly("R6");
        assertThat(filtered("{ lastSeen: { gte: \"2026-01-05\" }, strength: { lt: 6 } }"))
                .containsExactly("R5");
        assertThat(filtered("{ lastSeen: { lt: \"2026-01-02\" } }")).containsExactly("R1");
    }

    private List<String> filtered(String filter) {
        return ids(ask("{ collusionRings(filter: " + filter + ") { edges { node { id } } } }", Map.of()));
    }

    private void draw(String id, int strength) {
        try (var session = driver.session()) {
            session.run("""
                            CREATE (:CollusionRing {id: $id, strength: toFloat($strength), grade: 'LEAD', lotIds: [], families: [],
                              members: $strength, lapsed: false, amountAtStake: $strength * 10000,
                              firstSeen: datetime('2026-01-01T09:00:00+08:00'),
                              lastSeen: datetime('2025-12-31T09:00:00+08:00') + duration({days: $strength})})
                            """, Map.of("id", id, "strength", strength)).consume();
        }
    }

    private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).document(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    private static List<String> ids(GraphQlTester.Response answer) {
        return answer.path("collusionRings.edges[*].node.id")
                .entityList(String.class)
                .get();
    }
}
