package io.lianhuan.detect.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.market.JointPresence.Presence;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointPresenceTests {

    @Test
    void theLotThatMadeAGroupKnownIsNotCounted() {
        var fourTimes = new Presence(List.of(3, 5, 8, 9), 0.06);

        assertThat(fourTimes.chance(3, 3)).isCloseTo(3.4418e-5, within(1e-8)); // P(Poisson(0.06) ≥ 3)
        assertThat(new Presence(List.of(3), 0.06).chance(3, 3)).isEqualTo(1);
    }

    @Test
    void aGroupOutOfACrowdIsOneOfMany() {
        var fourTimes = new Presence(List.of(3, 5, 8, 9), 0.06);

        assertThat(fourTimes.chance(3, 6)).isCloseTo(20 * fourTimes.chance(3, 3), within(1e-12));
        assertThat(fourTimes.chance(3, 200)).isEqualTo(1);
    }

    @Test
    void firmsThatBidForEverythingMeetAsTheyMust() {
        var market = market(40, 2);
        var presence = new JointPresence(market, 3, 400).of(List.of(0, 1));

        assertThat(presence.lots()).hasSize(40);
        assertThat(presence.expected()).isGreaterThanOrEqualTo(40);
        assertThat(presence.chance(2, 2)).isGreaterThan(0.4);
    }

    @Test
    void aFirmThatNeverBidHasNoNumber() {
        var market = market(3, 2);

        assertThat(market.firm("F1")).isEqualTo(1);
        assertThat(market.firm("nobody")).isEqualTo(-1);
    }

    /** A market in which every firm bids for every lot. */
    private static Market market(int lots, int firms) {
        return MarketOfBidders.of(
                firms, Collections.nCopies(lots, IntStream.range(0, firms).toArray()));
    }
}
