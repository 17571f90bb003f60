package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegularStepsTests {

    /** Ten million yuan in fen. */
    private static final double CEILING = 1_000_000_000;

    private static final double FEN = 1;
    private static final double TEN_THOUSAND_YUAN = 1_000_000;

    @Test
    void aRingAmongOutsidersIsFoundWithItsStepAndMembers() {
        var bids =
                DoubleStream.concat(grid(7, .88, .004, FEN), honest(13, 1, FEN)).toArray();

        var steps = RegularSteps.find(bids, 1).orElseThrow();

        assertThat(steps.members()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(steps.kind()).isEqualTo(RegularSteps.Kind.DIFFERENCE);
        assertThat(steps.step()).isBetween(.00399 * CEILING, .00401 * CEILING);
        assertThat(steps.deviation()).isLessThan(.01);
        assertThat(steps.chance()).isLessThan(1e-6);
        assertThat(steps.redrawn()).isEqualTo(1 / 1000.0);
    }

    @Test
    void aStrangerNearTheNextPlaceIsNoMember() {
        double next = .88 * CEILING + 6 * .004 * CEILING;
        var bids = DoubleStream.concat(
                        grid(6, .88, .004, FEN), DoubleStream.concat(honest(13, 1, FEN), DoubleStream.of(next + 2_000)))
                .toArray();

        assertThat(RegularSteps.find(bids, 1).orElseThrow().members()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void equalRatiosAreToldFromEqualDifferences() {
        var bids = IntStream.range(0, 5)
                .mapToDouble(at -> Math.rint(.6 * CEILING * Math.pow(1.07, at)))
                .toArray();

        var steps = RegularSteps.find(bids, 1).orElseThrow();

        assertThat(steps.kind()).isEqualTo(RegularSteps.Kind.RATIO);
        assertThat(steps.step()).isBetween(.0699, .0701);
        assertThat(steps.members()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void threeBidsAreNeverRegular() {
        assertThat(RegularSteps.find(new double[] {100_00, 110_00, 120_00}, 1)).isEmpty();
    }

    @Test
    void equalBidsHaveNoSteps() {
        assertThat(RegularSteps.find(new double[] {100, 100, 100, 100}, 1)).isEmpty();
    }

    @Test
    void bidsRoundedCoarselyAreRegularByChance() {
        var bids = new double[] {
            900 * TEN_THOUSAND_YUAN, 910 * TEN_THOUSAND_YUAN, 920 * TEN_THOUSAND_YUAN, 930 * TEN_THOUSAND_YUAN,
            915 * TEN_THOUSAND_YUAN, 925 * TEN_THOUSAND_YUAN, 935 * TEN_THOUSAND_YUAN, 905 * TEN_THOUSAND_YUAN
        };
        var fine = IntStream.range(0, bids.length).mapToDouble(at -> FEN).toArray();
        var coarse = IntStream.range(0, bids.length)
                .mapToDouble(at -> 5 * TEN_THOUSAND_YUAN / 10)
                .toArray();

        double asIfExact = RegularSteps.find(bids, fine, 499, 1).orElseThrow().chance();
        double asRounded = RegularSteps.find(bids, coarse, 499, 1).orElseThrow().chance();

        assertThat(asRounded).isGreaterThan(100 * asIfExact);
    }

    @Test
    void honestLotsAreAsRarelyRegularAsTheChanceSays() {
        int lots = 200;
        long below = IntStream.range(0, lots)
                .filter(lot -> RegularSteps.find(
                                honest(8 + lot % 20, lot, lot % 2 == 0 ? FEN : TEN_THOUSAND_YUAN / 10)
                                        .toArray(),
                                lot)
                        .filter(steps -> steps.chance() < .01)
                        .isPresent())
                .count();

        assertThat(below).isLessThanOrEqualTo(6);
    }

    @Test
    void theSameSeedSaysTheSame() {
        var bids = honest(20, 5, TEN_THOUSAND_YUAN / 10).toArray();

        assertThat(RegularSteps.find(bids, 3)).isEqualTo(RegularSteps.find(bids, 3));
    }

    @Test
    void aGridCoversTheAnnouncedRange() {
        var range = KRange.parse("0.5%、1%、1.5%、2%、2.5%、3%").orElseThrow();
        var ring = IntStream.range(0, 6).mapToDouble(at -> Math.rint(CEILING * .9 * (1 - .005 - .005 * at)));
        var bids = DoubleStream.concat(ring, honest(24, 9, FEN)).toArray();

        var grid = PriceGrid.find(bids, range, 1).orElseThrow();

        assertThat(range).isEqualTo(new KRange(.005, .03));
        assertThat(grid.steps().members()).contains(0, 1, 2, 3, 4, 5);
        assertThat(grid.coverage()).isGreaterThan(.7);
        assertThat(grid.steps().chance()).isLessThan(1e-3);
    }

    @Test
    void aRangeNeedsTwoNumbers() {
        assertThat(KRange.parse("0.5~3")).contains(new KRange(.005, .03));
        assertThat(KRange.parse("—")).isEmpty();
        assertThat(KRange.parse("风险控制价85%")).isEmpty();
    }

    private static DoubleStream grid(int members, double from, double step, double unit) {
        return IntStream.range(0, members)
                .mapToDouble(at -> Math.rint(CEILING * (from + at * step) / unit) * unit + (unit > 1 ? 0 : 37));
    }

    private static DoubleStream honest(int bidders, long seed, double unit) {
        var random = Chances.of(seed);
        return IntStream.range(0, bidders)
                .mapToDouble(at -> Math.rint(CEILING * random.nextGaussian(.9, .011) / unit) * unit);
    }
}
