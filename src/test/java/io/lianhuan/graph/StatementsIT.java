package io.lianhuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsIT {

    /** Neo4j warns of names it has never seen, so every label, type and property is seen once. */
    private static final String VOCABULARY = """
            CREATE (lot:Lot:Unexamined {id: 'L', name: '', openedAt: datetime(), bidDeadline: datetime(), ceilingPrice: 1, discountRange: '', requirements: '',
              kind: '', awardMethod: '', ceilingAmount: '1',
              sources: [1], importId: '', stated: 1, authority: 1})
            CREATE (company:Company {id: 'C', name: '', foldedName: '', basis: ''})-[:SUBMITTED {role: '', startName: ''}]->(bid:Bid {id: 'B', companyId: '', price: 1,
              priceText: '', amount: '1', discount: 0.1, status: '', submittedAt: datetime()})-[:FOR_LOT]->(lot)
            CREATE (bid)-[:MADE_ON {context: '', sources: [1], importId: ''}]->(machine:Machine {id: 'M', kind: '', value: '',
              admissible: true, reason: ''})
            CREATE (:CompanyName {id: 'N', foldedName: ''})-[:NAME_OF]->(company), (lot)-[:RUN_BY {endName: ''}]->(company)
            CREATE (lot)-[:PUBLISHED_WITH]->(machine), (bid)-[:SENT_FROM {context: ''}]->(:IpAddress {id: 'I', value: ''})
            CREATE (bid)-[:NAMES {role: ''}]->(person:Person:Constructor:Evaluator {id: 'P', name: '', basis: '', maskedNumber: '',
              registrationNumber: '', evaluator: true}), (bid)-[:CONTACTED_BY {role: ''}]->(:Phone {id: 'T', masked: ''}),
              (bid)-[:DEPOSIT_FROM {amount: 1}]->(:Account {id: 'A', masked: ''}), (bid)-[:HAS_FILE]->(:BidFile {id: 'F'})
            CREATE (person)-[:LEGAL_REPRESENTATIVE_OF {since: date(), until: date()}]->(company),
              (company)-[:SHAREHOLDER_OF {share: 1.0, since: date(), until: date()}]->(company),
              (lot)-[:PART_OF]->(project:Project {id: 'T', name: ''}), (project)-[:INVITED_BY]->(company), (project)-[:RUN_BY]->(company),
              (lot)-[:WON_BY {price: 1, priceText: '', rank: 1}]->(company), (lot)-[:SHORTLISTED {rank: 1}]->(company)
            CREATE (:PublicValue {id: 'V', holder: '', since: date(), until: date()}), (:Email {id: 'E'}), (:Address {id: 'D'}),
              (:Qualification {id: 'Q'}), (:CompanyChange {id: 'H'}), (:Version {id: 'V', subject: '', number: 1}),
              (:Contract {id: 'K'}), (permit:Permit {id: 'S'}), (:PermitChange {id: 'S'}), (:Subcontract {id: 'S'}),
              (:Invoice {id: 'S'}), (:Guarantee {id: 'S'}), (:PlatformUser {id: 'S'}), (:PriceList {id: 'S'}),
              (:Penalty {id: 'S'}), (:Alert {id: 'S'}), (:Referral {id: 'S'}),
              (person)-[:ATTENDED {month: '', due: 1, present: 1}]->(permit)-[:ALSO_KNOWN_AS]->(permit),
              (person)-[:CLOCKED]->(:Attendance {id: 'S', month: '', days: [''], madeUpDays: ['']})-[:AT]->(permit),
              (:Lease {name: '', holder: '', until: datetime()}), (:Examination {id: '', version: '', firms: 1})
            CREATE (:Import {id: '', number: 1, status: '', folder: '', startedAt: datetime(), finishedAt: datetime()})
              -[:READ]->(:SourceFile {id: '', number: 1, name: '', sheet: '', sha256: '', status: '', records: 1, accepted: 1,
              unchanged: 1, rejected: 1})
            CREATE (finding:Finding {id: 'X', lapsed: false, rule: '', grade: '', reach: 'LOT', lotIds: [''], companyIds: [''], bits: 1.0,
              documentFrequency: 1, ruleVersion: '', settings: [''], content: ''})-[:ABOUT {role: ''}]->(lot), (finding)-[:CITES]->(machine),
              (finding)-[:HAS_EVIDENCE]->(:Evidence {id: '', admissible: true, kind: '', value: '', file: '', line: 1, nodeId: '',
              companyId: '', nodeLabel: '', sheet: '', sha256: '', family: '', observation: '', falseDiscoveryRate: 0.1,
              chance: 0.1, documentFrequency: 1})
            CREATE (ring:CollusionRing {id: 'R', lapsed: false, strength: 1.0, grade: '', members: 1, lotIds: [''], amountAtStake: 1,
              falseAlarmRate: 0.1, lastSeen: datetime()})-[:HAS_MEMBER {role: '', bits: 1.0}]->(company), (ring)-[:SHOWN_BY]->(finding)
            CREATE (:LicenceLendingChain {id: 'Z', lapsed: false, strength: 1.0, grade: '', lotIds: ['']})-[:HAS_PARTY {role: ''}]->(company)
            CREATE (bid)-[:SECURED_BY]->(guarantee:Guarantee)-[:PAID_FROM {amount: 1}]->(account:Account)-[:PAID {at: datetime(), amount: 1, purpose: ''}]->(account),
              (company)-[:HOLDS]->(account), (guarantee)-[:GIVEN_BY]->(company), (company)-[:USES]->(:Address {value: ''}), (:Email {masked: ''}),
              (bid)-[:BOUGHT_BY]->(:PlatformUser {masked: ''}), (bid)-[:HAS_FILE]->(:BidFile {author: '', lastSavedBy: '', sha256: '', md5: '', tool: '', name: ''}),
              (bid)-[:HAS_PRICES]->(:PriceList {prices: [''], totals: [''], parts: ['']}), (person)-[:REGISTERED_WITH {since: date(), until: date()}]->(company),
              (person)-[:INSURED_BY {month: ''}]->(company), (person)-[:OFFICER_OF]->(company), (bid)-[:DEPOSIT_FROM {at: datetime()}]->(account),
              (person)-[:EVALUATED]->(lot), (person)-[:SCORED]->(bid), (person)-[:EMPLOYED_BY]->(company),
              (:Bid {downloadedAt: datetime(), boughtAt: datetime()})-[:FOR_LOT]->(:Lot {publishedAt: datetime(), obtainableFrom: datetime()})
            CREATE (timed:Lot {id: 'L2', obtainableUntil: datetime(), clarifiedAt: datetime(), round: 1, estimate: 1})-[:PART_OF]->(:Project {id: 'T2',
              mandatory: true, investmentCode: '', method: '', createdAt: datetime(), supervisor: ''}),
              (timed)-[:SHORTLISTED {publicFrom: datetime(), publicUntil: datetime(), abandonedReason: '', role: '', price: 1}]->(company),
              (timed)-[:WON_BY {at: date(), role: ''}]->(company), (:Contract {id: 'K2', signedOn: date(), completedOn: date()})-[:AWARDED_FOR]->(timed),
              (bid)-[:DEPOSIT_FROM {returnedAt: datetime()}]->(account), (person)-[:EVALUATED {representsBuyer: true}]->(timed),
              (person)-[:SCORED {price: 1.0, business: 1.0, technical: 1.0, qualification: 1.0, other: 1.0, total: 1.0, rejected: false}]->(bid),
              (company)-[:PENALISED_BY]->(:Penalty {id: 'S2', kind: '', barredSince: date(), barredUntil: date(), decidedOn: date(),
              publicUntil: date(), repairedOn: date(), conclusive: true, issuer: ''})
            CREATE (:Finding {firms: 1, checks: ''}), (:CollusionRing {falseAlarmRate: 0.1, families: [''], familyBits: [1.0], firstSeen: datetime()}),
              (:Evidence {nodeLabel: '', reason: '', importId: ''}), (:Lot {currency: ''}), (:Bid {reason: ''})
            CREATE (company)-[:HOLDS_QUALIFICATION {since: date(), until: date()}]->(:Qualification {certificateNumber: '', name: '', level: '', issuer: ''}),
              (person)-[:REGISTERED_WITH {number: '', category: '', specialty: '', changedOn: date()}]->(company),
              (person)-[:OFFICER_OF {position: '', since: date(), until: date()}]->(company), (person)-[:ATTENDED {employer: ''}]->(permit),
              (person)-[:ON_SITE {role: '', position: '', employer: '', since: date(), until: date()}]->(permit),
              (bid)-[:NAMES {role: '', position: '', since: date(), until: date()}]->(person), (:Attendance {id: 'S3'})-[:FOR]->(company),
              (:Permit {id: 'S3', name: '', issuedOn: date(), completedOn: date()})-[:BUILT_BY]->(company), (permit)-[:SUPERVISED_BY]->(company),
              (permit)-[:UNDER]->(:Contract {id: 'K3', name: '', amount: 1, signedOn: date(), completedOn: date()})-[:GIVEN_TO {role: ''}]->(company)
            CREATE (site:Permit {id: 'S4', projectCode: ''})-[:PERMITS]->(lot), (site)-[:HAD_CHANGE]->(:PermitChange {id: 'S4', item: '', before: '',
                after: '', changedOn: date()}), (site)-[:NAMES {role: '', since: date(), until: date()}]->(person),
              (work:Contract {id: 'K4', term: ''})-[:GIVEN_BY]->(company), (work)-[:NAMES {role: '', position: ''}]->(person), (site)-[:UNDER]->(work),
              (:Person {id: 'P4', birthYear: 1970}), (:Company {id: 'C4', formerNames: [''], pinyin: '', initials: ''}), (:Contract {id: 'K5', settledAmount: 1}), (person)-[:INSURED_BY {month: '', kind: '', status: ''}]->(company),
              (:Attendance {id: 'S4', clockIns: [''], devices: [''], places: [''], methods: [''], teams: ['']}),
              (invoice:Invoice {id: 'S4', number: '', goods: '', amount: 1, issuedOn: date()})-[:UNDER]->(work),
              (invoice)-[:BILLED_TO]->(company), (invoice)-[:BILLED_BY]->(company),
              (part:Subcontract {id: 'S4', kind: '', content: '', amount: 1, signedOn: date(), filed: true, consented: true})-[:UNDER]->(work),
              (part)-[:GIVEN_TO]->(company), (:Lot {id: 'L4', area: ''}), (:Project {id: 'T4', area: '', number: ''}),
              (purse:Account {id: 'A4', holderName: '', bank: ''})-[:PAID {number: '', project: '', wages: true, purpose: ''}]->(purse),
              (chain:LicenceLendingChain {id: 'Z4', kind: '', lenders: 1, families: [''], familyBits: [1.0], contractIds: [''], amountAtStake: 1,
                firstSeen: date(), lastSeen: date()})-[:STEP {ordinal: 1, fromLabel: '', fromId: '', relation: '', at: date(), amount: 1,
                contractId: '', beforeAward: true, findingId: ''}]->(company), (chain)-[:SHOWN_BY]->(:Finding {id: 'X4', links: ''})
            CREATE (:InvestigationVersion {id: '', number: 1, name: '', canvas: '', filters: '', notes: '', nodes: 1, edges: 1, savedBy: '',
              savedAt: datetime()})-[:VERSION_OF]->(kept:Investigation {id: '', title: '', owner: '', createdAt: datetime(), updatedAt: datetime(),
              updatedBy: '', version: 1, shares: [''], lockedAt: datetime()}), (:InvestigationLink {id: '', hash: '', right: '', createdBy: '',
              createdAt: datetime(), expiresAt: datetime(), revoked: false})-[:OPENS]->(kept)
            CREATE (:ConsoleRun {id: '', user: '', number: 1, statement: '', parameters: '', status: '', ms: 1, rows: 1}),
              (:SavedQuery {id: '', owner: '', name: '', description: '', statement: '', parameters: '', sharedWith: [''], createdAt: 1, changedAt: 1})
            CREATE (matter:Alert:Case:ReverseReferral:CreditEntry:Matter {id: 'M', flow: '', state: '', version: 1, held: true, source: '', sourceId: '', title: '', content: '',
                batch: '', district: '', rules: [''], companyIds: [''], lotIds: [''], findingIds: [''], officers: [''], played: [''], dueOn: date(),
                issuedAt: datetime(), createdAt: datetime(), updatedAt: datetime(), updatedBy: '', factsHash: '', factsChangedAt: datetime(), foundAgain: 1,
                isNew: true, conclusion: '', receivedAt: datetime(), concludedAt: datetime(), reportedAt: datetime(), wasOnTime: true, unfoundedReason: '',
                disposal: '', filedAt: datetime()})-[:HAS_STEP]->(:Step {id: '', ordinal: 1, action: '', title: '', from: '', to: '', actor: '', at: datetime(), note: ''}),
              (matter)-[:CONCERNS]->(company), (matter)-[:CONCERNS]->(lot), (matter)-[:RESTS_ON]->(finding), (matter)-[:RAISED_BY]->(ring),
              (matter)-[:MERGED_INTO]->(matter), (matter)-[:ARISES_FROM]->(matter), (matter)-[:HAS_NOTE]->(:MatterNote {id: '', kind: '', key: ''}),
              (matter)-[:FIXED_IN]->(:EvidencePackage {id: '', madeAt: datetime(), legalReview: true, technicalReview: true}),
              (matter)-[:ENTERED_AS]->(:Penalty {id: 'S5'}), (:Duties {name: '', parts: ['']}),
              (:AlertBatch {id: '', dueOn: date(), frozenAt: datetime(), frozenBy: '', numbers: ''}),
              (:Alert {id: 'S6', issuer: '', model: '', level: '', timeLimit: '', responsible: ''})
            """;

    @Autowired
    Driver driver;

    @BeforeAll
    void everyNameIsSeenOnce() {
        try (var session = driver.session()) {
            session.run(VOCABULARY).consume();
        }
    }

    static Stream<String> statements() throws Exception {
        return new Statements().all().stream().map(Statement::name).filter(name -> !name.startsWith("schema/"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementCompilesWithoutWarningAndGivesWhatItPromises(String name) throws Exception {
        var statement = new Statements().named(name);
        try (var session = driver.session()) {
            var parameters = new HashMap<String, Object>();
            statement.parameters().forEach(parameter -> parameters.put(parameter, null));
            var result = session.run("EXPLAIN " + statement.text(), parameters);
            assertThat(result.keys()).containsExactlyElementsOf(statement.columns());
            assertThat(result.consume().gqlStatusObjects())
                    .filteredOn(status -> status.gqlStatus().startsWith("01"))
                    .isEmpty();
        }
    }
}
