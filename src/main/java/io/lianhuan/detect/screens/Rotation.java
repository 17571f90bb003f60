package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Members of a group taking turns. Entropy of wins is no use: it is .9 and more in honest groups too.
 *
 * @param wins of each member
 * @param tooEven how often chance shares the wins as evenly or more: the lower tail of χ² with members − 1 degrees
 * @param repeats how often the winner of one lot won the next one too
 * @param expectedRepeats (T − 1) Σ p², with each member's share p of the T lots
 * @param tooFewRepeats how often the same wins in random order have as few repeats: (1 + hits) ÷ (1 + draws)
 */
public record Rotation(List<Integer> wins, double tooEven, int repeats, double expectedRepeats, double tooFewRepeats) {

    /** Draws when the caller names no number. */
    public static final int DRAWS = 9_999;

    public Rotation {
        wins = List.copyOf(wins);
    }

    /**
     * Of the lots that members won, in the order of their opening.
     *
     * @param members how many there are, two or more
     * @param winners for each lot the member that won it, 0 to members − 1; two lots or more
     */
    public static Rotation of(int members, int[] winners, int draws, long seed) {
        if (members < 2 || winners.length < 2) {
            throw new IllegalArgumentException(
                    "%d members and %d lots make no turns".formatted(members, winners.length));
        }
        var wins = new int[members];
        for (int winner : winners) {
            wins[winner]++;
        }
        int repeats = repeats(winners);
        var random = Chances.of(seed);
        var shuffled = winners.clone();
        int hits = 0;
        for (int draw = 0; draw < draws; draw++) {
            Chances.shuffle(shuffled, random);
            hits += repeats(shuffled) <= repeats ? 1 : 0;
        }
        return new Rotation(
                Arrays.stream(wins).boxed().toList(),
                tooEven(wins, winners.length),
                repeats,
                expectedRepeats(wins, winners.length),
                Chances.pValue(hits, draws));
    }

    /** The chance that no one of so many equal firms wins twice running: (1 − 1 ÷ firms)^(lots − 1). */
    public static double withoutRepeat(int firms, int lots) {
        return Math.pow(1 - 1.0 / firms, lots - 1.0);
    }

    private static double tooEven(int[] wins, int lots) {
        double even = (double) lots / wins.length;
        double squares = Arrays.stream(wins)
                .mapToDouble(won -> (won - even) * (won - even) / even)
                .sum();
        return ChiSquaredDistribution.of(wins.length - 1.0).cumulativeProbability(squares);
    }

    private static double expectedRepeats(int[] wins, int lots) {
        double squares = Arrays.stream(wins)
                .mapToDouble(won -> (double) won * won / lots / lots)
                .sum();
        return (lots - 1) * squares;
    }

    private static int repeats(int[] winners) {
        return (int) IntStream.range(1, winners.length)
                .filter(at -> winners[at] == winners[at - 1])
                .count();
    }
}
