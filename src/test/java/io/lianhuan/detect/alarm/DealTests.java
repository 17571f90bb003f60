package io.lianhuan.detect.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DealTests {

    private record Use(Family family, int firm) {}

    private final DrawnMarket drawn = DrawnMarket.random(1);
    private final Seating seating = new Seating(drawn.hall, new Random(1));
    private final List<List<Integer>> dealt = dealt(5);

    @Test
    void everyThingKeepsItsNumberOfFirms() {
        for (int at = 0; at < dealt.size(); at++) {
            assertThat(dealt.get(at)).hasSize(firms(at).length).doesNotHaveDuplicates();
        }
    }

    @Test
    void noFirmGetsMoreThingsThanItHas() {
        var has = new HashMap<Use, Integer>();
        for (int holding = 0; holding < drawn.holdings.count(); holding++) {
            has.merge(new Use(drawn.holdings.family()[holding], drawn.holdings.firm()[holding]), 1, Integer::sum);
        }
        Map<Use, Integer> gets = new HashMap<>();
        for (int at = 0; at < dealt.size(); at++) {
            var family = drawn.holdings.things().get(at).family();
            dealt.get(at).forEach(firm -> gets.merge(new Use(family, firm), 1, Integer::sum));
        }

        gets.forEach((use, count) -> assertThat(count).isLessThanOrEqualTo(has.get(use)));
    }

    @Test
    void thingsStayInTheirTrade() {
        for (int at = 0; at < dealt.size(); at++) {
            var before = IntStream.of(firms(at))
                    .map(drawn.hall::homeOf)
                    .sorted()
                    .boxed()
                    .toList();
            assertThat(dealt.get(at).stream().map(drawn.hall::homeOf).sorted()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void firmsAreChosenByHowManyThingsTheyUse() {
        var columns = new HoldingColumns();
        int count = drawn.hall.bidsOf(0).length;
        int[] peers = IntStream.range(1, 200)
                .map(half -> 2 * half)
                .filter(firm -> drawn.hall.bidsOf(firm).length == count)
                .toArray();
        IntStream.range(0, count).forEach(own -> columns.addOwn(Family.NETWORK, use(0, own)));
        columns.addOwn(Family.NETWORK, use(peers[0], 0));
        columns.addOwn(Family.NETWORK, use(peers[1], 0));
        columns.add(DrawnMarket.value("S", "IP", 2), "IP", both(use(peers[2], 0), use(peers[3], 0)));
        var holdings = columns.holdings();
        int first = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var users = deal(holdings, new Random(seed));
            first += users.firms().findFirst().orElseThrow() == 0 ? 1 : 0;
        }

        // Besides its own things there are four.
        assertThat(first / 2_000.0).isCloseTo(count / (count + 4.0), within(0.04));
    }

    @Test
    void theSeedSaysWhoGetsWhat() {
        assertThat(dealt(5)).isEqualTo(dealt).isNotEqualTo(dealt(6));
    }

    @Test
    void aThingOfASingleBidStaysOne() {
        var columns = new HoldingColumns();
        for (int firm = 0; firm < 40; firm += 2) {
            columns.addOwn(
                    Family.SOFTWARE, Uses.of(firm, drawn.hall.bidsOf(firm)).toArray());
            columns.addOwn(Family.SOFTWARE, use(firm, 0));
        }
        columns.add(DrawnMarket.value("shared once", "DONGLE", 2), "DONGLE", both(use(0, 1), use(2, 1)));
        var holdings = columns.holdings();
        for (int seed = 0; seed < 50; seed++) {
            assertThat(deal(holdings, new Random(seed)).showings()).isEqualTo(2);
        }
    }

    private int[] firms(int thing) {
        return IntStream.range(drawn.holdings.ofThing()[thing], drawn.holdings.ofThing()[thing + 1])
                .map(holding -> drawn.holdings.firm()[holding])
                .toArray();
    }

    /** One bid of a firm, another for each number. */
    private long[] use(int firm, int number) {
        int[] bids = drawn.hall.bidsOf(firm);
        return new long[] {Uses.of(firm, bids[number % bids.length])};
    }

    private static long[] both(long[] some, long[] others) {
        return LongStream.concat(LongStream.of(some), LongStream.of(others)).toArray();
    }

    /** Who has the only thing that is shared. */
    private Gathering deal(Holdings holdings, RandomGenerator random) {
        var users = new Gathering(drawn.market);
        new Deal(holdings, Places.of(drawn.hall, holdings), random).deal(0, seating, users);
        return users;
    }

    /** The firms of all things. */
    private List<List<Integer>> dealt(long seed) {
        var deal = new Deal(drawn.holdings, Places.of(drawn.hall, drawn.holdings), new Random(seed));
        var users = new Gathering(drawn.market);
        var firms = new ArrayList<List<Integer>>();
        for (int at = 0; at < drawn.holdings.things().size(); at++) {
            deal.deal(at, seating, users);
            firms.add(users.firms().boxed().toList());
        }
        return firms;
    }
}
