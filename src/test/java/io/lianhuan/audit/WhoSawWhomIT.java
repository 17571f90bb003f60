package io.lianhuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/** Every door that lets its reader know something about a person notes whom, and an auditor reads that in one query. */
@IntegrationTest
class WhoSawWhomIT {

    private static final String GRAPH = """
            CREATE (p:Person:Constructor {id: 'P', name: '沈屿', registrationNumber: '苏1322020', basis: 'IDENTITY_NUMBER', maskedNumber: '330999********0172'}),
              (firm:Company {id: 'A', name: '澜汀建设有限公司'}), (lot:Lot {id: 'L', openedAt: datetime('2025-03-03T09:00:00+08:00')}),
              (p)-[:REGISTERED_WITH {since: date('2024-01-01')}]->(firm),
              (p)-[:LEGAL_REPRESENTATIVE_OF]->(firm), (p)-[:SHAREHOLDER_OF {share: 1.0}]->(firm),
              (firm)-[:SUBMITTED {role: 'SOLE'}]->(bid:Bid {id: 'B', companyId: 'A'})-[:FOR_LOT]->(lot),
              (bid)-[:NAMES {role: 'PROJECT_MANAGER'}]->(p),
              (found:Finding {id: 'F', rule: 'shared-contact', ruleVersion: '1', grade: 'LEAD', lotIds: ['L'], companyIds: ['A'], bits: 1.0, checks: '[]', lapsed: false, settings: []}),
              (found)-[:ABOUT {role: 'PERSON'}]->(p), (found)-[:IN_LOT]->(lot)
            """;
    private static final String WHO = """
            { auditEntries(filter: { subject: "P", action: "person.seen" }, first: 1) {
                edges { node { actor action persons time sequence details { name value } } } } }
            """;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    AuditTrail audit;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ person(id: \"P\") { name } }",
                "{ constructor(registrationNumber: \"苏1322020\") { timeline { lane } } }",
                "{ company(id: \"A\") { staff { name } } }",
                "{ company(id: \"A\") { officers { person { name } } } }",
                "{ company(id: \"A\") { shareholders { holder { ... on Person { name } } } } }",
                "{ neighbourhood(id: \"Company:A\") { nodes { caption } } }",
                "{ paths(from: \"Company:A\", to: \"Person:P\") { nodes { ... on Thing { caption } } } }",
                "{ findings { edges { node { subjects { node { ... on Thing { caption } } } } } } }",
            })
    void everyDoorNotesWhomItShows(String document) {
        write(GRAPH);
        var before = audit.head().sequence();
        tester().document(document).execute().errors().verify();
        var entries = tester().document(WHO).execute();
        entries.path("auditEntries.edges[0].node.persons")
                .entityList(String.class)
                .satisfies(persons -> assertThat(persons).as(document).contains("P"));
        entries.path("auditEntries.edges[0].node.sequence")
                .entity(Long.class)
                .satisfies(sequence -> assertThat(sequence).as(document).isGreaterThan(before));
        assertThat(audit.before(Long.MAX_VALUE, AuditFilter.ALL, 1).getFirst().action())
                .isEqualTo("audit.read");
    }

    @Test
    void theSignedEndIsGivenOutAndFits() throws Exception {
        var text = tester().document("{ auditHead { text sequence } }")
                .execute()
                .path("auditHead.text")
                .entity(String.class)
                .get();
        var kept = java.nio.file.Files.writeString(audit.folder().resolveSibling("kept-head"), text);
        assertThat(AuditTrail.verify(
                                java.util.Objects.requireNonNull(audit.folder().getParent()), null, List.of(kept))
                        .trouble())
                .isEmpty();
    }

    private ExecutionGraphQlServiceTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private void write(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
