package io.lianhuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import io.lianhuan.OneGraph;
import io.lianhuan.api.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Viewers of some districts ask a running service whatever they like, and every name and id in the answers is held against what
 * they may see by a model in memory.
 */
@Tag("long")
@IntegrationTest
@OneGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictsIT {

    private static final long SEED = 20_260_301;
    private static final int PAIRS = 10_000;
    private static final int AT_ONCE = 10;
    private static final int VIEWERS = 40;
    private static final int LOTS = 60;
    private static final int COMPANIES = 25;
    private static final int PERSONS = 30;

    /** A mark that stands in the id and in the name of everything: two letters of the kind, and a number. */
    private static final Pattern MARK = Pattern.compile("[A-Z]{2}\\d{3}z");

    private static final List<String> AREAS =
            List.of("330902", "330903", "330921", "330922", "330102", "330106", "110101", "");

    private static final String LOT = "id name bids { id bidders { id } } winners { company { id } } "
            + "findings { id lots { id } } rings { id lots { id } } buyer { id }";
    private static final String COMPANY =
            "id bids { id lot { id name } } wins { id name } coBidders { company { id } lots } "
                    + "staff { id lots { id name } } findings { id } rings { id lots { name } } contracts { id name lot { id } } "
                    + "sites { permitId name } chains { id }";
    private static final String PERSON =
            "id namedIn { lot { id name } } posts { permitId projectName } findings { id } "
                    + "attendance { permitId } chains { id }";

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    @Autowired
    Tokens tokens;

    private final Random random = new Random(SEED);
    private final Map<String, Set<String>> areasOf = new HashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<SortedSet<String>> lotBidders = new ArrayList<>();
    private final List<String> lotAreas = new ArrayList<>();

    private static String mark(String kind, int number) {
        return "%s%03dz".formatted(kind, number);
    }

    private String known(String mark, String... areas) {
        areasOf.computeIfAbsent(mark, absent -> new HashSet<>()).addAll(List.of(areas));
        return mark;
    }

    @BeforeAll
    void aCityOfSeveralDistricts() {
        for (int number = 0; number < LOTS; number++) {
            int at = number;
            var area = AREAS.get(random.nextInt(AREAS.size()));
            lotAreas.add(area);
            var bidders = random.ints(2 + random.nextInt(4), 0, COMPANIES)
                    .distinct()
                    .mapToObj(company -> mark("CO", company))
                    .collect(Collectors.toCollection(TreeSet::new));
            lotBidders.add(bidders);
            var row = new HashMap<String, Object>();
            row.put("number", at);
            row.put("area", area);
            row.put("project", known(mark("PR", at), area));
            row.put("lot", known(mark("LO", at), area));
            row.put("contract", known(mark("CT", at), area));
            row.put("permit", known(mark("PE", at), area));
            row.put("machine", known(mark("MA", at), area));
            row.put("finding", known(mark("FI", at), area));
            row.put("person", mark("PS", random.nextInt(PERSONS)));
            row.put(
                    "bids",
                    bidders.stream()
                            .map(company -> Map.of(
                                    "company",
                                    company,
                                    "bid",
                                    known(mark("BI", 10 * at + new ArrayList<>(bidders).indexOf(company)), area)))
                            .toList());
            rows.add(row);
        }
        var rings = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < LOTS; at++) {
            var lots = random.ints(1 + random.nextInt(2), 0, LOTS)
                    .distinct()
                    .boxed()
                    .toList();
            var ring = mark("RI", at);
            var chain = mark("CH", at);
            lots.forEach(lot -> {
                known(ring, lotAreas.get(lot));
                known(chain, lotAreas.get(lot));
            });
            rings.add(Map.of(
                    "ring", ring,
                    "chain", chain,
                    "finding", mark("FI", lots.getFirst()),
                    "lots", lots.stream().map(lot -> mark("LO", lot)).toList(),
                    "company", lotBidders.get(lots.getFirst()).iterator().next(),
                    "person", mark("PS", at % PERSONS)));
        }
        try (var session = driver.session()) {
            session.run("""
                            UNWIND range(0, $companies - 1) AS n
                            CREATE (:Company {id: 'CO' + right('00' + n, 3) + 'z', name: 'company ' + n, basis: 'CREDIT_CODE'})
                            """, Map.of("companies", COMPANIES)).consume();
            session.run(
                            "UNWIND range(0, $persons - 1) AS n CREATE (:Person:Constructor {id: 'PS' + right('00' + n, 3) + 'z', name: 'p', registrationNumber: 'R' + n, basis: 'IDENTITY_NUMBER'})",
                            Map.of("persons", PERSONS))
                    .consume();
            session.run("""
                            UNWIND $rows AS row
                            CREATE (project:Project {id: row.project, name: 'tender ' + row.project, area: CASE row.area WHEN '' THEN null ELSE row.area END})
                            CREATE (lot:Lot {id: row.lot, name: 'lot ' + row.lot, openedAt: datetime('2025-03-01T09:00:00+08:00')})-[:PART_OF]->(project)
                            CREATE (contract:Contract {id: row.contract, name: 'contract ' + row.contract})-[:AWARDED_FOR]->(lot)
                            CREATE (permit:Permit {id: row.permit, name: 'site ' + row.permit})-[:UNDER]->(contract)
                            CREATE (machine:Machine {id: row.machine, kind: 'MAC', value: 'machine ' + row.machine})
                            CREATE (finding:Finding {id: row.finding, rule: 'shared-machine-code', ruleVersion: '1', settings: [], grade: 'LEAD', lotIds: [row.lot],
                              companyIds: [], bits: 10.0 + row.number, checks: '[]', lapsed: false, families: ['DEVICE']})-[:ABOUT]->(lot)
                            WITH row, lot, contract, permit, machine, finding
                            MATCH (person:Person {id: row.person})
                            CREATE (person)-[:ON_SITE {since: date('2025-01-01')}]->(permit)
                            CREATE (person)-[:ATTENDED {month: '2025-02', due: 20, present: 3}]->(permit)
                            CREATE (finding)-[:ABOUT {role: 'PERSON'}]->(person)
                            WITH row, lot, contract, permit, machine, finding, person
                            UNWIND row.bids AS each
                            MATCH (company:Company {id: each.company})
                            CREATE (company)-[:SUBMITTED]->(bid:Bid {id: each.bid, lotId: row.lot})-[:FOR_LOT]->(lot)
                            CREATE (bid)-[:MADE_ON]->(machine)
                            CREATE (bid)-[:NAMES {role: 'PROJECT_MANAGER'}]->(person)
                            MERGE (lot)-[:WON_BY]->(company)
                            MERGE (contract)-[:GIVEN_TO]->(company)
                            MERGE (permit)-[:BUILT_BY]->(company)
                            MERGE (finding)-[:ABOUT {role: 'BIDDER'}]->(company)
                            """, Map.of("rows", rows)).consume();
            session.run("""
                            UNWIND $rings AS row
                            MATCH (finding:Finding {id: row.finding}) MATCH (company:Company {id: row.company}) MATCH (person:Person {id: row.person})
                            CREATE (ring:CollusionRing {id: row.ring, lotIds: row.lots, strength: 20.0, grade: 'LEAD', members: 2, lapsed: false,
                              families: ['DEVICE'], firstSeen: datetime('2025-03-01T09:00:00+08:00'), lastSeen: datetime('2025-03-01T09:00:00+08:00')})
                            CREATE (ring)-[:HAS_MEMBER {role: 'MEMBER', bits: 1.0}]->(company) CREATE (ring)-[:SHOWN_BY]->(finding)
                            CREATE (chain:LicenceLendingChain {id: row.chain, kind: 'BORROWED_QUALIFICATION', lotIds: row.lots, contractIds: [], lenders: 1,
                              strength: 5.0, grade: 'LEAD', lapsed: false, families: ['SITE'], firstSeen: date('2025-03-01'), lastSeen: date('2025-03-01')})
                            CREATE (chain)-[:HAS_PARTY {role: 'LENDER'}]->(company) CREATE (chain)-[:HAS_PARTY {role: 'BORROWER'}]->(person)
                            """, Map.of("rings", rings)).consume();
        }
    }

    private record Viewing(Browser browser, Set<String> districts) {

        boolean sees(Set<String> areas, boolean all) {
            return all ? areas.stream().allMatch(this::sees) : areas.stream().anyMatch(this::sees);
        }

        private boolean sees(String area) {
            return !area.isEmpty()
                    && districts.stream().anyMatch(code -> area.startsWith(code.replaceFirst("(00)+$", "")));
        }
    }

    private List<Viewing> viewers() {
        var codes =
                List.of("330902", "330903", "330921", "330922", "330900", "3301", "33", "330106", "110000", "440100");
        return IntStream.range(0, VIEWERS)
                .mapToObj(at -> {
                    var districts = random.ints(1 + random.nextInt(2), 0, codes.size())
                            .mapToObj(codes::get)
                            .collect(Collectors.toSet());
                    var secret = tokens.create("viewer" + at, Set.of(Role.INVESTIGATOR), districts, Duration.ofDays(1));
                    return new Viewing(new Browser(port).with(secret), districts);
                })
                .toList();
    }

    private String question() {
        return switch (random.nextInt(14)) {
            case 0 -> "lot(id: \"" + any("LO", LOTS) + "\") { " + LOT + " }";
            case 1 -> "company(id: \"" + any("CO", COMPANIES) + "\") { " + COMPANY + " }";
            case 2 -> "person(id: \"" + any("PS", PERSONS) + "\") { " + PERSON + " }";
            case 3 ->
                "findings(first: 200) { totalCount edges { node { id lots { id name } subjects { node { id } } } } }";
            case 4 ->
                "collusionRings(first: 200, orderBy: LOTS) { totalCount edges { node { id lots { id } findings { id } } } }";
            case 5 -> "licenceLendingChains(first: 200) { totalCount edges { node { id lots { id } } } }";
            case 6 ->
                "collusionRing(id: \"" + any("RI", LOTS) + "\") { id lots { id name } findings { id } chains { id } }";
            case 7 -> "finding(id: \"" + any("FI", LOTS) + "\") { id lots { id } rings { id } }";
            case 8 ->
                "licenceLendingChain(id: \"" + any("CH", LOTS) + "\") { id lots { id } rings { id } findings { id } }";
            case 9 ->
                "search(text: \"" + any(List.of("LO", "PR", "BI", "MA", "CO").get(random.nextInt(5)), LOTS)
                        + "\", first: 50) { id name }";
            case 10 ->
                "neighbourhood(id: \"" + any("CO", COMPANIES)
                        + "\", limit: 100) { total nodes { nodeId caption degree } edges { from to } }";
            case 11 ->
                "neighbourhood(id: \"" + any(List.of("LO", "MA", "PE", "PS").get(random.nextInt(4)), PERSONS)
                        + "\") { total nodes { nodeId caption degree } edges { from to } }";
            case 12 ->
                "paths(from: \"" + any("CO", COMPANIES) + "\", to: \"" + any("PS", PERSONS)
                        + "\", maxHops: 4) { nodes { id ... on Thing { caption } ... on Lot { name } } edges { from to } }";
            default ->
                "constructor(registrationNumber: \"R" + random.nextInt(PERSONS)
                        + "\") { id timeline { lane caption } person { " + PERSON + " } }";
        };
    }

    private String any(String kind, int of) {
        return mark(kind, random.nextInt(of));
    }

    @Test
    void nothingOfOtherDistrictsIsTold() {
        var viewers = viewers();
        var pairs = 0;
        var leaks = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var told = 0;
        while (pairs < PAIRS) {
            var viewer = viewers.get(random.nextInt(viewers.size()));
            var asked = new ArrayList<String>();
            for (int at = 0; at < AT_ONCE; at++) {
                asked.add(question());
            }
            var document = IntStream.range(0, AT_ONCE)
                    .mapToObj(at -> "a" + at + ": " + asked.get(at))
                    .collect(Collectors.joining(" ", "{ ", " }"));
            var answer = viewer.browser().ask(document);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var data = answer.json().path("data");
            for (int at = 0; at < AT_ONCE; at++) {
                pairs++;
                told += check(viewer, asked.get(at), data.path("a" + at), leaks, missing);
            }
        }
        System.out.printf(
                "gate: %d pairs of viewer and query, %d things told, %d leaks, %d missing%n",
                pairs, told, leaks.size(), missing.size());
        assertThat(leaks.stream().limit(10)).isEmpty();
        assertThat(missing.stream().limit(10)).isEmpty();
        assertThat(told).isGreaterThan(PAIRS);
    }

    /** How many things are told; those that should not be, and single ones that should, are noted. */
    private int check(Viewing viewer, String asked, JsonNode answer, List<String> leaks, List<String> missing) {
        var text = answer.toString();
        var marks = MARK.matcher(text).results().map(found -> found.group()).toList();
        for (String mark : new HashSet<>(marks)) {
            if (areasOf.containsKey(mark) && !sees(viewer, mark)) {
                leaks.add(viewer.districts() + " " + asked + " tells " + mark + " of " + areasOf.get(mark));
            }
        }
        if (!answer.path("totalCount").isMissingNode()) {
            var kind = asked.startsWith("findings") ? "FI" : asked.startsWith("collusion") ? "RI" : "CH";
            var right = areasOf.keySet().stream()
                    .filter(mark -> mark.startsWith(kind) && sees(viewer, mark))
                    .count();
            if (answer.path("totalCount").intValue() != right) {
                leaks.add(viewer.districts() + " " + asked + " counts " + answer.path("totalCount") + ", not " + right);
            }
        }
        for (String count : List.of("\"total\":", "\"degree\":")) {
            if (text.contains(count) && !text.contains(count + "null")) {
                leaks.add(asked + " counts relations of all districts");
            }
        }
        var around = Pattern.compile("^neighbourhood\\(id: \"(\\w+)\"").matcher(asked);
        if (around.find()
                && areasOf.containsKey(around.group(1))
                && !sees(viewer, around.group(1))
                && !answer.path("nodes").isEmpty()) {
            leaks.add(viewer.districts() + " " + asked + " shows what lies around it");
        }
        var single = Pattern.compile("^(lot|finding|collusionRing|licenceLendingChain)\\(id: \"(\\w+)\"")
                .matcher(asked);
        if (single.find() && sees(viewer, single.group(2)) && answer.isNull()) {
            missing.add(viewer.districts() + " " + asked);
        }
        return marks.size();
    }

    /** Findings, rings and chains are for those who see all their lots. */
    private boolean sees(Viewing viewer, String mark) {
        var areas = areasOf.getOrDefault(mark, Set.of());
        var isAll = mark.startsWith("FI") || mark.startsWith("RI") || mark.startsWith("CH");
        return !areas.isEmpty() && viewer.sees(areas, isAll);
    }

    @Test
    void whatIsNotLimitedIsRefused() {
        var secret = tokens.create("limited", Set.of(Role.values()), Set.of("330902"), Duration.ofDays(1));
        var viewer = new Browser(port).with(secret);
        assertThat(viewer.ask("{ bidderMatrix(lotId: \"LO001z\") { totalBidders } }")
                        .text())
                .contains("FORBIDDEN");
        assertThat(viewer.ask("{ imports { totalCount } }").text()).contains("FORBIDDEN");
        for (String path : List.of("/console/x", "/documents/x", "/investigations/x", "/imports/x")) {
            assertThat(viewer.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void searchingDoesNotConfirmAMaskedValue() {
        try (var session = driver.session()) {
            session.run(
                            "MERGE (person:Person {id: 'hash1'}) SET person.name = '司马测', person.maskedNumber = '330199********0055', "
                                    + "person.registrationNumber = '浙1332077700055'")
                    .consume();
        }
        var secret = tokens.create("curious", Set.of(Role.INVESTIGATOR), Set.of(), Duration.ofDays(1));
        var viewer = new Browser(port).with(secret);
        for (String text : List.of("司马测", "司马", "330199", "330199********0055", "浙1332077700055")) {
            assertThat(viewer.ask("query ($text: String!) { search(text: $text) { id } }", Map.of("text", text))
                            .json()
                            .at("/data/search")
                            .size())
                    .as(text)
                    .isZero();
        }
    }
}
