package io.lianhuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.SentStatements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** People, constructors and what registers keep of companies, as investigators ask for them, over a small graph. */
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleDoorsIT {

    /**
     * P is registered with A, insured by A until April 2024 and by B from June on; A names P for a lot and heads a site by P. One
     * clock-in sheet knows the site by its project code. A list of bid staff knows P by the registration number alone.
     */
    private static final String PEOPLE = """
            CREATE (a:Company {id: 'A', name: 'Firm A'}), (b:Company {id: 'B', name: 'Firm B'}), (c:Company {id: 'C', name: 'Firm C'}),
              (p:Person:Constructor {id: 'P', name: 'Lin', basis: 'IDENTITY_NUMBER', maskedNumber: '330999********0172',
                registrationNumber: '1332006200700001'}),
              (p2:Person:Constructor {id: 'P2', name: 'Lin', basis: 'REGISTRATION_NUMBER', registrationNumber: '1332006200700001'}),
              (q:Person {id: 'Q', name: 'Shen', basis: 'IDENTITY_NUMBER', maskedNumber: '330999********0180'}),
              (r:Person:Constructor {id: 'R', name: 'Tang', basis: 'REGISTRATION_NUMBER', registrationNumber: 'sample:77'}),
              (p)-[:REGISTERED_WITH {number: '浙1332006200700001', category: '一级注册建造师', specialty: '建筑', since: date('2023-01-10'),
                until: date('2026-01-09')}]->(a),
              (r)-[:REGISTERED_WITH {number: 'sample:77', until: date('2024-12-31')}]->(a),
              (q)-[:INSURED_BY {month: '2024-03'}]->(a), (r)-[:INSURED_BY {month: '2024-03'}]->(c),
              (lot:Lot {id: 'L1', name: 'A school', openedAt: datetime('2024-02-01T09:00:00+08:00')}),
              (lost:Lot {id: 'L2', name: 'A bridge', openedAt: datetime('2024-03-01T09:00:00+08:00')}),
              (a)-[:SUBMITTED {role: 'LEAD'}]->(bid:Bid {id: 'L1A', companyId: 'A'})-[:FOR_LOT]->(lot),
              (c)-[:SUBMITTED {role: 'MEMBER'}]->(bid),
              (a)-[:SUBMITTED {role: 'SOLE'}]->(other:Bid {id: 'L2A', companyId: 'A'})-[:FOR_LOT]->(lost),
              (bid)-[:NAMES {role: 'PROJECT_MANAGER', position: '项目经理'}]->(p), (other)-[:NAMES {role: 'STAFF'}]->(p2),
              (lot)-[:WON_BY]->(a),
              (contract:Contract {id: 'K1', name: 'School', amount: 100000000, signedOn: date('2024-03-01')})-[:AWARDED_FOR]->(lot),
              (contract)-[:GIVEN_TO {role: 'LEAD'}]->(a), (contract)-[:NAMES {role: 'PROJECT_MANAGER'}]->(p),
              (:Contract {id: 'K2', name: 'Road', signedOn: date('2022-03-01'), completedOn: date('2022-12-31')})-[:GIVEN_TO]->(a),
              (permit:Permit {id: '330100202404010101', name: 'School site', issuedOn: date('2024-04-01')})-[:BUILT_BY]->(a),
              (permit)-[:UNDER]->(contract), (permit)-[:NAMES {role: 'PROJECT_MANAGER'}]->(p),
              (permit)-[:ALSO_KNOWN_AS]->(code:Permit {id: 'project:2404-330100-04-01-100001'}),
              (p)-[:ON_SITE {role: 'PROJECT_MANAGER', position: '项目经理', employer: 'B', since: date('2024-04-10')}]->(permit),
              (p)-[:ATTENDED {month: '2024-05', due: 20, present: 5}]->(permit), (p)-[:ATTENDED {month: '2024-06'}]->(code),
              (p)-[:CLOCKED]->(:Attendance {id: 'T1', month: '2024-06', days: ['2024-06-01', '2024-06-02']})-[:AT]->(code),
              (a)-[:HOLDS_QUALIFICATION {since: date('2020-01-01'), until: date('2025-01-01')}]->(:Qualification {id: 'D1',
                certificateNumber: 'D133', name: '建筑工程施工总承包', level: '一级', issuer: 'Province'}),
              (q)-[:LEGAL_REPRESENTATIVE_OF {since: date('2019-01-01')}]->(a), (r)-[:OFFICER_OF {position: '监事'}]->(a),
              (q)-[:SHAREHOLDER_OF {share: 0.6}]->(a), (b)-[:SHAREHOLDER_OF {share: 0.4, since: date('2021-01-01')}]->(a),
              (a)-[:SHAREHOLDER_OF {share: 1.0}]->(c),
              (:Finding {id: 'F1', rule: 'evaluator-certificate', ruleVersion: '1', grade: 'LEAD', lotIds: [], companyIds: ['A'], bits: 3.0,
                checks: '[]', lapsed: false})-[:ABOUT {role: 'CONSTRUCTOR'}]->(p),
              (:Finding {id: 'F2', rule: 'evaluator-certificate', ruleVersion: '1', grade: 'LEAD', lotIds: [], companyIds: ['A'], bits: 3.0,
                checks: '[]', lapsed: true})-[:ABOUT {role: 'CONSTRUCTOR'}]->(p)
            FOREACH (month IN ['2024-01', '2024-02', '2024-03', '2024-04'] | CREATE (p)-[:INSURED_BY {month: month, kind: '养老'}]->(a))
            FOREACH (month IN ['2024-03', '2024-06', '2024-07', '2024-09'] | CREATE (p)-[:INSURED_BY {month: month, kind: '养老'}]->(b))
            CREATE (p)-[:INSURED_BY {month: '2024-04', kind: '医疗'}]->(a)
            """;

    private static final String NUMBER = "浙1332006200700001";

    @Autowired
    Driver driver;

    @Autowired
    ExecutionGraphQlService graphQl;

    @BeforeAll
    void draw() {
        try (var session = driver.session()) {
            session.run(PEOPLE).consume();
        }
    }

    @Test
    void aPersonTellsRegistrationsInsuranceBidsPostsAttendanceAndFindings() {
        var page = ask("person-page", Map.of("id", "P"));
        page.path("person.maskedNumber").entity(String.class).isEqualTo("330999********0172");
        page.path("person.registrations").matchesJsonStrictly("""
                        [{"company": {"id": "A", "name": "Firm A"}, "person": {"id": "P"}, "number": "浙1332006200700001",
                          "category": "一级注册建造师", "specialty": "建筑", "since": "2023-01-10", "until": "2026-01-09"}]
                        """);
        page.path("person.insurance").matchesJsonStrictly("""
                        [{"company": {"id": "A"}, "from": "2024-01", "until": "2024-04", "months": 4},
                         {"company": {"id": "B"}, "from": "2024-03", "until": "2024-03", "months": 1},
                         {"company": {"id": "B"}, "from": "2024-06", "until": "2024-07", "months": 2},
                         {"company": {"id": "B"}, "from": "2024-09", "until": "2024-09", "months": 1}]
                        """);
        page.path("person.namedIn").matchesJsonStrictly("""
                        [{"lot": {"id": "L1"}, "bidder": {"id": "A"}, "role": "PROJECT_MANAGER", "position": "项目经理",
                          "openedAt": "2024-02-01T09:00:00.000+08:00", "won": true}]
                        """);
        page.path("person.posts").matchesJsonStrictly("""
                        [{"permitId": "330100202404010101", "projectName": "School site", "contractor": {"id": "A"},
                          "role": "PROJECT_MANAGER", "position": "项目经理", "since": "2024-04-10", "until": null},
                         {"permitId": "330100202404010101", "projectName": "School site", "contractor": {"id": "A"},
                          "role": "PROJECT_MANAGER", "position": null, "since": "2024-04-01", "until": null}]
                        """);
        page.path("person.attendance").matchesJsonStrictly("""
                        [{"permitId": "330100202404010101", "month": "2024-06", "due": null, "present": 2, "share": null},
                         {"permitId": "330100202404010101", "month": "2024-05", "due": 20, "present": 5, "share": 0.25}]
                        """);
        page.path("person.findings[*].id").entityList(String.class).containsExactly("F1");
    }

    @Test
    void nobodyIsFoundWhereThereIsNone() {
        ask("person-page", Map.of("id", "nobody")).path("person").valueIsNull();
        ask("constructor", Map.of("number", "浙1332006200799999"))
                .path("constructor")
                .valueIsNull();
    }

    @Test
    void aConstructorIsFoundByThePrintedNumberByItsDigitsAndByTheKeyOfAMapping() {
        for (String number : List.of(NUMBER, "苏1332006200700001", " 1332006200700001")) {
            ask("constructor", Map.of("number", number))
                    .path("constructor.person.id")
                    .entity(String.class)
                    .isEqualTo("P");
        }
        ask("constructor", Map.of("number", "sample:77"))
                .path("constructor.id")
                .entity(String.class)
                .isEqualTo("R");
    }

    @Test
    void aTimelineTellsLaneByLaneWhatIsKnownAndMarksInsuranceElsewhere() {
        assertThat(timeline(NUMBER, null, null))
                .containsExactly(
                        "REGISTERED 2023-01-10 2026-01-09 A 浙1332006200700001",
                        "INSURED 2024-01-01 2024-04-30 A null",
                        "INSURED 2024-03-01 2024-03-31 B null elsewhere",
                        "INSURED 2024-06-01 2024-07-31 B null elsewhere",
                        "INSURED 2024-09-01 2024-09-30 B null elsewhere",
                        "NAMED_IN_BID 2024-02-01 2024-02-01 A A school",
                        "NAMED_IN_BID 2024-03-01 2024-03-01 A A bridge",
                        "IN_CHARGE 2024-04-01 null A School site",
                        "ON_SITE 2024-04-10 null B School site",
                        "ATTENDED 2024-05-01 2024-05-31 A School site 0.25",
                        "ATTENDED 2024-06-01 2024-06-30 A School site");
    }

    @Test
    void aTimelineIsClippedToTheDaysAskedFor() {
        assertThat(timeline(NUMBER, "2024-04-15", "2024-06-10"))
                .containsExactly(
                        "REGISTERED 2024-04-15 2024-06-10 A 浙1332006200700001",
                        "INSURED 2024-04-15 2024-04-30 A null",
                        "INSURED 2024-06-01 2024-06-10 B null elsewhere",
                        "IN_CHARGE 2024-04-15 2024-06-10 A School site",
                        "ON_SITE 2024-04-15 2024-06-10 B School site",
                        "ATTENDED 2024-05-01 2024-05-31 A School site 0.25",
                        "ATTENDED 2024-06-01 2024-06-10 A School site");
    }

    @Test
    void whatBeganOnAnUnknownDayBeginsWithTheTimeline() {
        assertThat(timeline("sample:77", null, null))
                .containsExactly(
                        "REGISTERED 2024-03-01 2024-12-31 A sample:77",
                        "INSURED 2024-03-01 2024-03-31 C null elsewhere");
    }

    @Test
    void aCompanyTellsWhatRegistersKeepOfIt() {
        var records = ask("company-records", Map.of("id", "A"));
        records.path("company.licences").matchesJsonStrictly("""
                        [{"certificateNumber": "D133", "name": "建筑工程施工总承包", "level": "一级", "issuer": "Province",
                          "since": "2020-01-01", "until": "2025-01-01"}]
                        """);
        records.path("company.insured").matchesJsonStrictly("""
                        [{"month": "2024-01", "people": 1}, {"month": "2024-02", "people": 1}, {"month": "2024-03", "people": 2},
                         {"month": "2024-04", "people": 1}]
                        """);
        records.path("company.registeredPeople[*].person.id")
                .entityList(String.class)
                .containsExactly("P", "R");
        records.path("company.contracts[*].id").entityList(String.class).containsExactly("K1", "K2");
        records.path("company.sites").matchesJsonStrictly("""
                        [{"permitId": "330100202404010101", "name": "School site", "contract": {"id": "K1", "lot": {"id": "L1"}},
                          "issuedOn": "2024-04-01", "completedOn": null, "manager": {"id": "P"}}]
                        """);
        records.path("company.officers").matchesJsonStrictly("""
                        [{"person": {"id": "Q"}, "position": "法定代表人", "since": "2019-01-01", "until": null},
                         {"person": {"id": "R"}, "position": "监事", "since": null, "until": null}]
                        """);
        records.path("company.shareholders").matchesJsonStrictly("""
                        [{"holder": {"id": "Q"}, "company": {"id": "A"}, "share": 0.6, "since": null, "until": null},
                         {"holder": {"id": "B"}, "company": {"id": "A"}, "share": 0.4, "since": "2021-01-01", "until": null}]
                        """);
        records.path("company.holdings").matchesJsonStrictly("""
                        [{"holder": {"id": "A"}, "company": {"id": "C"}, "share": 1.0, "since": null, "until": null}]
                        """);
    }

    @Test
    void monthsOfInsuranceAreThoseAskedFor() {
        ask("company-records", Map.of("id", "A", "from", "2024-02-15", "until", "2024-03-15"))
                .path("company.insured[*].month")
                .entityList(String.class)
                .containsExactly("2024-02", "2024-03");
    }

    @Test
    void aLevelCostsOneStatement() {
        assertThat(sent("""
                        { company(id: "A") { registeredPeople { person { registrations { number } insurance { months } namedIn { won }
                          posts { permitId } attendance { month } findings { id } } } } }
                        """)).hasSize(8);
        assertThat(sent("""
                        { company(id: "A") { licences { name } officers { position } sites { name } contracts { lot { id } }
                          shareholders { share } bids { bidders { holdings { share } insured { people } } } } }
                        """)).hasSize(11);
    }

    @Test
    void allTimesThatAreAskedOfATimelineCostOneStatement() {
        assertThat(sent("""
                        { constructor(registrationNumber: "1332006200700001") { timeline { lane }
                          part: timeline(from: "2024-01-01") { lane } } }
                        """)).hasSize(2);
    }

    private record Id(String id) {}

    private record Entry(
            String lane,
            String from,
            @Nullable String until,
            @Nullable Id company,
            @Nullable String caption,
            @Nullable Double share,
            boolean elsewhere) {

        String told() {
            return String.join(
                            " ",
                            lane,
                            from,
                            String.valueOf(until),
                            company == null ? "nobody" : company.id(),
                            String.valueOf(caption))
                    + (share == null ? "" : " " + share)
                    + (elsewhere ? " elsewhere" : "");
        }
    }

    private List<String> timeline(String number, @Nullable String from, @Nullable String until) {
        var variables = new HashMap<String, Object>(Map.of("number", number));
        if (from != null) {
            variables.put("from", from);
        }
        if (until != null) {
            variables.put("until", until);
        }
        return ask("constructor", variables)
                .path("constructor.timeline")
                .entity(new ParameterizedTypeReference<List<Entry>>() {})
                .get()
                .stream()
                .map(Entry::told)
                .toList();
    }

    private GraphQlTester.Response ask(String document, Map<String, Object> variables) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).documentName(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    private List<String> sent(String document) {
        var request = ExecutionGraphQlServiceTester.create(graphQl).document(document);
        return SentStatements.during(request::executeAndVerify);
    }
}
