package io.lianhuan.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.ingest.PersonId;
import io.lianhuan.value.IdentityNumber;
import io.lianhuan.value.PersonalKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTests {

    private static final Result NOTHING = new Result(List.of(), List.of(), List.of());
    private static final PersonalKey KEY = new PersonalKey(new byte[32]);

    @Test
    void theTruthIsRightAboutItself() {
        var truth = city();
        var evaluation = Evaluation.of(truth, found(truth, id -> id));

        assertThat(evaluation.rings()).isEqualTo(new Score(40, 40, 40, 1, 1, 1, 1, 1));
        assertThat(evaluation.chains()).isEqualTo(new Score(20, 20, 20, 1, 1, 1, 1, 1));
        assertThat(evaluation.innocentsAlerted()).isZero();
        assertThat(evaluation.falseRings()).isEmpty();
        assertThat(evaluation.missed()).isEmpty();
        assertThat(evaluation.byKind().values()).allMatch(share -> share.recall() == 1);
    }

    @Test
    void anEmptyGraphIsWorthNothing() {
        var evaluation = Evaluation.of(city(), NOTHING);

        assertThat(evaluation.rings()).isEqualTo(new Score(40, 0, 0, 0, 0, 0, 0, 0));
        assertThat(evaluation.chains()).isEqualTo(new Score(20, 0, 0, 0, 0, 0, 0, 0));
        assertThat(evaluation.missed()).hasSize(60);
    }

    @Test
    void ringsThatChanceMakesRarelyAreCountedWithTheirFalseAlarms() {
        var truth = truth(List.of(planted("R", "A", "B", "C", "D", "E", "F")), List.of());
        var result = rings(
                rare(0.1, "whole", "A", "B", "C", "D", "E", "F"),
                rare(0.01, "part", "A", "B"),
                rare(0.02, "stranger", "X", "Y"),
                rare(0.11, "frequent", "V", "W"),
                ring("unknown", "P", "Q"));

        assertThat(Evaluation.of(truth, result).rarelyByChance())
                .isEqualTo(new Evaluation.RarelyByChance(0.1, 3, 2, 1));
    }

    private static Found rare(double falseAlarmRate, String id, String... members) {
        var ring = ring(id, members);
        return new Found(id, ring.parties(), List.of(), 1, falseAlarmRate, true, List.of());
    }

    @Test
    void aShuffledTruthIsWorthAboutNothing() {
        var truth = city();
        var firms = IntStream.range(0, 1000).mapToObj(EvaluationTests::firm).toList();
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(firms);
            Collections.shuffle(shuffled, new Random(seed));
            var evaluation = Evaluation.of(truth, found(truth, id -> shuffled.get(firms.indexOf(id))));

            assertThat(evaluation.rings().f1()).isLessThan(0.1);
            assertThat(evaluation.chains().f1()).isLessThan(0.1);
            assertThat(evaluation.rings().pairPrecision()).isLessThan(0.05);
        }
    }

    @Test
    void nothingPlantedAndNothingFoundIsRight() {
        var score = Evaluation.of(truth(List.of(), List.of()), NOTHING).rings();

        assertThat(score).isEqualTo(new Score(0, 0, 0, 1, 1, 1, 1, 1));
    }

    @Test
    void anythingFoundWhereNothingIsPlantedIsWrong() {
        var score = Evaluation.of(truth(List.of(), List.of()), rings(ring("F", "A", "B")))
                .rings();

        assertThat(score).isEqualTo(new Score(0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void halfOfAllMembersSharedIsEnoughAndLessIsNot() {
        var truth = truth(List.of(planted("R1", "A", "B", "C", "D")), List.of());

        assertThat(Evaluation.of(truth, rings(ring("F", "A", "B"))).rings().matched())
                .isOne();
        assertThat(Evaluation.of(truth, rings(ring("F", "A", "B", "X"))).rings().matched())
                .isZero();
    }

    @Test
    void twoFoundRingsCannotBothBeOnePlantedRing() {
        var truth = truth(List.of(planted("R1", "A", "B", "C", "D")), List.of());
        var evaluation = Evaluation.of(truth, rings(ring("F1", "A", "B"), ring("F2", "A", "B", "C")));

        assertThat(evaluation.rings().matched()).isOne();
        assertThat(evaluation.rings().precision()).isEqualTo(0.5);
        assertThat(evaluation.falseRings()).containsExactly("F1");
    }

    @Test
    void oneFoundRingCannotBeTwoPlantedRings() {
        var truth = truth(List.of(planted("R1", "A", "B"), planted("R2", "A", "B", "C")), List.of());
        var evaluation = Evaluation.of(truth, rings(ring("F", "A", "B", "C")));

        assertThat(evaluation.rings().recall()).isEqualTo(0.5);
        assertThat(evaluation.missed()).containsExactly("R1");
    }

    @Test
    void pairsAreCountedWhateverRingTheyAreIn() {
        var truth = truth(List.of(planted("R1", "A", "B", "C"), planted("R2", "C", "D")), List.of());
        var score = Evaluation.of(truth, rings(ring("F", "A", "B", "C", "D"))).rings();

        assertThat(score.pairPrecision()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(score.pairRecall()).isEqualTo(1);
    }

    @Test
    void aLenderTakenForTheBorrowerIsAMistake() {
        var truth = truth(List.of(), List.of(planted("L1", chain("A", "B"))));

        assertThat(Evaluation.of(truth, chains(chain("A", "B"))).chains().matched())
                .isOne();
        assertThat(Evaluation.of(truth, chains(chain("B", "A"))).chains().matched())
                .isZero();
    }

    @Test
    void aGradedFindingAgainstTwoInnocentsIsAnAlert() {
        var truth = innocents(new Innocent("I1", "venue-terminal", List.of("A", "B", "C"), List.of("L1")));

        assertThat(alerted(truth, new FoundFinding("rule", true, List.of("A", "B"), List.of("L1"))))
                .containsExactly(new Evaluation.Alerted("I1", "venue-terminal", List.of("rule")));
        assertThat(alerted(truth, new FoundFinding("rule", false, List.of("A", "B"), List.of("L1"))))
                .isEmpty();
        assertThat(alerted(truth, new FoundFinding("rule", true, List.of("A", "X"), List.of("L1"))))
                .isEmpty();
        assertThat(alerted(truth, new FoundFinding("rule", true, List.of("A", "B"), List.of("L2"))))
                .isEmpty();
    }

    @Test
    void aRingOfInnocentsIsAnAlert() {
        var truth = innocents(new Innocent("I1", "office-tower", List.of("A", "B"), List.of()));

        assertThat(Evaluation.of(truth, rings(ring("F", "A", "B", "X"))).alerted())
                .containsExactly(new Evaluation.Alerted("I1", "office-tower", List.of("ring")));
    }

    @Test
    void whatIsSaidOfAPlantedRingIsNoAlertThoughItsMembersLookInnocentElsewhere() {
        var truth = new Truth(
                List.of(planted("R1", "A", "B")),
                List.of(),
                List.of(new Innocent("I1", "namesakes", List.of("A", "B"), List.of())),
                List.of());

        assertThat(Evaluation.of(truth, rings(ring("F", "A", "B"))).alerted()).isEmpty();
    }

    @Test
    void aRuleIsJudgedByThePlantedPairsItTies() {
        var truth = truth(List.of(planted("R1", "A", "B"), planted("R2", "C", "D")), List.of());
        var findings = List.of(
                new FoundFinding("rule", true, List.of("A", "B"), List.of()),
                new FoundFinding("rule", true, List.of("A", "B", "X"), List.of()),
                new FoundFinding("rule", false, List.of("A", "C"), List.of()));
        var scores =
                Evaluation.of(truth, new Result(List.of(), List.of(), findings)).byRule();

        assertThat(scores)
                .containsExactly(java.util.Map.entry("rule", new Evaluation.RuleScore(3, 2, 2 / 3.0, 1, 0.5)));
    }

    @Test
    void whatIsPlantedBesidesRingsIsNoFalseAlarm() {
        var truth = new Truth(List.of(), List.of(), List.of(), List.of(planted("C1", "A")));
        var findings = List.of(new FoundFinding("rule", true, List.of("A"), List.of()));

        assertThat(Evaluation.of(truth, new Result(List.of(), List.of(), findings))
                        .byRule()
                        .get("rule"))
                .extracting(Evaluation.RuleScore::right)
                .isEqualTo(1);
    }

    @Test
    void personsOfATruthAreHashedAsImportsDo(@TempDir Path folder) throws Exception {
        var number = "330999199001011233";
        var identity = Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X")
                .map(check -> number.substring(0, 17) + check)
                .filter(EvaluationTests::isIdentityNumber)
                .findFirst()
                .orElseThrow();
        var file = Files.writeString(folder.resolve("truth.json"), """
                {"rings": [], "innocents": [], "chains": [{"id": "L1", "kind": "RENTED_CERTIFICATE", "borrower": "firm",
                 "lenders": ["%s"], "contracts": []}]}""".formatted(identity));

        var hash = Objects.requireNonNull(PersonId.of(IdentityNumber.of(identity), null))
                .hash(KEY);
        assertThat(Truth.in(file, KEY).chains().getFirst().ids()).containsExactlyInAnyOrder(hash, "firm");
    }

    @Test
    void aFileThatIsNoTruthIsRefusedWithItsCure(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("truth.json"), "[1]");

        assertThatThrownBy(() -> Truth.in(file, KEY)).hasMessageContaining("is no truth file");
        assertThatThrownBy(() -> Truth.in(folder.resolve("none"), KEY)).hasMessageContaining("lianhuan generate");
    }

    private static boolean isIdentityNumber(String text) {
        try {
            return IdentityNumber.of(text).value().equals(text);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** Forty rings of 2 to 9 and twenty chains among a thousand firms. */
    private static Truth city() {
        var rings = IntStream.range(0, 40)
                .mapToObj(at -> planted(
                        "R" + at,
                        IntStream.range(0, 2 + at % 8)
                                .mapToObj(member -> firm(at * 10 + member))
                                .toArray(String[]::new)))
                .toList();
        var chains = IntStream.range(0, 20)
                .mapToObj(at -> planted("L" + at, chain(firm(600 + at * 4), firm(601 + at * 4), firm(602 + at * 4))))
                .toList();
        return new Truth(
                rings,
                chains,
                List.of(new Innocent("I1", "twin", List.of(firm(900), firm(901)), List.of())),
                List.of());
    }

    private static String firm(int at) {
        return "firm-%04d".formatted(at);
    }

    private static Result found(Truth truth, UnaryOperator<String> as) {
        return new Result(found(truth.rings(), as), found(truth.chains(), as), List.of());
    }

    private static List<Found> found(Collection<Planted> planted, UnaryOperator<String> as) {
        return planted.stream()
                .map(one -> new Found(
                        "found-" + one.id(),
                        new TreeSet<>(one.parties().stream()
                                .map(party -> new Party(party.part(), as.apply(party.id())))
                                .toList()),
                        List.of(),
                        1,
                        Double.NaN,
                        true,
                        List.of()))
                .toList();
    }

    private static Truth truth(List<Planted> rings, List<Planted> chains) {
        return new Truth(rings, chains, List.of(), List.of());
    }

    private static Truth innocents(Innocent innocent) {
        return new Truth(List.of(), List.of(), List.of(innocent), List.of());
    }

    private static List<Evaluation.Alerted> alerted(Truth truth, FoundFinding finding) {
        return Evaluation.of(truth, new Result(List.of(), List.of(), List.of(finding)))
                .alerted();
    }

    private static Planted planted(String id, String... members) {
        return planted(id, new TreeSet<>(Stream.of(members).map(Party::member).toList()));
    }

    private static Planted planted(String id, NavigableSet<Party> parties) {
        return new Planted(id, "kind", "PLAIN", parties, List.of(), List.of());
    }

    private static NavigableSet<Party> chain(String borrower, String... lenders) {
        var parties = new TreeSet<>(List.of(new Party(Party.Part.BORROWER, borrower)));
        Stream.of(lenders).forEach(lender -> parties.add(new Party(Party.Part.LENDER, lender)));
        return parties;
    }

    private static Found ring(String id, String... members) {
        return new Found(
                id,
                new TreeSet<>(Stream.of(members).map(Party::member).toList()),
                List.of(),
                1,
                Double.NaN,
                true,
                List.of());
    }

    private static Result rings(Found... rings) {
        return new Result(List.of(rings), List.of(), List.of());
    }

    private static Result chains(NavigableSet<Party> parties) {
        return new Result(
                List.of(), List.of(new Found("F", parties, List.of(), 1, Double.NaN, true, List.of())), List.of());
    }
}
