package io.lianhuan.detect.mining;

import static io.lianhuan.detect.mining.RandomBids.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirmPairsTests {

    @Test
    void coBidsAreWhatTwoLoopsCount() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);
            var caps = RandomBids.caps(seed);
            int atLeast = 1 + seed % 4;
            var expected = RandomBids.meetings(bids, caps.largestLot());
            expected.values().removeIf(lots -> lots < atLeast);

            assertThat(counted(CoBids.of(Attendance.of(bids, caps), atLeast))).isEqualTo(expected);
        }
    }

    @Test
    void weakPairsShareAValueThatIsNoHubAndMet() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);
            var caps = RandomBids.caps(seed);
            var expected = RandomBids.meetings(bids, caps.largestLot());
            expected.keySet().retainAll(shared(bids, caps.hub()).keySet());

            var weak = WeakPairs.of(Attendance.of(bids, caps), Users.of(bids, caps));

            assertThat(counted(weak)).isEqualTo(expected);
            assertThat(Arrays.stream(weak.shared()).boxed().toList())
                    .isEqualTo(inOrder(weak, shared(bids, caps.hub())));
        }
    }

    @Test
    void oneWalkFindsWhatTwoFind() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);
            var attendance = Attendance.of(bids, RandomBids.caps(seed));
            var users = Users.of(bids, RandomBids.caps(seed));

            var both = WeakPairs.andCoBids(attendance, users, 2);

            assertThat(counted(both.coBids())).isEqualTo(counted(CoBids.of(attendance, 2)));
            assertThat(counted(both.weak())).isEqualTo(counted(WeakPairs.of(attendance, users)));
        }
    }

    @Test
    void whatShowsAPairCanBeAskedFor() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);
            var attendance = Attendance.of(bids, Caps.usual());
            var users = Users.of(bids, Caps.usual());
            var weak = WeakPairs.of(attendance, users);

            weak.forEach((one, other, lots) -> {
                assertThat(attendance.lotsOfBoth(one, other)).hasSize(lots);
                assertThat(users.valuesOfBoth(one, other)).hasSize(weak.shared()[weak.indexOf(one, other)]);
            });
        }
    }

    @Test
    void capsCountWhatTheyCut() {
        for (int seed = 1; seed < RandomBids.SEEDS; seed += 2) {
            var bids = RandomBids.of(seed);
            var caps = RandomBids.caps(seed);
            var cut = WeakPairs.of(Attendance.of(bids, caps), Users.of(bids, caps))
                    .cut();

            int[] crowded = crowded(bids, caps.largestLot());
            assertThat(cut.lots()).isEqualTo(crowded.length);
            assertThat(cut.lotBids()).isEqualTo(Arrays.stream(crowded).sum());
            var hubs = users(bids).values().stream()
                    .mapToInt(Set::size)
                    .filter(size -> size > caps.hub())
                    .toArray();
            assertThat(cut.hubs()).isEqualTo(hubs.length);
            assertThat(cut.hubUses()).isEqualTo(Arrays.stream(hubs).sum());
        }
    }

    static Map<String, Integer> counted(FirmPairs pairs) {
        var counted = new TreeMap<String, Integer>();
        pairs.forEach((one, other, lots) -> {
            assertThat(one).isLessThan(other);
            assertThat(counted.put(name(one, other), lots)).isNull();
        });
        return counted;
    }

    private static List<Integer> inOrder(FirmPairs pairs, Map<String, Integer> numbers) {
        var inOrder = new ArrayList<Integer>();
        pairs.forEach((one, other, lots) -> inOrder.add(numbers.getOrDefault(name(one, other), 0)));
        return inOrder;
    }

    private static Map<Integer, NavigableSet<Integer>> users(Bids bids) {
        var users = new TreeMap<Integer, NavigableSet<Integer>>();
        for (int bid = 0; bid < bids.bids(); bid++) {
            for (int value : bids.values().row(bid)) {
                users.computeIfAbsent(value, any -> new TreeSet<>()).add(bids.bidFirm()[bid]);
            }
        }
        return users;
    }

    /** How many values each pair shares that are no hubs. */
    private static Map<String, Integer> shared(Bids bids, int hub) {
        var shared = new TreeMap<String, Integer>();
        users(bids).values().stream()
                .filter(firms -> firms.size() <= hub)
                .forEach(firms -> firms.forEach(one ->
                        firms.tailSet(one, false).forEach(other -> shared.merge(name(one, other), 1, Integer::sum))));
        return shared;
    }

    private static int[] crowded(Bids bids, int largestLot) {
        return IntStream.range(0, bids.lots())
                .map(lot -> bids.lotStart()[lot + 1] - bids.lotStart()[lot])
                .filter(size -> size > largestLot)
                .toArray();
    }
}
