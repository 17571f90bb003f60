package io.lianhuan.detect.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Grade;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RingFinderTests {

    private final RingFinder finder = new RingFinder(new RingSettings(10, 7, 2, 0.5), firms -> 5);

    @Test
    void aPairThatAStatuteNamesIsARing() {
        assertThat(members(List.of(statutory("1", "A", "B")))).containsExactly(List.of("A", "B"));
    }

    @Test
    void oneWeakSignalIsNoRingHoweverStrong() {
        assertThat(members(List.of(lead("1", Family.NETWORK, "L1", 30, "A", "B"))))
                .isEmpty();
    }

    @Test
    void weakSignalsOfSeveralFamiliesMakeARing() {
        var weak = List.of(
                lead("1", Family.NETWORK, "L1", 9, "A", "B"),
                lead("2", Family.CONTACT, "L2", 9, "A", "B"),
                lead("3", Family.TEXT, "L2", 9, "A", "B"));
        assertThat(members(weak)).containsExactly(List.of("A", "B"));
        assertThat(members(weak.subList(0, 2))).isEmpty();
    }

    @Test
    void aHubDoesNotChainStrangersTogether() {
        var spokes = Stream.of("A", "B", "C", "D", "E", "F")
                .map(firm -> statutory(firm, firm, "HUB"))
                .toList();
        assertThat(members(spokes)).allMatch(ring -> ring.size() <= 3);
    }

    @Test
    void aWeakBridgeDoesNotJoinTwoRings() {
        var ties = new ArrayList<Tie>();
        ties.addAll(clique("left", "A", "B", "C", "D"));
        ties.addAll(clique("right", "P", "Q", "R", "S"));
        ties.add(statutory("bridge", "D", "P"));
        assertThat(members(ties)).containsExactly(List.of("A", "B", "C", "D"), List.of("P", "Q", "R", "S"));
    }

    @Test
    void aStrongBridgeDoesNotWearAWeakerRingAway() {
        var ties = new ArrayList<Tie>();
        ties.addAll(clique("left", "A", "B", "C", "D"));
        Stream.of("P", "Q", "R", "S", "T").forEach(firm -> {
            ties.add(lead("price" + firm, Family.PRICE, "L1", 60, "D", firm));
            ties.add(lead("meet" + firm, Family.PARTICIPATION, "L1", 60, "D", firm));
        });
        ties.addAll(clique("right", "P", "Q", "R", "S", "T"));
        assertThat(members(ties)).anyMatch(ring -> ring.containsAll(List.of("A", "B", "C")));
    }

    @Test
    void whomOnlyOneLeadTiesIsLeftOutOfARingThatAStatuteNames() {
        var ties = new ArrayList<Tie>(clique("ring", "A", "B", "C", "D"));
        ties.add(search("prices", "A", "B", "C", "D", "STRANGER"));
        assertThat(members(ties)).containsExactly(List.of("A", "B", "C", "D"));
        Stream.of("A", "B", "C", "D")
                .forEach(firm -> ties.add(lead("with" + firm, Family.PARTICIPATION, "L1", 30, firm, "STRANGER")));
        assertThat(members(ties)).containsExactly(List.of("A", "B", "C", "D"));
        assertThat(members(List.of(search("prices", "A", "B", "C")))).containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() {
        var ties = new ArrayList<Tie>();
        var dice = new Random(7);
        for (int at = 0; at < 200; at++) {
            var one = "F" + dice.nextInt(40);
            var other = "F" + dice.nextInt(40);
            if (!one.equals(other)) {
                ties.add(statutory("T" + at, one, other));
            }
        }
        var rings = finder.find(ties);
        IntStream.range(0, 20).forEach(seed -> {
            Collections.shuffle(ties, new Random(seed));
            assertThat(finder.find(ties)).isEqualTo(rings);
        });
    }

    @Test
    void aValueCountsOnceAndAPatternInEveryLot() {
        var values = List.of(value("1", "L1", "A", "B"), value("2", "L2", "A", "B"));
        var patterns = List.of(
                lead("3", Family.PRICE, "L1", 5, "A", "B"),
                lead("4", Family.PRICE, "L2", 5, "A", "B"),
                lead("5", Family.PRICE, "L3", 5, "A", "B"));
        assertThat(Bits.byFamily(values, 5)).containsEntry(Family.DEVICE, 9.0);
        // Three of five lots can be chosen in ten ways.
        assertThat(Bits.byFamily(patterns, 5).get(Family.PRICE))
                .isCloseTo(15 - Math.log(10) / Math.log(2), org.assertj.core.api.Assertions.within(1e-9));
    }

    private List<List<String>> members(List<Tie> ties) {
        return finder.find(ties).stream().map(Ring::members).toList();
    }

    private static List<Tie> clique(String id, String... firms) {
        return IntStream.range(0, firms.length)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, firms.length)
                        .mapToObj(other -> statutory(id + one + other, firms[one], firms[other])))
                .toList();
    }

    private static Tie statutory(String id, String... firms) {
        return new Tie(
                id,
                "shared-machine-code",
                Grade.DEEMED,
                List.of("L1"),
                Stream.of(firms).sorted().toList(),
                List.of(new Observation(Family.DEVICE, id, 9, false)));
    }

    /** A group that one search put together, and told of in two families. */
    private static Tie search(String id, String... firms) {
        return new Tie(
                id,
                "coordinated-prices",
                Grade.LEAD,
                List.of("L1", "L2"),
                Stream.of(firms).sorted().toList(),
                List.of(
                        new Observation(Family.PRICE, id, 20, true),
                        new Observation(Family.PARTICIPATION, id, 5, true)));
    }

    private static Tie value(String id, String lot, String... firms) {
        return new Tie(
                id,
                "shared-machine-code",
                Grade.DEEMED,
                List.of(lot),
                List.of(firms),
                List.of(new Observation(Family.DEVICE, "M", 9, false)));
    }

    private static Tie lead(String id, Family family, String lot, double bits, String... firms) {
        return new Tie(
                id,
                "weak",
                Grade.LEAD,
                List.of(lot),
                List.of(firms),
                List.of(new Observation(family, "weak", bits, true)));
    }
}
