package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.ingest.Progress;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

@IntegrationTest
class PricePictureIT {

    /** Six bids in equal steps of 23,456.71 yuan, three others, one refused; H won. */
    private static final String GRID = """
            CREATE (lot:Lot {id: 'L1', name: 'A school', ceilingPrice: 1050000000, awardMethod: '平均值下浮', discountRange: '0.5%、1%、3%',
              openedAt: datetime('2025-03-01T09:00:00+08:00')})
            WITH lot
            UNWIND [['A', 970000000], ['B', 972345671], ['C', 974691342], ['D', 977037013], ['E', 979382684], ['F', 981728355],
                    ['X', 963318827], ['Y', 999731946], ['Z', 1018842265], ['R', 900000000]] AS row
            CREATE (company:Company {id: row[0], name: 'Firm ' + row[0]})-[:SUBMITTED {role: 'SOLE'}]->(bid:Bid {id: 'L1-' + row[0], price: row[1]})-[:FOR_LOT]->(lot)
            FOREACH (any IN CASE row[0] WHEN 'R' THEN [1] ELSE [] END | SET bid.status = '否决', bid.reason = '未加盖公章')
            FOREACH (any IN CASE row[0] WHEN 'D' THEN [1] ELSE [] END | CREATE (lot)-[:WON_BY {rank: 1, price: row[1]}]->(company))
            """;

    /** Twelve lots of five bids that vary, and one whose five bids hardly do; a lot of another kind and one of other years. */
    private static final String LOWEST = """
            UNWIND range(1, 15) AS number
            CREATE (lot:Lot {id: 'L' + number, kind: CASE number WHEN 14 THEN '货物' ELSE '施工' END, awardMethod: '最低价法',
              openedAt: datetime(CASE number WHEN 15 THEN '2015-03-01T09:00:00+08:00' ELSE '2025-03-01T09:00:00+08:00' END)})
            WITH lot, number
            UNWIND range(1, 5) AS at
            CREATE (:Company {id: number + '-' + at})-[:SUBMITTED {role: 'SOLE'}]->
              (:Bid {id: 'L' + number + '-' + at, price: 90000000 + at * CASE number WHEN 13 THEN 1000 ELSE 1000000 + number * 37003 END})-[:FOR_LOT]->(lot)
            """;

    @Autowired
    Detection detection;

    @Autowired
    RuleBook rules;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Test
    void aGridIsToldWithItsStepTheTargetAndWhoWon() {
        draw(GRID);
        detection.detect(true, Progress.SILENT);
        var picture = picture("L1");
        picture.path("pricePicture.award").entity(String.class).isEqualTo("MEAN_BASED");
        picture.path("pricePicture.patterns[0].kind").entity(String.class).isEqualTo("STEPS");
        picture.path("pricePicture.patterns[0].companies[*].id")
                .entityList(String.class)
                .isEqualTo(java.util.List.of("A", "B", "C", "D", "E", "F"));
        picture.path("pricePicture.patterns[0].grid.difference.price")
                .entity(BigDecimal.class)
                .satisfies(step -> assertThat(step).isEqualByComparingTo("23456.71"));
        picture.path("pricePicture.patterns[0].chance")
                .entity(Double.class)
                .satisfies(chance -> assertThat(chance).isLessThan(1e-6));
        picture.path("pricePicture.bids[?(@.rank == 1)].company.id")
                .entityList(String.class)
                .containsExactly("X");
        picture.path("pricePicture.bids[?(@.won == true)].company.id")
                .entityList(String.class)
                .containsExactly("D");
        picture.path("pricePicture.bids[?(@.valid == false)].reason")
                .entityList(String.class)
                .containsExactly("否决：未加盖公章");
        picture.path("pricePicture.target.reductionOfWinner")
                .entity(Double.class)
                .satisfies(reduction -> assertThat(reduction).isBetween(0.0, 0.03));
        picture.path("pricePicture.bids[?(@.ring != null)].company.id")
                .entityList(String.class)
                .satisfies(members -> assertThat(members).containsExactly("A", "B", "C", "D", "E", "F"));
        picture.path("pricePicture.screens").entityList(Object.class).hasSize(0);
    }

    @Test
    void aScreenIsComparedWithLotsOfTheSameKindMethodAndTime() {
        draw(LOWEST);
        var picture = picture("L13");
        picture.path("pricePicture.stratum.lots").entity(Integer.class).isEqualTo(12);
        picture.path("pricePicture.screens[0].screen").entity(String.class).isEqualTo("CV");
        picture.path("pricePicture.screens[0].comparison.lots")
                .entity(Integer.class)
                .isEqualTo(12);
        picture.path("pricePicture.screens[0].comparison.quantile")
                .entity(Double.class)
                .isEqualTo(0.0);
        picture.path("pricePicture.tightest.comparison.quantile")
                .entity(Double.class)
                .isEqualTo(0.0);
        picture("L1")
                .path("pricePicture.screens[0].comparison.quantile")
                .entity(Double.class)
                .satisfies(quantile -> assertThat(quantile).isPositive());
    }

    @Test
    void aFindingOverManyLotsShowsInEachWhatTiesThere() {
        draw(rules.of("repeated-multiple").document().demonstration().graph());
        detection.detect(true, Progress.SILENT);
        var picture = picture("L07");
        picture.path("pricePicture.patterns[?(@.kind == 'MULTIPLE')].multiple.lower.id")
                .entityList(String.class)
                .isEqualTo(java.util.List.of("B"));
        picture.path("pricePicture.patterns[?(@.kind == 'MULTIPLE')].multiple.ratio")
                .entityList(Double.class)
                .satisfies(ratios -> assertThat(ratios)
                        .singleElement()
                        .satisfies(ratio -> assertThat(ratio).isBetween(1.055, 1.065)));
        picture("L13")
                .path("pricePicture.patterns[?(@.kind == 'MULTIPLE')]")
                .entityList(Object.class)
                .hasSize(0);
    }

    private void draw(String graph) {
        try (var session = driver.session()) {
            session.run(graph).consume();
        }
    }

    private GraphQlTester.Response picture(String lot) {
        return ExecutionGraphQlServiceTester.create(graphQl)
                .documentName("price-picture")
                .variable("lotId", lot)
                .execute();
    }
}
