package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

@IntegrationTest
class BidderMatrixIT {

    /** A and B share a machine in L1, A and C one in L2 and a later day; D shares nothing. */
    private static final String LOTS = """
            CREATE (one:Lot {id: 'L1', openedAt: datetime('2025-03-01T09:00:00+08:00')}),
              (other:Lot {id: 'L2', openedAt: datetime('2025-06-01T09:00:00+08:00')}),
              (m:Machine {id: 'MACHINE_CODE:1', kind: 'MACHINE_CODE', value: '1', admissible: true}),
              (n:Machine {id: 'MACHINE_CODE:2', kind: 'MACHINE_CODE', value: '2', admissible: true})
            WITH one, other, m, n
            UNWIND [['A', 1, 400], ['B', 1, 300], ['C', 1, 200], ['D', 1, 100], ['A', 2, 200], ['C', 2, 100]] AS row
            MERGE (company:Company {id: row[0]}) SET company.name = 'Firm ' + row[0]
            CREATE (company)-[:SUBMITTED {role: 'SOLE'}]->(bid:Bid {id: row[0] + row[1], price: row[2]})
            FOREACH (any IN CASE row[1] WHEN 1 THEN [1] ELSE [] END | CREATE (bid)-[:FOR_LOT]->(one))
            FOREACH (any IN CASE row[1] WHEN 2 THEN [1] ELSE [] END | CREATE (bid)-[:FOR_LOT]->(other))
            FOREACH (any IN CASE WHEN row[1] = 1 AND row[0] IN ['A', 'B'] THEN [1] ELSE [] END |
              CREATE (bid)-[:MADE_ON {context: 'MADE', sources: [1], importId: 'I'}]->(m))
            FOREACH (any IN CASE row[1] WHEN 2 THEN [1] ELSE [] END |
              CREATE (bid)-[:MADE_ON {context: 'MADE', sources: [1], importId: 'I'}]->(n))
            """;

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    RuleBook rules;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Test
    void theMembersOfAPlantedRingStandTogetherAndEveryPairOfThemIsTied() {
        DemoCity.find(imports, detection);
        var answer = matrix(DemoCity.RING_LOT, null);
        var bidders =
                answer.path("bidderMatrix.bidders").entityList(Bidder.class).get();
        assertThat(bidders).hasSizeGreaterThan(4);
        assertThat(bidders.subList(0, 4)).allMatch(bidder -> bidder.ring() != null);
        assertThat(bidders.subList(4, bidders.size())).allMatch(bidder -> bidder.ring() == null);
        assertThat(cells(answer))
                .filteredOn(cell -> cell.column() < 4)
                .hasSize(6)
                .allMatch(cell -> cell.sameLot() != null && cell.grade() == Grade.DEEMED);
        answer.path("bidderMatrix.truncated").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void whatTiesInTheLotStaysApartFromWhatTiesElsewhere() {
        draw(LOTS);
        var cells = cells(matrix("L1", null));
        assertThat(cells).hasSize(2);
        assertThat(cells)
                .filteredOn(cell -> cell.sameLot() != null)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(List.of(cell.one().id(), cell.other().id())).containsExactlyInAnyOrder("A", "B");
                    assertThat(cell.meetings()).isEqualTo(1);
                    assertThat(cell.otherLots()).isNull();
                });
        assertThat(cells)
                .filteredOn(cell -> cell.otherLots() != null)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(List.of(cell.one().id(), cell.other().id())).containsExactlyInAnyOrder("A", "C");
                    assertThat(cell.meetings()).isEqualTo(2);
                    assertThat(cell.sameLot()).isNull();
                });
    }

    @Test
    void whatWasSeenAfterTheDayDoesNotCount() {
        draw(LOTS);
        assertThat(cells(matrix("L1", "2025-05-31")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.sameLot()).isNotNull());
        assertThat(cells(matrix("L1", "2025-06-01"))).hasSize(2);
        var before = matrix("L1", "2025-02-28");
        assertThat(cells(before)).isEmpty();
        before.path("bidderMatrix.bidders").entityList(Bidder.class).hasSize(4);
    }

    @Test
    void whatTiesBiddersOverManyLotsIsToldWithItsKinds() {
        draw(rules.of("never-wins").document().demonstration().graph());
        assertThat(cells(matrix("L01", null)))
                .filteredOn(cell -> cell.kinds().containsAll(List.of("NEVER_WINS", "RECURRENT_WINNER")))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(List.of(cell.one().id(), cell.other().id())).containsExactlyInAnyOrder("A", "B");
                    assertThat(cell.meetings()).isEqualTo(20);
                    assertThat(cell.otherLots()).isNotNull();
                });
    }

    @Test
    void aLotThatIsNotThereIsAskedForInVain() {
        tester().documentName("bidder-matrix")
                .variable("lotId", "L9")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .anySatisfy(error -> assertThat(error.getMessage()).contains("no lot 'L9'")));
    }

    private void draw(String graph) {
        try (var session = driver.session()) {
            session.run(graph).consume();
        }
        detection.detect(true, Progress.SILENT);
    }

    private GraphQlTester.Response matrix(String lot, @Nullable String asOf) {
        var request = tester().documentName("bidder-matrix").variable("lotId", lot);
        return (asOf == null ? request : request.variable("asOf", asOf)).execute();
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphQl);
    }

    private static List<Cell> cells(GraphQlTester.Response answer) {
        return answer.path("bidderMatrix.cells").entityList(Cell.class).get();
    }

    private record Named(String id) {}

    private record Bidder(Named company, @Nullable Named ring) {}

    private record Ties(List<String> findingIds) {}

    private record Cell(
            int column,
            Named one,
            Named other,
            Grade grade,
            List<String> kinds,
            int meetings,
            @Nullable Ties sameLot,
            @Nullable Ties otherLots) {}
}
