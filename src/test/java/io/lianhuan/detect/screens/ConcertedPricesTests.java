package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcertedPricesTests {

    @Test
    void aLowBidAndHighCoversAreCounted() {
        // three of six: the lowest and the two highest; C(2, 2) of C(6, 3)
        assertThat(ConcertedPrices.covers(6, 0, 4, 5)).isCloseTo(1 / 20.0, within(1e-12));
        assertThat(ConcertedPrices.covers(6, 0, 1, 5)).isCloseTo(10 / 20.0, within(1e-12));
        assertThat(ConcertedPrices.covers(6, 1, 4, 5)).isEqualTo(1);
    }

    @Test
    void theLowEndOfAPulledMeanIsCounted() {
        // five of ten, of which the three lowest: C(5, 3) of C(10, 3), twice for the two ends
        assertThat(ConcertedPrices.pulls(10, 0, 1, 2, 5, 6)).isCloseTo(2 * 10 / 120.0, within(1e-12));
        assertThat(ConcertedPrices.pulls(10, 0, 7, 8, 9, 5)).isCloseTo(2 * 10 / 120.0, within(1e-12));
    }

    @Test
    void aGroupThatKnowsNothingIsToldNoOftenerThanItsChanceSays() {
        for (ToDoubleFunction<int[]> measure : measures()) {
            var chances = groups(9, 4).stream().mapToDouble(measure).toArray();
            for (double level : chances) {
                double share = (double) IntStream.range(0, chances.length)
                                .filter(at -> chances[at] <= level)
                                .count()
                        / chances.length;
                assertThat(share).isLessThanOrEqualTo(level + 1e-9);
            }
        }
    }

    private static List<ToDoubleFunction<int[]>> measures() {
        return List.of(ranks -> ConcertedPrices.covers(9, ranks), ranks -> ConcertedPrices.pulls(9, ranks));
    }

    @Test
    void lotsTogetherSayMoreThanEach() {
        assertThat(ConcertedPrices.together(0.05)).isCloseTo(0.05, within(1e-12));
        assertThat(ConcertedPrices.together(0.05, 0.05, 0.05)).isLessThan(0.01);
        assertThat(ConcertedPrices.together(0.05, 1, 1, 1, 1)).isGreaterThan(0.05);
        assertThat(ConcertedPrices.together()).isEqualTo(1);
    }

    /** Every group of so many among the bids, as sorted ranks. */
    private static List<int[]> groups(int bids, int members) {
        var groups = new ArrayList<int[]>();
        for (int set = 0; set < 1 << bids; set++) {
            if (Integer.bitCount(set) == members) {
                int chosen = set;
                groups.add(IntStream.range(0, bids)
                        .filter(at -> (chosen >> at & 1) == 1)
                        .toArray());
            }
        }
        return groups;
    }
}
