package io.lianhuan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EvaluationsIT {

    private static final String TRUTH = """
            {"rings": [{"id": "R1", "kind": "one-purse", "difficulty": "PLAIN", "members": ["A", "B"], "lots": ["L1"]}],
             "chains": [{"id": "L1", "kind": "BORROWED_QUALIFICATION", "difficulty": "CAREFUL", "borrower": "C", "lenders": ["D"],
               "contracts": []}],
             "innocents": [{"id": "I1", "kind": "sisters", "members": ["E", "F"], "lots": ["L1"]}]}
            """;

    @Autowired
    Driver driver;

    @Autowired
    Evaluations evaluations;

    @TempDir
    Path folder;

    private Path truth = Path.of("truth.json");

    @BeforeEach
    void write() throws Exception {
        truth = Files.writeString(folder.resolve("truth.json"), TRUTH);
    }

    @Test
    void whatTheGraphHoldsIsJudged() {
        run("""
                UNWIND ['A', 'B', 'C', 'D', 'E', 'F'] AS id CREATE (:Company {id: id});
                MATCH (a:Company {id: 'A'}), (b:Company {id: 'B'}), (c:Company {id: 'C'}), (d:Company {id: 'D'}),
                  (e:Company {id: 'E'}), (f:Company {id: 'F'})
                CREATE (ring:CollusionRing {id: 'r', lapsed: false, strength: 20.0, grade: 'DEEMED', lotIds: ['L1']}),
                  (ring)-[:HAS_MEMBER]->(a), (ring)-[:HAS_MEMBER]->(b),
                  (old:CollusionRing {id: 'o', lapsed: true, strength: 20.0, grade: 'DEEMED', lotIds: ['L1']}),
                  (old)-[:HAS_MEMBER]->(c), (old)-[:HAS_MEMBER]->(d),
                  (chain:LicenceLendingChain {id: 'c', lapsed: false, strength: 20.0, grade: 'LEAD', lotIds: []}),
                  (chain)-[:HAS_PARTY {role: 'BORROWER'}]->(c), (chain)-[:HAS_PARTY {role: 'LENDER'}]->(d),
                  (chain)-[:HAS_PARTY {role: 'INTERMEDIARY'}]->(a),
                  (finding:Finding {id: 'f', rule: 'shared-control', grade: 'NEEDS_EXPLANATION', lapsed: false, lotIds: ['L1']}),
                  (finding)-[:ABOUT]->(e), (finding)-[:ABOUT]->(f)
                """);

        var evaluation = evaluations.against(truth);

        assertThat(evaluation.rings()).isEqualTo(new Score(1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(evaluation.chains()).isEqualTo(new Score(1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(evaluation.alerted())
                .containsExactly(new Evaluation.Alerted("I1", "sisters", List.of("shared-control")));
    }

    @Test
    void anEmptyGraphIsWorthNothing() {
        var evaluation = evaluations.against(truth);

        assertThat(evaluation.rings().f1()).isZero();
        assertThat(evaluation.chains().f1()).isZero();
        assertThat(evaluation.innocentsAlerted()).isZero();
    }

    @Test
    void labelsOfADataSetAreHeldAgainstRings() throws Exception {
        run("""
                UNWIND [['A', 'L1'], ['B', 'L1'], ['C', 'L1'], ['C', 'L2'], ['D', 'L2']] AS row
                MERGE (company:Company {id: 'city:' + row[0]})
                MERGE (lot:Lot {id: 'city:' + row[1]})
                CREATE (company)-[:SUBMITTED]->(:Bid {id: row[0] + row[1]})-[:FOR_LOT]->(lot);
                MATCH (a:Company {id: 'city:A'}), (b:Company {id: 'city:B'})
                CREATE (ring:CollusionRing {id: 'r', lapsed: false, strength: 20.0, grade: 'LEAD', lotIds: ['city:L1']}),
                  (ring)-[:HAS_MEMBER]->(a), (ring)-[:HAS_MEMBER]->(b)
                """);
        var rows = Files.writeString(
                folder.resolve("rows.csv"), "lot,firm,cartel\nL1,A,1\nL1,B,1\nL1,C,0\nL2,C,0\nL2,D,0\n");
        var mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                sheets:
                  - headers: [lot, firm]
                    labels: { cartel: "'city:' + firm" }
                """);

        assertThat(evaluations.against(rows, mapping))
                .containsExactly(new LabelScore("cartel", LabelScore.Of.PAIR, 1, 4, 1, 1, 1, 1));
    }

    private void run(String statements) {
        try (var session = driver.session()) {
            for (String statement : statements.strip().split(";", 0)) {
                session.run(statement).consume();
            }
        }
    }
}
