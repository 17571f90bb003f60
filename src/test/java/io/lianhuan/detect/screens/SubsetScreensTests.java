package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SubsetScreensTests {

    private static final double[] BIDS = {100, 104, 105, 106, 90, 120};
    private static final Offset<Double> PRINTED = within(6e-7);

    @Test
    void theSummariesOfGroupsOfFour() {
        var screens = SubsetScreens.of(BIDS, 4, 1);

        assertThat(screens.subsets()).isEqualTo(15);
        assertThat(screens.sampled()).isFalse();
        assertThat(summary(screens, Screen.CV).min()).isCloseTo(.025349, PRINTED);
        assertThat(summary(screens, Screen.CV).max()).isCloseTo(.120608, PRINTED);
        assertThat(summary(screens, Screen.CV).mean()).isCloseTo(.089095, PRINTED);
        assertThat(summary(screens, Screen.CV).median()).isCloseTo(.080918, PRINTED);
        assertThat(summary(screens, Screen.RD).max()).isCloseTo(14.0, PRINTED);
        assertThat(summary(screens, Screen.SKEW).min()).isCloseTo(-1.930031, PRINTED);
    }

    @Test
    void theSummariesOfGroupsOfThree() {
        var screens = SubsetScreens.of(BIDS, 3, 1);

        assertThat(screens.subsets()).isEqualTo(20);
        assertThat(summary(screens, Screen.CV).min()).isCloseTo(.009524, PRINTED);
        assertThat(summary(screens, Screen.CV).max()).isCloseTo(.147825, PRINTED);
        assertThat(summary(screens, Screen.RD).max()).isCloseTo(21.213203, PRINTED);
    }

    @Test
    void theTightestGroupIsFoundAsByTryingAll() {
        for (int run = 0; run < 300; run++) {
            var random = Chances.of(run);
            var bids = draw(random, random.nextInt(4, 13));
            int size = random.nextInt(2, 5);

            var tightest = SubsetScreens.tightest(bids, size);

            assertThat(tightest.cv()).isCloseTo(leastCv(bids, size), within(1e-12));
            var members = tightest.members().stream().mapToDouble(at -> bids[at]);
            assertThat(Screen.CV.of(members.toArray())).isEqualTo(tightest.cv());
        }
    }

    @Test
    void manyBidsAreSampledAndTheSameSeedDrawsTheSame() {
        var bids = draw(Chances.of(7), 40);

        var screens = SubsetScreens.of(bids, 4, 11);

        assertThat(screens.sampled()).isTrue();
        assertThat(screens.subsets()).isEqualTo(SubsetScreens.SAMPLE);
        assertThat(summary(screens, Screen.CV).min())
                .isEqualTo(SubsetScreens.tightest(bids, 4).cv());
        assertThat(SubsetScreens.of(bids, 4, 11)).isEqualTo(screens);
        assertThat(SubsetScreens.of(bids, 4, 12)).isNotEqualTo(screens);
    }

    @Test
    void aSampleComesNearToAllGroups() {
        var bids = draw(Chances.of(3), 21);

        var sampled = summary(SubsetScreens.of(bids, 3, 5), Screen.CV).mean();

        assertThat(sampled).isCloseTo(meanCv(bids), within(.02 * meanCv(bids)));
    }

    @Test
    void fewerBidsThanAGroupHaveNoSummaries() {
        assertThat(SubsetScreens.of(new double[] {100, 101, 102}, 4, 1).summaries())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SubsetScreens.of(BIDS, 2, 1));
    }

    @Test
    void groupsSeeARingThatOutsidersHideFromTheWholeLot() {
        var lots = PartialRing.lots(400, 2, 2026);

        double whole = lots.auc(bids -> -Screen.CV.of(bids));
        double distance = lots.auc(
                bids -> summary(SubsetScreens.of(bids, 4, 1), Screen.RD).max());
        double tight = lots.auc(bids -> -SubsetScreens.tightest(bids, 3).cv());

        assertThat(distance).isGreaterThan(whole + .1);
        assertThat(tight).isGreaterThan(whole + .1);
        assertThat(distance).isGreaterThan(.8);
    }

    private static SubsetScreens.Summary summary(SubsetScreens screens, Screen screen) {
        return Objects.requireNonNull(screens.summaries().get(screen));
    }

    private static double[] draw(RandomGenerator random, int count) {
        return random.doubles(count, 80, 120).toArray();
    }

    private static double leastCv(double[] bids, int size) {
        return groups(bids.length)
                .filter(mask -> Integer.bitCount(mask) == size)
                .mapToDouble(mask -> cv(bids, mask))
                .min()
                .orElseThrow();
    }

    private static double meanCv(double[] bids) {
        return groups(bids.length)
                .filter(mask -> Integer.bitCount(mask) == 3)
                .mapToDouble(mask -> cv(bids, mask))
                .average()
                .orElseThrow();
    }

    private static IntStream groups(int bids) {
        return IntStream.range(0, 1 << bids);
    }

    private static double cv(double[] bids, int mask) {
        return Screen.CV.of(IntStream.range(0, bids.length)
                .filter(at -> (mask >> at & 1) == 1)
                .mapToDouble(at -> bids[at])
                .toArray());
    }

    /** Lots with a ring of four that covers its leader, beside lots without one; outsiders bid in both. */
    private record PartialRing(List<double[]> withRing, List<double[]> without) {

        private static final int MEMBERS = 4;
        private static final double SPREAD = .08;

        static PartialRing lots(int count, int outsiders, long seed) {
            var random = Chances.of(seed);
            return new PartialRing(
                    IntStream.range(0, count)
                            .mapToObj(lot -> ring(random, outsiders))
                            .toList(),
                    IntStream.range(0, count)
                            .mapToObj(lot ->
                                    honest(random, MEMBERS + outsiders).sorted().toArray())
                            .toList());
        }

        double auc(java.util.function.ToDoubleFunction<double[]> screen) {
            return Auc.of(
                    withRing.stream().mapToDouble(screen).toArray(),
                    without.stream().mapToDouble(screen).toArray());
        }

        private static double[] ring(RandomGenerator random, int outsiders) {
            double leader = honest(random, 1).findFirst().orElseThrow();
            var members = IntStream.range(0, MEMBERS)
                    .mapToDouble(at -> at == 0 ? leader : leader * (1 + random.nextDouble(.025, .05)));
            return DoubleStream.concat(members, honest(random, outsiders))
                    .sorted()
                    .toArray();
        }

        private static DoubleStream honest(RandomGenerator random, int count) {
            return DoubleStream.generate(() -> 100 * Math.exp(random.nextGaussian(0, SPREAD)))
                    .limit(count);
        }
    }
}
