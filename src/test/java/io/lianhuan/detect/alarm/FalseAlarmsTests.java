package io.lianhuan.detect.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.detect.ring.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class FalseAlarmsTests {

    private static final double PROMISE = 0.1;

    @Test
    void aRateIsTheExpectedNumberOfRingsByChanceOverTheNumberFound() {
        var byChance = List.of(new double[] {5, 9}, new double[] {5}, new double[] {5, 5, 12}, new double[] {});
        double[] rates = FalseAlarms.rates(new double[] {10, 20, 5}, byChance);

        // Three places in four markets: of 13 strengths of chance and the own one, 1 is at least 20, 2 are at least 10,
        // 7 at least 5.
        assertThat(rates[1]).isCloseTo(3 * 1 / 13.0, within(1e-12));
        assertThat(rates[0]).isCloseTo(3 * 2 / 13.0 / 2, within(1e-12));
        assertThat(rates[2]).isCloseTo(3 * 7 / 13.0 / 3, within(1e-12));
    }

    @Test
    void theStrongerNeverHasTheHigherRate() {
        var byChance = IntStream.range(0, 50)
                .mapToObj(market -> new double[] {market % 7, market % 11, market % 13})
                .toList();
        double[] rates = FalseAlarms.rates(new double[] {13, 12, 10, 8, 5, 1}, byChance);

        assertThat(rates).isSorted();
        assertThat(rates[5]).isLessThanOrEqualTo(1);
    }

    @Test
    void whatAddsUpInAnotherOrderIsAsStrong() {
        double[] rates = FalseAlarms.rates(new double[] {0.1 + 0.2 + 0.3}, List.of(new double[] {0.3 + 0.2 + 0.1}));

        assertThat(rates[0]).isEqualTo(1);
    }

    @Test
    void aPlantedBlockIsFarOut() {
        var drawn = DrawnMarket.withBlock(1);
        var rings = drawn.rings(DrawnMarket.LENIENT);
        double[] rates = drawn.alarms(DrawnMarket.LENIENT, 200, 1).rates(rings);
        int block = IntStream.range(0, rings.size())
                .filter(at -> rings.get(at).members().containsAll(drawn.blockIds()))
                .findFirst()
                .orElseThrow();

        assertThat(rates[block]).isLessThan(0.01);
        assertThat(Arrays.stream(rates).filter(rate -> rate <= PROMISE)).hasSize(1);
    }

    @Test
    void theSameSeedGivesTheSameRates() {
        var drawn = DrawnMarket.withBlock(2);
        var rings = drawn.rings(DrawnMarket.LENIENT);
        double[] rates = drawn.alarms(DrawnMarket.LENIENT, 50, 1).rates(rings);

        assertThat(DrawnMarket.withBlock(2).alarms(DrawnMarket.LENIENT, 50, 1).rates(rings))
                .isEqualTo(rates);
        assertThat(drawn.alarms(DrawnMarket.LENIENT, 50, 2).rates(rings)).isNotEqualTo(rates);
    }

    /**
     * Markets in which nothing belongs together. All their rings are false, so what is promised is that no more than a tenth of
     * them is told, and that in no more than a tenth of the markets any is told at all (the false discovery rate where all
     * hypotheses are true). The bound is what a binomial variable of that share exceeds once in a hundred times.
     */
    @Test
    void ofRingsByChanceNoMoreAreToldThanPromised() {
        int markets = 30;
        int rings = 0;
        int told = 0;
        int marketsWithTold = 0;
        for (int seed = 1; seed <= markets; seed++) {
            var drawn = DrawnMarket.random(seed);
            List<Ring> found = drawn.rings(DrawnMarket.LENIENT);
            long under = Arrays.stream(
                            drawn.alarms(DrawnMarket.LENIENT, 79, seed).rates(found))
                    .filter(rate -> rate <= PROMISE)
                    .count();
            rings += found.size();
            told += (int) under;
            marketsWithTold += under > 0 ? 1 : 0;
        }

        assertThat(rings).isGreaterThan(10 * markets);
        assertThat(told).isLessThanOrEqualTo((int) (PROMISE * rings));
        assertThat(marketsWithTold)
                .isLessThanOrEqualTo(BinomialDistribution.of(markets, PROMISE).inverseSurvivalProbability(0.01));
    }

    /** Markets of chance hold about as many rings as random markets, and about as many strong ones. */
    @Test
    void marketsOfChanceAreLikeRandomMarkets() {
        int markets = 100;
        int permutations = 5;
        var found = new ArrayList<Double>();
        var byChance = new ArrayList<Double>();
        for (int seed = 1; seed <= markets; seed++) {
            var drawn = DrawnMarket.random(seed);
            drawn.rings(DrawnMarket.LENIENT).forEach(ring -> found.add(ring.strength()));
            var alarms = drawn.alarms(DrawnMarket.LENIENT, permutations, seed);
            IntStream.range(0, permutations)
                    .forEach(at -> Arrays.stream(alarms.strengths(at)).forEach(byChance::add));
        }
        long strong = found.stream().filter(FalseAlarmsTests::restsOnTwoThings).count();
        long strongByChance =
                byChance.stream().filter(FalseAlarmsTests::restsOnTwoThings).count();

        assertThat((double) byChance.size() / permutations / found.size()).isBetween(0.9, 1.15);
        var expected = PoissonDistribution.of((double) strongByChance / permutations);
        assertThat((int) strong)
                .isBetween(expected.inverseCumulativeProbability(0.005), expected.inverseSurvivalProbability(0.005));
    }

    private static boolean restsOnTwoThings(double strength) {
        return strength > 9;
    }
}
