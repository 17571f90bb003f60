package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanPullTests {

    private static final double TRIM = .1;
    private static final int DRAWS = 499;
    private static final List<Integer> FIRST_TEN = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void aGroupFarBelowPullsTheBaseDown() {
        var pull = MeanPull.of(pulled(), FIRST_TEN, TRIM, DRAWS, 1);

        assertThat(pull.shift()).isNegative();
        assertThat(pull.chance()).isEqualTo(1.0 / (DRAWS + 1));
        assertThat(pull.nearest()).isNotIn(FIRST_TEN);
        assertThat(pull.distance()).isLessThan(.01);
    }

    @Test
    void aGroupLikeAllOthersDoesNot() {
        long far = IntStream.range(0, 100)
                .filter(lot -> MeanPull.of(honest(40, lot).toArray(), FIRST_TEN, TRIM, 199, 1)
                                .chance()
                        <= .05)
                .count();

        assertThat(far).isLessThanOrEqualTo(12);
    }

    @Test
    void theSearchFindsTheGroup() {
        var pull = MeanPull.search(pulled(), TRIM, DRAWS, 1).orElseThrow();

        assertThat(pull.chance()).isLessThan(.01);
        assertThat(pull.group()).hasSizeGreaterThan(4).isSubsetOf(FIRST_TEN);
        assertThat(pull.shift()).isNegative();
    }

    @Test
    void theSearchSeldomFindsOneInHonestLots() {
        long found = IntStream.range(0, 100)
                .filter(lot -> MeanPull.search(honest(20, lot).toArray(), TRIM, 199, lot)
                                .orElseThrow()
                                .chance()
                        <= .05)
                .count();

        assertThat(found).isLessThanOrEqualTo(12);
    }

    @Test
    void tooFewBidsAreNotSearched() {
        assertThat(MeanPull.search(new double[] {1, 2, 3, 4, 5, 6, 7}, TRIM, DRAWS, 1))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanPull.of(new double[] {1, 2}, List.of(0, 1), TRIM, DRAWS, 1));
    }

    private static double[] pulled() {
        return DoubleStream.concat(honest(10, 4).map(bid -> bid * .95), honest(30, 3))
                .toArray();
    }

    private static DoubleStream honest(int bidders, long seed) {
        var random = Chances.of(seed);
        return DoubleStream.generate(() -> 1e7 * random.nextGaussian(.9, .009)).limit(bidders);
    }
}
