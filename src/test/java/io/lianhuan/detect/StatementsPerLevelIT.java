package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.SentStatements;
import io.lianhuan.ingest.Imports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/** Counts what the driver sends: an answer costs as many statements for many rings as for one. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerLevelIT {

    @Autowired
    Imports imports;

    @Autowired
    Detection detection;

    @Autowired
    ExecutionGraphQlService graphQl;

    @BeforeAll
    void findRings() {
        DemoCity.find(imports, detection);
    }

    @Test
    void manyRingsCostNoMoreStatementsThanOne() {
        var one = sent("rings", Map.of("first", 1));
        var many = sent("rings", Map.of("first", 50));
        assertThat(one).hasSize(12);
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void manyFindingsCostNoMoreStatementsThanOne() {
        var one = sent("findings", Map.of("first", 1));
        var many = sent("findings", Map.of("first", 50));
        assertThat(one).hasSize(7);
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void aMatrixAndAPricePictureCostAHandful() {
        assertThat(sent("price-picture", Map.of("lotId", DemoCity.RING_LOT))).hasSize(4);
        assertThat(sent("bidder-matrix", Map.of("lotId", DemoCity.RING_LOT))).hasSize(7);
    }

    private List<String> sent(String document, Map<String, Object> variables) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).documentName(document);
        variables.forEach(request::variable);
        return SentStatements.during(request::executeAndVerify);
    }
}
