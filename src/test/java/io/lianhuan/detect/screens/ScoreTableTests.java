package io.lianhuan.detect.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTableTests {

    private static final int EVALUATORS = 5;
    private static final int BIDS = 7;

    @Test
    void onePointThatStandsOutIsFoundWithItsExcess() {
        var points = levels();
        points[2][4] += 9;
        var highest = highest(points);
        assertThat(highest.evaluator()).isEqualTo(2);
        assertThat(highest.bid()).isEqualTo(4);
        assertThat(highest.excess()).isEqualTo(9, within(1e-9));
        assertThat(highest.chance()).isLessThan(1e-9);
    }

    @Test
    void levelsOfEvaluatorsAndBidsAreNoExcess() {
        assertThat(new ScoreTable(levels()).outliers())
                .allSatisfy(outlier -> assertThat(outlier.excess()).isEqualTo(0, within(1e-9)));
    }

    @Test
    void honestTablesPassAChanceAsOftenAsItSays() {
        var random = Chances.of(7);
        long passed = IntStream.range(0, 2_000)
                .filter(any -> highest(scattered(random)).chance() <= 0.05)
                .count();
        assertThat(passed / 2_000.0).isBetween(0.03, 0.06);
    }

    @Test
    void tooFewEvaluatorsOrBidsTellNothing() {
        assertThat(new ScoreTable(new double[][] {{1, 2, 3}, {9, 2, 3}}).outliers())
                .isEmpty();
        assertThat(new ScoreTable(new double[][] {{1}, {9}, {2}, {2}}).outliers())
                .isEmpty();
        assertThat(new ScoreTable(new double[0][]).outliers()).isEmpty();
    }

    @Test
    void aPlaceMayHangOnOneEvaluator() {
        var table = new ScoreTable(new double[][] {{80, 70}, {80, 70}, {60, 95}});
        assertThat(table.place(1)).isZero();
        assertThat(table.placeWithout(2, 1)).isEqualTo(1);
    }

    private static ScoreTable.Outlier highest(double[][] points) {
        return new ScoreTable(points)
                .outliers().stream()
                        .max(Comparator.comparingDouble(ScoreTable.Outlier::deviations))
                        .orElseThrow();
    }

    private static double[][] levels() {
        var points = new double[EVALUATORS][BIDS];
        for (int evaluator = 0; evaluator < EVALUATORS; evaluator++) {
            for (int bid = 0; bid < BIDS; bid++) {
                points[evaluator][bid] = 60 + 3 * bid - 2 * evaluator;
            }
        }
        return points;
    }

    private static double[][] scattered(RandomGenerator random) {
        var points = levels();
        for (double[] row : points) {
            for (int bid = 0; bid < BIDS; bid++) {
                row[bid] += random.nextGaussian();
            }
        }
        return points;
    }
}
