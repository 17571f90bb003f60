package io.lianhuan.detect.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTests {

    private final DrawnMarket drawn = DrawnMarket.random(1);

    @Test
    void everyLotKeepsItsNumberOfBidders() {
        var sizes = Arrays.stream(lots(7)).boxed().collect(Collectors.groupingBy(lot -> lot, Collectors.counting()));

        assertThat(sizes).hasSize(drawn.market.lots().size());
        sizes.forEach((lot, size) -> assertThat(size).isEqualTo(drawn.market.sizeOf(lot)));
    }

    @Test
    void everyFirmKeepsItsNumberOfBidsInEachStratum() {
        int[] dealt = lots(7);

        for (int bid = 0; bid < dealt.length; bid++) {
            assertThat(drawn.hall.stratumOf(dealt[bid]))
                    .isEqualTo(drawn.hall.stratumOf(drawn.market.bidLot()[bid]));
        }
    }

    @Test
    void nobodySitsTwiceInALot() {
        int[] dealt = lots(7);

        assertThat(IntStream.range(0, dealt.length)
                        .mapToObj(bid -> dealt[bid] + " " + drawn.market.bidFirm()[bid])
                        .distinct())
                .hasSize(dealt.length);
    }

    @Test
    void mostBidsMoveAndTheSeedSaysWhere() {
        int[] dealt = lots(7);
        long stay = IntStream.range(0, dealt.length)
                .filter(bid -> dealt[bid] == drawn.market.bidLot()[bid])
                .count();

        assertThat(dealt).isEqualTo(lots(7)).isNotEqualTo(lots(8));
        // Forty lots of a stratum: one bid in forty comes to its own lot by chance.
        assertThat(stay).isLessThan(dealt.length / 8);
    }

    @Test
    void seatsOfALotAreFilledWithDifferentFirmsOfTheStratum() {
        var seating = new Seating(drawn.hall, new Random(3));
        for (int lot = 0; lot < drawn.market.lots().size(); lot++) {
            int trade = lot % 2;
            var firms = drawn.market.bidsOf(lot).mapToObj(seating::firmOn).toList();
            assertThat(firms).doesNotHaveDuplicates().allMatch(firm -> firm % 2 == trade);
        }
    }

    private int[] lots(long seed) {
        var seating = new Seating(drawn.hall, new Random(seed));
        return IntStream.range(0, drawn.market.bids()).map(seating::lotOf).toArray();
    }
}
