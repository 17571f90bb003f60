package io.lianhuan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.lianhuan.DemoCity;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.SentStatements;
import io.lianhuan.ingest.Imports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
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

    @Autowired
    GraphQlSource source;

    @BeforeAll
    void findRings() {
        DemoCity.find(imports, detection);
    }

    @Test
    void manyRingsCostNoMoreStatementsThanOne() {
        var evidence = sent("rings", Map.of("first", 50)).stream().filter(StatementsPerLevelIT::readsEvidence);
        assertThat(evidence)
                .as("evidence is read once at the most, then remembered")
                .hasSizeBetween(0, 1);
        var one = sent("rings", Map.of("first", 1));
        var many = sent("rings", Map.of("first", 50));
        assertThat(one).hasSize(12).noneMatch(StatementsPerLevelIT::readsEvidence);
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void manyFindingsCostNoMoreStatementsThanOne() {
        var evidence = sent("findings", Map.of("first", 50)).stream().filter(StatementsPerLevelIT::readsEvidence);
        assertThat(evidence)
                .as("evidence is read once at the most, then remembered")
                .hasSizeBetween(0, 1);
        var one = sent("findings", Map.of("first", 1));
        var many = sent("findings", Map.of("first", 50));
        assertThat(one).hasSize(7).noneMatch(StatementsPerLevelIT::readsEvidence);
        assertThat(many).hasSameSizeAs(one);
    }

    private static boolean readsEvidence(String sent) {
        return sent.contains("[:HAS_EVIDENCE]->(piece:Evidence)");
    }

    @Test
    void aMatrixAndAPricePictureCostAHandful() {
        assertThat(sent("price-picture", Map.of("lotId", DemoCity.RING_LOT))).hasSize(4);
        assertThat(sent("bidder-matrix", Map.of("lotId", DemoCity.RING_LOT))).hasSize(7);
    }

    /** The places where many of a type stand beside each other; their fields go where the %s is. */
    private static final Map<String, String> MANY = Map.of(
            "Company", "{ lot(id: \"" + DemoCity.RING_LOT + "\") { bids { bidders { %s } } } }",
            "Lot", "{ collusionRings(first: 50) { edges { node { lots { %s } } } } }",
            "Bid", "{ collusionRings(first: 50) { edges { node { lots { bids { %s } } } } } }",
            "Person", "{ lot(id: \"" + DemoCity.RING_LOT + "\") { bids { bidders { officers { person { %s } } } } } }",
            "CollusionRing", "{ collusionRings(first: 50) { edges { node { %s } } } }",
            "Finding", "{ findings(first: 50) { edges { node { %s } } } }",
            "LicenceLendingChain", "{ licenceLendingChains(first: 50) { edges { node { %s } } } }");

    @ParameterizedTest
    @ValueSource(strings = {"Company", "Lot", "Bid", "Person", "CollusionRing", "Finding", "LicenceLendingChain"})
    void everyListOfManyCostsOneStatement(String type) {
        var place = Objects.requireNonNull(MANY.get(type), type);
        int alone = sent(place.formatted("id")).size();
        for (GraphQLFieldDefinition field : source.schema().getObjectType(type).getFieldDefinitions()) {
            if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
                continue;
            }
            int more = sent(place.formatted("id " + field.getName() + selection(field)))
                            .size()
                    - alone;
            // Holdings are followed level by level, however many companies are asked about.
            int most = field.getName().startsWith("owner") ? 10 : 1;
            assertThat(more).as(type + "." + field.getName()).isBetween(0, most);
        }
    }

    private static String selection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType ? " { __typename }" : "";
    }

    private List<String> sent(String document) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).document(document);
        return SentStatements.during(request::executeAndVerify);
    }

    private List<String> sent(String document, Map<String, Object> variables) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).documentName(document);
        variables.forEach(request::variable);
        return SentStatements.during(request::executeAndVerify);
    }
}
