package io.lianhuan.detect.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NichesTests {

    private static final int LOTS = 60;
    private static final int BIDDERS = 15;

    private final Random random = new Random(7);
    private final List<int[]> bidders = new ArrayList<>();

    @Test
    void gardenersAndRoadBuildersOfOneLicenceAreApart() {
        lots(0, 40);
        lots(40, 80);

        int[] niches = niches();

        assertThat(Arrays.stream(niches, 0, LOTS).distinct().toArray()).hasSize(1);
        assertThat(Arrays.stream(niches, LOTS, 2 * LOTS).distinct().toArray()).hasSize(1);
        assertThat(niches[0]).isPositive().isNotEqualTo(niches[LOTS]);
    }

    @Test
    void aTradeWhereAnyoneMeetsAnyoneIsOne() {
        lots(0, 80);

        assertThat(niches()).containsOnly(0);
    }

    @Test
    void aRingIsNoNiche() {
        lots(0, 80);
        for (int lot = 0; lot < 30; lot++) {
            bidders.add(IntStream.range(80, 86).toArray());
        }

        assertThat(niches()).containsOnly(0);
    }

    private void lots(int from, int to) {
        var firms = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        for (int lot = 0; lot < LOTS; lot++) {
            Collections.shuffle(firms, random);
            bidders.add(firms.stream()
                    .limit(BIDDERS)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray());
        }
    }

    private int[] niches() {
        return MarketOfBidders.of(100, bidders).part();
    }
}
