package io.lianhuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What lies around a thing, how two things hang together, and who owns a company, over a small graph drawn by hand. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourhoodIT {

    private static final String DRAWN = """
            CREATE (east:Company {id: 'EAST', name: '东方建设'}), (west:Company {id: 'WEST', name: '西方建设'}),
              (north:Company {id: 'NORTH', name: '北方建设'}), (hall:Company {id: 'HALL', name: '交易中心'}),
              (ann:Person {id: 'ann', basis: 'IDENTITY_NUMBER', name: 'Ann', maskedNumber: '330999********0172'}),
              (ben:Person {id: 'ben', basis: 'NAME_AT_COMPANY', name: 'Ben'}),
              (bank:Account {id: 'bank', masked: '6222****0001'}), (box:Email {id: 'box', masked: 'b**@example.com'}),
              (lot:Lot {id: 'LOT', name: 'A road'}), (eastBid:Bid {id: 'LOT|EAST'}), (westBid:Bid {id: 'LOT|WEST'})
            CREATE (east)-[:SUBMITTED]->(eastBid)-[:FOR_LOT]->(lot)<-[:FOR_LOT]-(westBid)<-[:SUBMITTED]-(west)
            CREATE (ann)-[:REGISTERED_WITH {since: date('2024-01-01'), until: date('2024-12-31')}]->(east)
            CREATE (ann)-[:INSURED_BY {month: '2025-02'}]->(west), (ann)-[:INSURED_BY {month: '2025-03'}]->(west),
              (ann)-[:INSURED_BY {month: '2025-04'}]->(west), (ann)-[:INSURED_BY {month: '2025-05'}]->(west)
            CREATE (ben)-[:OFFICER_OF]->(east), (ben)-[:OFFICER_OF]->(west)
            CREATE (east)-[:HOLDS]->(own:Account {id: 'own', masked: '6222****0002'})-[:PAID {at: datetime('2025-06-01T10:00:00+08:00')}]->(bank)
            CREATE (east)-[:USES]->(box), (west)-[:USES]->(box)
            CREATE (lot)-[:RUN_BY]->(hall), (north)-[:USES]->(:Phone {id: 'alone', masked: '138****0000'})
            CREATE (finding:Finding {id: 'X'})-[:ABOUT]->(east), (finding)-[:ABOUT]->(west), (finding)-[:ABOUT]->(north)
            CREATE (:Contract {id: 'SAME'}), (:Permit {id: 'SAME'})
            CREATE (:CompanyName {id: 'N', foldedName: 'n'})-[:NAME_OF]->(east)
            WITH hall, east, north
            UNWIND range(1, 210) AS number
            CREATE (:Lot {id: 'L' + number})-[:RUN_BY]->(hall)
            WITH DISTINCT hall, east, north
            CREATE (hall)-[:PENALISED_BY]->(:Penalty {id: 'fine'}), (north)-[:PENALISED_BY]->(:Penalty {id: 'other fine'})
            CREATE (:Lot {id: 'L-NORTH'})-[:RUN_BY]->(hall), (:Lot {id: 'L-WON'})-[:RUN_BY]->(hall)
            WITH north, east
            MATCH (one:Lot {id: 'L-NORTH'}), (won:Lot {id: 'L-WON'})
            CREATE (one)-[:WON_BY]->(north), (won)-[:WON_BY]->(east)
            """;

    private static final String OWNED = """
            MATCH (ann:Person {id: 'ann'}), (ben:Person {id: 'ben'})
            CREATE (target:Company {id: 'TARGET', name: 'Target'}), (holding:Company {id: 'HOLDING', name: 'Holding'}),
              (fund:Company {id: 'FUND', name: 'Fund'}), (loop:Company {id: 'LOOP', name: 'Loop'})
            CREATE (holding)-[:SHAREHOLDER_OF {share: 0.5, since: date('2020-01-01')}]->(target),
              (fund)-[:SHAREHOLDER_OF {share: 0.5, since: date('2020-01-01')}]->(target),
              (ben)-[:SHAREHOLDER_OF {share: 1.0, since: date('2010-01-01'), until: date('2019-12-31')}]->(target),
              (ann)-[:SHAREHOLDER_OF {share: 0.6}]->(holding), (ben)-[:SHAREHOLDER_OF {share: 0.7}]->(holding)
            CREATE (ann)-[:SHAREHOLDER_OF {share: 0.8}]->(loop), (other:Company {id: 'OTHER', name: 'Other'})-[:SHAREHOLDER_OF {share: 0.2}]->(loop),
              (loop)-[:SHAREHOLDER_OF {share: 0.5}]->(other), (ben)-[:SHAREHOLDER_OF {share: 0.5}]->(other)
            """;

    private static final String NEIGHBOURHOOD = """
            query ($id: ID!, $relations: [RelationKind!], $asOf: Date, $order: NeighbourOrder, $limit: Int) {
              neighbourhood(id: $id, relations: $relations, asOf: $asOf, order: $order, limit: $limit) {
                total
                nodes { id label nodeId caption degree }
                edges { from to relation since until times findingIds }
              }
            }
            """;

    private static final String PATHS = """
            query ($from: ID!, $to: ID!, $relations: [RelationKind!], $asOf: Date, $maxHops: Int, $first: Int) {
              paths(from: $from, to: $to, relations: $relations, asOf: $asOf, maxHops: $maxHops, first: $first) {
                hops
                nodes { id ... on Person { maskedNumber } ... on Thing { label } }
                edges { from to relation since until times }
              }
            }
            """;

    private static final String OWNERS = """
            query ($id: ID!, $asOf: Date, $threshold: Float) {
              company(id: $id) {
                owners(asOf: $asOf, threshold: $threshold) {
                  owner { ... on Company { id } ... on Person { id maskedNumber } }
                  share controls end doubtful paths { share companies shares }
                }
                ownershipProblems(asOf: $asOf) { kind companyId share }
              }
            }
            """;

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    GraphQlSource source;

    @BeforeAll
    void draw() {
        try (var session = driver.session()) {
            session.run(DRAWN).consume();
            session.run(OWNED).consume();
        }
    }

    @Test
    void neighboursAreCountedByRelationAndDay() {
        assertThat(counts(Map.of("id", "EAST")))
                .containsExactly(
                        "HOLDS true 1",
                        "OFFICER_OF false 1",
                        "REGISTERED_WITH false 1",
                        "SUBMITTED true 1",
                        "USES true 1",
                        "WON_BY false 1");
        assertThat(counts(Map.of("id", "HALL"))).startsWith("RUN_BY false 213");
        assertThat(counts(Map.of("id", "EAST", "asOf", "2026-01-01"))).doesNotContain("REGISTERED_WITH false 1");
        assertThat(counts(Map.of("id", "alone"))).containsExactly("USES false 1");
    }

    private List<String> counts(Map<String, Object> variables) {
        return ask(
                        "query ($id: ID!, $asOf: Date) { relationCounts(id: $id, asOf: $asOf) { relation outgoing neighbours } }",
                        variables)
                .path("relationCounts")
                .entityList(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .get()
                .stream()
                .map(count ->
                        "%s %s %s".formatted(count.get("relation"), count.get("outgoing"), count.get("neighbours")))
                .toList();
    }

    @Test
    void theLeastConnectedNeighboursComeFirst() {
        var answer = ask(NEIGHBOURHOOD, Map.of("id", "EAST"));
        assertThat(ids(answer))
                .startsWith("Company:EAST")
                .containsExactlyInAnyOrder(
                        "Company:EAST",
                        "Bid:LOT|EAST",
                        "Person:ann",
                        "Person:ben",
                        "Account:own",
                        "Email:box",
                        "Lot:L-WON");
        assertThat(degrees(answer)).isSorted();
        assertThat(degrees(ask(NEIGHBOURHOOD, Map.of("id", "EAST", "order", "MOST_CONNECTED"))))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        answer.path("neighbourhood.total").entity(Integer.class).isEqualTo(6);
        assertThat(captions(ask(NEIGHBOURHOOD, Map.of("id", "EAST", "order", "NAME"))))
                .isSorted()
                .contains("330999********0172", "6222****0002");
    }

    @Test
    void ofManyNeighboursSoManyAreShown() {
        var answer = ask(NEIGHBOURHOOD, Map.of("id", "HALL", "relations", List.of("RUN_BY"), "limit", 3));
        assertThat(ids(answer)).containsExactly("Company:HALL", "Lot:L1", "Lot:L10", "Lot:L100");
        answer.path("neighbourhood.total").entity(Integer.class).isEqualTo(213);
        answer.path("neighbourhood.edges").entityList(Object.class).hasSize(3);
    }

    @Test
    void relationsHoldOnADay() {
        assertThat(neighbours("ann", "2024-06-30")).contains("Company:EAST").doesNotContain("Company:WEST");
        assertThat(neighbours("ann", "2025-01-15")).doesNotContain("Company:EAST", "Company:WEST");
        assertThat(neighbours("ann", "2025-04-30")).contains("Company:WEST").doesNotContain("Company:EAST");
        assertThat(neighbours("bank", "2025-05-31")).isEmpty();
        assertThat(neighbours("bank", "2025-06-01")).containsExactly("Account:own");
        assertThat(neighbours("ben", "1999-01-01")).contains("Company:EAST", "Company:WEST");
    }

    @Test
    void relationsOfOneKindBecomeOneEdge() {
        ask(NEIGHBOURHOOD, Map.of("id", "ann", "relations", List.of("INSURED_BY")))
                .path("neighbourhood.edges")
                .entityList(Edge.class)
                .containsExactly(new Edge("Person:ann", "Company:WEST", "INSURED_BY", "2025-02-01", "2025-05-31", 4));
        ask(NEIGHBOURHOOD, Map.of("id", "bank"))
                .path("neighbourhood.edges")
                .entityList(Edge.class)
                .containsExactly(new Edge("Account:own", "Account:bank", "PAID", "2025-06-01", "2025-06-01", 1));
    }

    @Test
    void aThingIsFoundByItsIdWhateverItIs() {
        assertThat(ids(ask(NEIGHBOURHOOD, Map.of("id", "N"))).getFirst()).isEqualTo("Company:EAST");
        assertThat(ids(ask(NEIGHBOURHOOD, Map.of("id", "Permit:SAME")))).containsExactly("Permit:SAME");
        assertThat(refused(NEIGHBOURHOOD, Map.of("id", "nobody"))).contains("`id` is nobody");
        assertThat(refused(NEIGHBOURHOOD, Map.of("id", "X"))).contains("`id` is X");
        assertThat(refused(NEIGHBOURHOOD, Map.of("id", "SAME"))).contains("Contract:SAME, Permit:SAME");
        assertThat(refused(NEIGHBOURHOOD, Map.of("id", "EAST", "limit", 501))).contains("`limit` is 501");
        assertThat(refused(NEIGHBOURHOOD, Map.of("id", "EAST", "relations", List.of())))
                .contains("`relations` is empty");
    }

    @Test
    void anIdIsLookedUpInAnIndex() {
        try (var session = driver.session()) {
            var statement = new Statements().named("graph/things");
            var plan = session.run(
                            "EXPLAIN " + statement.text(),
                            Map.of("id", "EAST", "label", "Company", "labels", Things.LABELS))
                    .consume()
                    .queryPlan()
                    .orElseThrow();
            assertThat(operators(plan)).noneMatch(operator -> operator.contains("Scan"));
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(NeighbourhoodIT::operators));
    }

    @Test
    void theShortestPathsComeFirstAndEachOnce() {
        var answer = ask(PATHS, Map.of("from", "EAST", "to", "WEST", "first", 20));
        assertThat(paths(answer))
                .startsWith(List.of("EAST", "box", "WEST"), List.of("EAST", "ann", "WEST"))
                .contains(List.of("EAST", "LOT|EAST", "LOT", "LOT|WEST", "WEST"))
                .doesNotHaveDuplicates()
                .noneMatch(path -> path.contains("ben") || path.contains("HALL") || path.contains("X"));
        answer.path("paths[1].edges")
                .entityList(Edge.class)
                .containsExactly(
                        new Edge("Person:ann", "Company:EAST", "REGISTERED_WITH", "2024-01-01", "2024-12-31", 1),
                        new Edge("Person:ann", "Company:WEST", "INSURED_BY", "2025-02-01", "2025-05-31", 4));
        answer.path("paths[1].nodes[1].maskedNumber").entity(String.class).isEqualTo("330999********0172");
        answer.path("paths[0].nodes[1].label").entity(String.class).isEqualTo("Email");
        answer.path("paths[0].hops").entity(Integer.class).isEqualTo(2);
        assertThat(paths(ask(PATHS, Map.of("from", "EAST", "to", "WEST", "first", 1))))
                .hasSize(1);
    }

    @Test
    void everyRelationOfAPathHoldsOnTheDay() {
        var people = List.of("REGISTERED_WITH", "INSURED_BY");
        assertThat(paths(ask(PATHS, Map.of("from", "EAST", "to", "WEST", "relations", people))))
                .hasSize(1);
        assertThat(paths(ask(PATHS, Map.of("from", "EAST", "to", "WEST", "relations", people, "asOf", "2024-06-30"))))
                .isEmpty();
    }

    @Test
    void noPathPassesThroughAHubButOneMayEndThere() {
        assertThat(paths(ask(PATHS, Map.of("from", "EAST", "to", "NORTH", "maxHops", 8))))
                .isEmpty();
        assertThat(paths(ask(PATHS, Map.of("from", "NORTH", "to", "HALL", "maxHops", 8))))
                .containsExactly(List.of("NORTH", "L-NORTH", "HALL"));
        assertThat(paths(ask(PATHS, Map.of("from", "HALL", "to", "NORTH", "maxHops", 8))))
                .containsExactly(List.of("HALL", "L-NORTH", "NORTH"));
    }

    @Test
    void aPersonWithoutANumberMayOnlyBeAnEnd() {
        var officers = List.of("OFFICER_OF");
        assertThat(paths(ask(PATHS, Map.of("from", "EAST", "to", "WEST", "relations", officers))))
                .isEmpty();
        assertThat(paths(ask(PATHS, Map.of("from", "ben", "to", "WEST", "relations", officers))))
                .containsExactly(List.of("ben", "WEST"));
    }

    @Test
    void pathsThatMakeNoSenseAreRefused() {
        assertThat(refused(PATHS, Map.of("from", "EAST", "to", "nobody"))).contains("`to` is nobody");
        assertThat(refused(PATHS, Map.of("from", "nobody", "to", "EAST"))).contains("`from` is nobody");
        assertThat(refused(PATHS, Map.of("from", "EAST", "to", "EAST"))).contains("two things");
        assertThat(refused(PATHS, Map.of("from", "EAST", "to", "WEST", "maxHops", 9)))
                .contains("`maxHops` is 9");
        assertThat(refused(PATHS, Map.of("from", "EAST", "to", "WEST", "first", 0)))
                .contains("`first` is 0");
    }

    @Test
    void ownersAreThoseOfTheDay() {
        var now = ask(OWNERS, Map.of("id", "TARGET", "asOf", "2026-01-01"));
        now.path("company.owners[*].owner.id").entityList(String.class).containsExactly("FUND", "ben", "ann");
        now.path("company.owners[*].share").entityList(Double.class).containsExactly(0.5, 0.35, 0.3);
        now.path("company.owners[*].controls").entityList(Boolean.class).containsExactly(true, false, false);
        now.path("company.owners[*].doubtful").entityList(Boolean.class).containsExactly(false, true, true);
        now.path("company.owners[0].end").entity(String.class).isEqualTo("NO_KNOWN_SHAREHOLDERS");
        now.path("company.owners[2].paths[0].companies")
                .entityList(String.class)
                .containsExactly("HOLDING", "TARGET");
        now.path("company.owners[2].paths[0].shares").entityList(Double.class).containsExactly(0.6, 0.5);
        now.path("company.ownershipProblems[*].kind").entityList(String.class).containsExactly("SHARES_ABOVE_ONE");
        now.path("company.ownershipProblems[0].companyId").entity(String.class).isEqualTo("HOLDING");
        var before = ask(OWNERS, Map.of("id", "TARGET", "asOf", "2015-01-01"));
        before.path("company.owners[*].owner.id").entityList(String.class).containsExactly("ben");
        before.path("company.owners[0].share").entity(Double.class).isEqualTo(1.0);
    }

    @Test
    void crossHoldingsAreSolved() {
        var loop = ask(OWNERS, Map.of("id", "LOOP", "threshold", 0.1));
        loop.path("company.owners[*].owner.id").entityList(String.class).containsExactly("ann", "ben");
        assertThat(loop.path("company.owners[0].share").entity(Double.class).get())
                .isCloseTo(0.8 / 0.9, org.assertj.core.api.Assertions.within(1e-9));
        loop.path("company.ownershipProblems").entityList(Object.class).hasSize(0);
        ask(OWNERS, Map.of("id", "LOOP"))
                .path("company.owners")
                .entityList(Object.class)
                .hasSize(1);
        assertThat(refused(OWNERS, Map.of("id", "LOOP", "threshold", 1.5))).contains("`threshold` is 1.5");
    }

    @Test
    void theSchemaNamesEveryKindOfRelation() {
        var named = (GraphQLEnumType) Objects.requireNonNull(source.schema().getType("RelationKind"));
        assertThat(named.getValues())
                .extracting(GraphQLEnumValueDefinition::getName)
                .containsExactlyElementsOf(
                        Stream.of(RelationKind.values()).map(RelationKind::name).toList());
    }

    private record Edge(String from, String to, String relation, String since, String until, int times) {}

    private record Drawn(String id, String caption, int degree) {}

    private record Named(String id) {}

    private record Path(List<Named> nodes) {}

    private List<String> neighbours(String id, String day) {
        return ids(ask(NEIGHBOURHOOD, Map.of("id", id, "asOf", day))).stream()
                .skip(1)
                .toList();
    }

    private static List<String> ids(GraphQlTester.Response answer) {
        return nodes(answer).stream().map(Drawn::id).toList();
    }

    private static List<Integer> degrees(GraphQlTester.Response answer) {
        return nodes(answer).stream().skip(1).map(Drawn::degree).toList();
    }

    private static List<String> captions(GraphQlTester.Response answer) {
        return nodes(answer).stream().skip(1).map(Drawn::caption).toList();
    }

    private static List<Drawn> nodes(GraphQlTester.Response answer) {
        return answer.path("neighbourhood.nodes").entityList(Drawn.class).get();
    }

    private static List<List<String>> paths(GraphQlTester.Response answer) {
        return answer.path("paths").entityList(Path.class).get().stream()
                .map(path -> path.nodes().stream().map(Named::id).toList())
                .toList();
    }

    private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
        return request(document, variables).execute();
    }

    private String refused(String document, Map<String, Object> variables) {
        var messages = new java.util.ArrayList<String>();
        request(document, variables)
                .execute()
                .errors()
                .satisfy(errors -> errors.stream()
                        .filter(error -> Objects.equals(error.getExtensions().get("code"), "BAD_INPUT"))
                        .forEach(error -> messages.add(String.valueOf(error.getMessage()))));
        return String.join("; ", messages);
    }

    private GraphQlTester.Request<?> request(String document, Map<String, Object> variables) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).document(document);
        variables.forEach(request::variable);
        return request;
    }
}
