package io.lianhuan.detect.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.alarm.Thing.Holder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedByChanceTests {

    private final DrawnMarket drawn = DrawnMarket.random(1);
    private final List<Thing> things = drawn.holdings.things();
    private final List<List<Holder>> dealt = dealt(5);

    @Test
    void everyThingKeepsItsNumberOfFirms() {
        for (int at = 0; at < things.size(); at++) {
            assertThat(dealt.get(at))
                    .extracting(Holder::firm)
                    .hasSize(things.get(at).holders().size())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noFirmGetsMoreThingsThanItHas() {
        var has = new HashMap<String, Integer>();
        for (int holding = 0; holding < drawn.holdings.count(); holding++) {
            has.merge(
                    Family.values()[drawn.holdings.family()[holding]] + " "
                            + drawn.holdings.firm()[holding],
                    1,
                    Integer::sum);
        }
        Map<String, Integer> gets = new HashMap<>();
        for (int at = 0; at < things.size(); at++) {
            var family = things.get(at).family();
            dealt.get(at).forEach(holder -> gets.merge(family + " " + holder.firm(), 1, Integer::sum));
        }
        gets.forEach((firm, count) -> assertThat(count).isLessThanOrEqualTo(has.get(firm)));
    }

    @Test
    void thingsStayInTheirTrade() {
        for (int at = 0; at < things.size(); at++) {
            var before = things.get(at).holders().stream()
                    .map(holder -> drawn.hall.homeOf(holder.firm()))
                    .sorted();
            var after = dealt.get(at).stream()
                    .map(holder -> drawn.hall.homeOf(holder.firm()))
                    .sorted();
            assertThat(after).containsExactlyElementsOf(before.toList());
        }
    }

    @Test
    void firmsAreChosenByHowManyThingsTheyUse() {
        var columns = new HoldingColumns(400);
        int count = drawn.hall.bidsOf(0).length;
        int[] peers = IntStream.range(1, 200)
                .map(half -> 2 * half)
                .filter(firm -> drawn.hall.bidsOf(firm).length == count)
                .toArray();
        IntStream.range(0, count).forEach(own -> columns.add("A" + own, "IP", 1, uses(0, own)));
        columns.add("B", "IP", 1, uses(peers[0], 0));
        columns.add("C", "IP", 1, uses(peers[1], 0));
        var shared = uses(peers[2], 0);
        shared.putAll(uses(peers[3], 0));
        columns.add("S", "IP", 2, shared);
        var chance = new SharedByChance(drawn.hall, columns.holdings(), List.of());
        int first = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            first += chance.dealt(0, new BitSet(), new Random(seed)).getFirst().firm() == 0 ? 1 : 0;
        }

        // Besides its own things there are four.
        assertThat(first / 2_000.0).isCloseTo(count / (count + 4.0), within(0.04));
    }

    @Test
    void theSeedSaysWhoGetsWhat() {
        assertThat(firms(dealt(5))).isEqualTo(firms(dealt)).isNotEqualTo(firms(dealt(6)));
    }

    @Test
    void aThingOfASingleBidStaysOne() {
        var columns = new HoldingColumns(400);
        for (int firm = 0; firm < 40; firm += 2) {
            columns.add("every day " + firm, "DONGLE", 1, new TreeMap<>(Map.of(firm, drawn.hall.bidsOf(firm))));
            columns.add("once " + firm, "DONGLE", 1, uses(firm, 0));
        }
        var shared = uses(0, 1);
        shared.putAll(uses(2, 1));
        columns.add("shared once", "DONGLE", 2, shared);
        var chance = new SharedByChance(drawn.hall, columns.holdings(), List.of());
        for (int seed = 0; seed < 50; seed++) {
            assertThat(chance.dealt(0, new BitSet(), new Random(seed))).allMatch(holder -> holder.bids().length == 1);
        }
    }

    /** One bid of a firm, another for each number. */
    private TreeMap<Integer, int[]> uses(int firm, int number) {
        var uses = new TreeMap<Integer, int[]>();
        int[] bids = drawn.hall.bidsOf(firm);
        uses.put(firm, new int[] {bids[number % bids.length]});
        return uses;
    }

    private List<List<Holder>> dealt(long seed) {
        var chance = new SharedByChance(drawn.hall, drawn.holdings, drawn.told);
        var random = new Random(seed);
        var taken = new BitSet();
        return IntStream.range(0, things.size())
                .mapToObj(at -> chance.dealt(at, taken, random))
                .toList();
    }

    private static List<List<Integer>> firms(List<List<Holder>> dealt) {
        return dealt.stream()
                .map(holders -> holders.stream().map(Holder::firm).toList())
                .toList();
    }
}
