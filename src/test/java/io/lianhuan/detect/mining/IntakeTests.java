package io.lianhuan.detect.mining;

import static io.lianhuan.detect.mining.RandomBids.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntakeTests {

    private static final int HITS = 2;

    @Test
    void bidsOneByOneGiveWhatABatchGives() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);
            var caps = caps(seed);
            var intake = new Intake(caps, HITS);
            for (int bid : shuffled(bids.bids(), seed)) {
                add(intake, bids, bid);
            }

            assertThat(weak(intake)).isEqualTo(weak(bids, caps));
            assertThat(strong(intake)).isEqualTo(strong(bids, caps));
            assertThat(intake.groups(bids.firms()).of())
                    .isEqualTo(Components.of(StrongPairs.of(bids, caps).graph(bids.firms(), HITS))
                            .of());
        }
    }

    @Test
    void everyBidLeavesWhatABatchOfTheBidsSoFarGives() {
        for (int seed = 0; seed < 40; seed++) {
            var bids = RandomBids.of(seed);
            var caps = caps(seed);
            var intake = new Intake(caps, HITS);
            for (int bid = 0; bid < bids.bids(); bid++) {
                add(intake, bids, bid);

                var soFar = first(bids, bid + 1);
                assertThat(weak(intake)).isEqualTo(weak(soFar, caps));
                assertThat(strong(intake)).isEqualTo(strong(soFar, caps));
            }
        }
    }

    @Test
    void aBidTellsWhatItChanged() {
        var intake = new Intake(Caps.usual(), 2);

        assertThat(intake.add(0, 1, 7, 8)).isEqualTo(new Intake.Change(0, 0));
        assertThat(intake.add(0, 2, 7)).isEqualTo(new Intake.Change(1, 0));
        assertThat(intake.add(1, 2, 7)).isEqualTo(new Intake.Change(0, 0));
        assertThat(intake.add(1, 1, 7)).isEqualTo(new Intake.Change(1, 1));
        assertThat(intake.meetings(1, 2)).isEqualTo(2);
    }

    /** Which of many sharers are paired depends on their order, so all of them are here. */
    private static Caps caps(int seed) {
        var caps = RandomBids.caps(seed);
        return new Caps(50, caps.hub(), caps.largestLot());
    }

    private static void add(Intake intake, Bids bids, int bid) {
        int lot = 0;
        while (bids.lotStart()[lot + 1] <= bid) {
            lot++;
        }
        int[] values = RandomBids.valuesOf(bids, bid).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        intake.add(lot, bids.bidFirm()[bid], values);
    }

    private static Bids first(Bids bids, int count) {
        int[] lotStart = bids.lotStart().clone();
        for (int lot = 0; lot < lotStart.length; lot++) {
            lotStart[lot] = Math.min(lotStart[lot], count);
        }
        int[] start = Arrays.copyOf(bids.values().start(), count + 1);
        return new Bids(
                bids.firms(),
                lotStart,
                Arrays.copyOf(bids.bidFirm(), count),
                bids.kindStart(),
                new Csr(start, Arrays.copyOf(bids.values().entries(), start[count])));
    }

    private static int[] shuffled(int size, int seed) {
        var random = new Random(seed);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            int with = random.nextInt(at + 1);
            order[at] = order[with];
            order[with] = at;
        }
        return order;
    }

    private static Map<String, Integer> weak(Bids bids, Caps caps) {
        return FirmPairsTests.counted(WeakPairs.of(Attendance.of(bids, caps), Users.of(bids, caps)));
    }

    private static Map<String, Integer> weak(Intake intake) {
        var pairs = new TreeMap<String, Integer>();
        intake.forEachWeak((one, other, lots) -> pairs.put(name(one, other), lots));
        return pairs;
    }

    private static Map<String, Integer> strong(Bids bids, Caps caps) {
        var pairs = StrongPairs.of(bids, caps);
        var hits = new TreeMap<String, Integer>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            hits.put(name(pairs.one()[pair], pairs.other()[pair]), pairs.hits(pair));
        }
        return hits;
    }

    private static Map<String, Integer> strong(Intake intake) {
        var pairs = new TreeMap<String, Integer>();
        intake.forEachStrong((one, other, hits) -> pairs.put(name(one, other), hits));
        return pairs;
    }
}
