package io.lianhuan.detect.mining;

import static io.lianhuan.detect.mining.RandomBids.name;
import static io.lianhuan.detect.mining.RandomBids.valuesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StrongPairsTests {

    @Test
    void theyAreWhatTwoLoopsFind() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var bids = RandomBids.of(seed);

            assertThat(hits(bids, StrongPairs.of(bids, Caps.usual()))).isEqualTo(expected(bids));
        }
    }

    @Test
    void theyAreSortedAndCountTheirLots() {
        for (int seed = 0; seed < RandomBids.SEEDS; seed++) {
            var pairs = StrongPairs.of(RandomBids.of(seed), RandomBids.caps(seed));

            for (int pair = 0; pair < pairs.size(); pair++) {
                assertThat(pairs.one()[pair]).isLessThan(pairs.other()[pair]);
                assertThat(pair == 0
                                || LongTable.pair(pairs.one()[pair - 1], pairs.other()[pair - 1])
                                        < LongTable.pair(pairs.one()[pair], pairs.other()[pair]))
                        .isTrue();
                var lots = new TreeSet<Integer>();
                for (int hit = pairs.hitStart()[pair]; hit < pairs.hitStart()[pair + 1]; hit++) {
                    assertThat(lots.isEmpty() || lots.getLast() <= pairs.hitLot()[hit])
                            .isTrue();
                    lots.add(pairs.hitLot()[hit]);
                }
                assertThat(pairs.lots()[pair]).isEqualTo(lots.size());
            }
        }
    }

    @Test
    void aCapKeepsEverybodyLinkedAndCountsTheRest() {
        var bids = oneLot(10);

        var all = StrongPairs.of(bids, Caps.usual());
        var capped = StrongPairs.of(bids, new Caps(2, 50, 400));

        assertThat(all.size()).isEqualTo(45);
        assertThat(all.cut().sharings()).isZero();
        assertThat(capped.size()).isEqualTo(17);
        assertThat(capped.cut().sharings()).isEqualTo(28);
        assertThat(Components.of(capped.graph(10, 1)).count()).isEqualTo(1);
    }

    /** One lot whose bids all show one value. */
    private static Bids oneLot(int firms) {
        int[] bidFirm = new int[firms];
        int[] start = new int[firms + 1];
        for (int firm = 0; firm < firms; firm++) {
            bidFirm[firm] = firm;
            start[firm + 1] = firm + 1;
        }
        return new Bids(firms, new int[] {0, firms}, bidFirm, new int[] {0, 1}, new Csr(start, new int[firms]));
    }

    private static Map<String, List<String>> hits(Bids bids, StrongPairs pairs) {
        var hits = new TreeMap<String, List<String>>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            var shown = new ArrayList<String>();
            for (int hit = pairs.hitStart()[pair]; hit < pairs.hitStart()[pair + 1]; hit++) {
                assertThat(bids.bidFirm()[pairs.hitOne()[hit]]).isEqualTo(pairs.one()[pair]);
                assertThat(bids.bidFirm()[pairs.hitOther()[hit]]).isEqualTo(pairs.other()[pair]);
                shown.add(hit(pairs.hitLot()[hit], pairs.hitOne()[hit], pairs.hitOther()[hit], pairs.hitValue()[hit]));
            }
            hits.put(
                    name(pairs.one()[pair], pairs.other()[pair]),
                    shown.stream().sorted().toList());
        }
        return hits;
    }

    private static Map<String, List<String>> expected(Bids bids) {
        var hits = new TreeMap<String, List<String>>();
        for (int lot = 0; lot < bids.lots(); lot++) {
            for (int one = bids.lotStart()[lot]; one < bids.lotStart()[lot + 1]; one++) {
                for (int other = bids.lotStart()[lot]; other < bids.lotStart()[lot + 1]; other++) {
                    if (bids.bidFirm()[one] < bids.bidFirm()[other]) {
                        var shared = valuesOf(bids, one);
                        shared.retainAll(valuesOf(bids, other));
                        for (int value : shared) {
                            hits.computeIfAbsent(
                                            name(bids.bidFirm()[one], bids.bidFirm()[other]), any -> new ArrayList<>())
                                    .add(hit(lot, one, other, value));
                        }
                    }
                }
            }
        }
        hits.replaceAll((pair, shown) -> shown.stream().sorted().toList());
        return hits;
    }

    private static String hit(int lot, int one, int other, int value) {
        return "lot %d: %d and %d show %d".formatted(lot, one, other, value);
    }
}
