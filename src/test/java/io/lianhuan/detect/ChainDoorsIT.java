package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.ingest.Progress;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Licence-lending chains as services ask for them: one person behind two contractors, through an account in between. */
@IntegrationTest
class ChainDoorsIT {

    private static final String GRAPH = """
            CREATE (hub:Person {id: 'P', name: '沈屿', basis: 'IDENTITY_NUMBER', maskedNumber: '330999********0172'}),
              (buyer:Company {id: 'BUYER', name: '澜汀镇人民政府'})-[:HOLDS]->(from:Account {id: 'from', masked: '9990****01'}),
              (purse:Account {id: 'purse', masked: '9990****09', holderName: '沈＊'})
            WITH hub, buyer, from, purse
            UNWIND ['A', 'B', 'C', 'D'] AS id
            CREATE (firm:Company {id: id, name: id + '建设有限公司'})-[:HOLDS]->(own:Account {id: 'own-' + id, masked: '9990****02'}),
              (middle:Account {id: 'middle-' + id, masked: '9990****03'}),
              (lot:Lot {id: 'L-' + id, openedAt: datetime('2025-03-03T09:00:00+08:00')}),
              (firm)-[:SUBMITTED {role: 'SOLE'}]->(bid:Bid {id: 'bid-' + id, companyId: id})-[:FOR_LOT]->(lot),
              (contract:Contract {id: 'C-' + id, amount: 500000000, signedOn: date('2025-03-20')})-[:AWARDED_FOR]->(lot),
              (contract)-[:GIVEN_BY]->(buyer), (contract)-[:GIVEN_TO {role: 'SOLE'}]->(firm)
            WITH hub, from, purse, id, own, middle, bid
            FOREACH (lent IN CASE WHEN id IN ['A', 'B'] THEN [1] ELSE [] END | CREATE (bid)-[:NAMES {role: 'AGENT'}]->(hub))
            WITH *
            UNWIND range(0, 3) AS month
            WITH *, datetime('2025-05-06T10:00:00+08:00') + duration({months: month}) AS day, id + month AS number
            CREATE (from)-[:PAID {number: 'R' + number, amount: 100000000, at: day, project: 'C-' + id}]->(own)
            FOREACH (lent IN CASE WHEN id IN ['A', 'B'] THEN [1] ELSE [] END |
              CREATE (own)-[:PAID {number: 'S' + number, amount: 96000000, at: day + duration({days: 3})}]->(middle),
                (middle)-[:PAID {number: 'T' + number, amount: 94000000, at: day + duration({days: 6})}]->(purse))
            """;

    private static final String QUESTION = """
            { licenceLendingChains(filter: { kind: BORROWED_QUALIFICATION }) { totalCount edges { node {
                id kind grade strength amountAtStake firstSeen lapsed
                borrower { __typename ... on Person { id maskedNumber chains { id } } ... on Company { id } }
                lenders { ... on Company { id name chains { id } } }
                steps { ordinal relation at amount beforeAward contractId from { id } to { id } finding { rule { id } } }
                contracts { id amount lot { id } buyers { id } contractors { id } }
                findings { rule { id } } lots { id } rings { id chains { id } } subgraph { nodes { id } edges { from to relation findingIds } }
            } } } }
            """;

    @Autowired
    Driver driver;

    @Autowired
    Detection detection;

    @Autowired
    Exports exports;

    @Autowired
    ExecutionGraphQlService graphQl;

    @BeforeEach
    void findChains() {
        write(GRAPH);
        detection.detect(true, Progress.SILENT);
    }

    @Test
    void aHubIsToldWithItsLendersStepsAndContracts() {
        var chains = ask("licenceLendingChains");
        chains.path("licenceLendingChains.totalCount").entity(Integer.class).isEqualTo(1);
        chains.path("licenceLendingChains.edges[0].node.borrower.id")
                .entity(String.class)
                .isEqualTo("P");
        chains.path("licenceLendingChains.edges[0].node.lenders[*].id")
                .entityList(String.class)
                .containsExactly("A", "B");
        chains.path("licenceLendingChains.edges[0].node.contracts[*].id")
                .entityList(String.class)
                .containsExactly("C-A", "C-B");
        chains.path("licenceLendingChains.edges[0].node.steps[*].beforeAward")
                .entityList(Boolean.class)
                .satisfies(before -> assertThat(before).startsWith(true, true).endsWith(false));
        chains.path("licenceLendingChains.edges[0].node.steps[?(@.relation == 'PAID')].to.id")
                .entityList(String.class)
                .contains("middle-A", "middle-B", "P");
        chains.path("licenceLendingChains.edges[0].node.borrower.chains[*].id")
                .entityList(String.class)
                .hasSize(1);
    }

    @Test
    void twoRunsMakeTheSameChainAndOneThatIsNotFoundLapses() {
        var first = written();
        detection.detect(true, Progress.SILENT);
        assertThat(written()).isEqualTo(first).contains("BORROWED_QUALIFICATION");
        write("MATCH ()-[paid:PAID]->() DELETE paid");
        detection.detect(true, Progress.SILENT);
        ask("licenceLendingChains")
                .path("licenceLendingChains.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
        tester().document("{ licenceLendingChains(filter: { lapsed: true }) { totalCount } }")
                .execute()
                .path("licenceLendingChains.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void chainsAreFilteredByPartyAndLot() {
        for (var filter : List.of(
                Map.of("party", "P"),
                Map.of("party", "A"),
                Map.of("lot", "L-B"),
                Map.of("rule", "party-behind-bids"))) {
            assertThat(count(filter)).as("%s", filter).isEqualTo(1);
        }
        assertThat(count(Map.of("party", "D"))).isZero();
        assertThat(count(Map.of("kind", "HANDED_ON_CONTRACT"))).isZero();
    }

    private int count(Map<String, String> filter) {
        return tester().document(
                        "query Q($filter: ChainFilter) { licenceLendingChains(filter: $filter) { totalCount } }")
                .variable("filter", filter)
                .execute()
                .path("licenceLendingChains.totalCount")
                .entity(Integer.class)
                .get();
    }

    private String written() {
        var out = new StringWriter();
        exports.write(Exports.What.CHAINS, Exports.Format.JSON, out);
        return out.toString();
    }

    private GraphQlTester.Response ask(String what) {
        var response = tester().document(QUESTION).execute();
        response.path(what).hasValue();
        return response;
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private void write(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
