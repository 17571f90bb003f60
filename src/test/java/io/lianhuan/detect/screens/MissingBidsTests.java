package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingBidsTests {

    @Test
    void marginsAreToTheBestOtherBid() {
        assertThat(MissingBids.margins(new double[] {98, 95, 99}, 100))
                .containsExactly(new double[] {.03, -.03, .04}, within(1e-12));
        assertThat(MissingBids.margins(new double[] {95, 95}, 100)).containsExactly(0, 0);
    }

    @Test
    void aHoleBesideTheWinnerIsFound() {
        assertThat(MissingBids.of(lots(0.004)).orElseThrow().chance()).isLessThan(1e-6);
    }

    @Test
    void competitionLeavesNone() {
        assertThat(MissingBids.of(lots(0)).orElseThrow().chance()).isGreaterThan(.01);
    }

    @Test
    void fewBidsSayNothing() {
        assertThat(MissingBids.of(new double[199])).isEmpty();
    }

    /** A hundred lots of four bids whose losers keep some distance from the winner. */
    private static double[] lots(double distance) {
        return IntStream.range(0, 100)
                .mapToObj(Chances::of)
                .flatMapToDouble(random -> {
                    double winner = random.nextDouble(.94, .96);
                    var losers = random.doubles(3, winner + distance, winner + .02);
                    return DoubleStream.of(MissingBids.margins(
                            DoubleStream.concat(DoubleStream.of(winner), losers).toArray(), 1));
                })
                .toArray();
    }
}
