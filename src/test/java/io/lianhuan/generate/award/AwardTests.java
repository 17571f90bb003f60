package io.lianhuan.generate.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lianhuan.generate.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds prices and awards to measured tables: how much honest prices vary by the number of bidders, and what share of lots a
 * ring wins under a mean-based award by how it bids.
 */
class AwardTests {

    private static final int RUNS = 3_000;
    private static final double TYPICAL = 0.9;
    private static final double DEVIATION = 0.01;
    private static final HonestPricing HONEST = HonestPricing.around(TYPICAL, DEVIATION);

    /** How the members of a ring come to their prices. */
    enum Behaviour {
        HONEST(RingPricing.UNSEEN),
        COVERS(RingPricing.COVERS),
        GRID(RingPricing.GRID),
        PULL(RingPricing.PULL);

        private final RingPricing pricing;

        Behaviour(RingPricing pricing) {
            this.pricing = pricing;
        }
    }

    @ParameterizedTest(name = "of {0} bidders, {1} in a ring that plays {2}, the ring wins {3}")
    @CsvSource({
        "20, 6, HONEST, 0.30",
        "40, 10, HONEST, 0.25",
        "60, 15, HONEST, 0.25",
        "20, 6, COVERS, 0.09",
        "40, 10, COVERS, 0.04",
        "60, 15, COVERS, 0.02",
        "20, 6, GRID, 0.81",
        "40, 10, GRID, 0.75",
        "60, 15, GRID, 0.74",
        "20, 6, PULL, 0.82",
        "40, 10, PULL, 0.71",
        "60, 15, PULL, 0.73"
    })
    void aRingWinsByHowItBids(int bidders, int members, Behaviour behaviour, double share) {
        var method = new MeanBased(false);

        var won = IntStream.range(0, RUNS)
                .filter(run -> isWonByRing(method, bidders, members, behaviour, run))
                .count();

        assertThat((double) won / RUNS).isCloseTo(share, within(0.1));
    }

    @ParameterizedTest(name = "a grid of {1} among {0} pays where only prices below the target win: {2}")
    @CsvSource({"40, 10, 0.6"})
    void aGridPaysUnderTheStricterAward(int bidders, int members, double share) {
        var method = new MeanBased(true);

        var won = IntStream.range(0, RUNS)
                .filter(run -> isWonByRing(method, bidders, members, Behaviour.GRID, run))
                .count();

        assertThat((double) won / RUNS).isCloseTo(share, within(0.16));
    }

    private static boolean isWonByRing(AwardMethod method, int bidders, int members, Behaviour behaviour, int run) {
        var dice = Dice.of(run, "award", bidders, members, behaviour);
        var market = new RingPricing.Market(TYPICAL, 0.003, HONEST);
        var offers = new ArrayList<Quote>();
        behaviour.pricing.prices(market, members, dice).forEach(price -> offers.add(new Quote(price, 0.5)));
        for (int at = members; at < bidders; at++) {
            offers.add(new Quote(HONEST.price(dice), 0.5));
        }
        return method.rank(offers, dice).getFirst() < members;
    }

    @ParameterizedTest(name = "{0} honest bidders of a mean-based lot vary by {1}")
    @CsvSource({"20, 0.0126", "40, 0.0087", "80, 0.0066"})
    void honestPricesLieCloserTheMoreThereAre(int bidders, double variation) {
        assertThat(meanVariation(new MeanBased(false), bidders)).isCloseTo(variation, within(0.0008));
    }

    @ParameterizedTest(name = "{0} honest bidders of a scored lot vary by {1}")
    @CsvSource({"8, 0.0143"})
    void honestPricesOfScoredLotsVaryMore(int bidders, double variation) {
        assertThat(meanVariation(new Comprehensive(0.5), bidders)).isCloseTo(variation, within(0.0015));
    }

    private static double meanVariation(AwardMethod method, int bidders) {
        return IntStream.range(0, 1_000)
                .mapToDouble(run -> {
                    var dice = Dice.of(run, "honest", bidders);
                    var pricing = method.honest(bidders, dice);
                    return variation(IntStream.range(0, bidders)
                            .mapToObj(at -> pricing.price(dice))
                            .toList());
                })
                .average()
                .orElseThrow();
    }

    private static double variation(List<Double> prices) {
        double mean = prices.stream().mapToDouble(price -> price).average().orElseThrow();
        double square = prices.stream()
                .mapToDouble(price -> (price - mean) * (price - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(square) / mean;
    }

    @ParameterizedTest
    @EnumSource(RingPricing.class)
    void nobodyGoesOverTheCeiling(RingPricing pricing) {
        var market = new RingPricing.Market(0.985, 0.003, any -> 0.985);

        assertThat(pricing.prices(market, 12, Dice.of(1, "ceiling")))
                .hasSize(12)
                .allMatch(price -> price <= 1);
    }
}
