package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Members of a group that win again only after the others have won (轮流中标). Counted are wins that come too soon: by a firm that
 * won one of the last lots, of as many as there are others. Against it stand drawn winners, each of those who bid as likely as
 * the next, in draws in which everyone wins at least once, as here everyone did.
 *
 * @param winners how many members won at all
 * @param lots that members won
 * @param tooSoon wins that came too soon
 * @param expected how many come too soon in the mean of the draws
 * @param chance how often draws have as few: (1 + hits) ÷ (1 + draws); 1 where too few draws let everyone win
 */
public record Turns(int winners, int lots, int tooSoon, double expected, double chance) {

    private static final int FEWEST_DRAWS = 99;

    /** After so many hits more draws would only make an ordinary chance more exact. */
    private static final int ENOUGH_HITS = 100;

    /**
     * A lot that a member won.
     *
     * @param winner number of the member
     * @param bidders numbers of the members that bid, the winner among them
     */
    public record Turn(int winner, List<Integer> bidders) {

        public Turn {
            bidders = List.copyOf(bidders);
        }
    }

    /**
     * Of the lots that members won, in the order of their opening. Members that never won do not count. O(lots) for each draw; what
     * is ordinary needs few of them.
     */
    public static Turns of(List<Turn> turns, int draws, long seed) {
        int[] members =
                turns.stream().mapToInt(Turn::winner).distinct().sorted().toArray();
        int[] won = turns.stream()
                .mapToInt(turn -> Arrays.binarySearch(members, turn.winner()))
                .toArray();
        int[][] choices = turns.stream()
                .map(turn -> IntStream.range(0, members.length)
                        .filter(member -> turn.bidders().contains(members[member]))
                        .toArray())
                .toArray(int[][]::new);
        int observed = tooSoon(won, members.length);
        var random = Chances.of(seed);
        int hits = 0;
        int made = 0;
        long sum = 0;
        int[] drawn = new int[won.length];
        for (int draw = 0; draw < draws && hits < ENOUGH_HITS; draw++) {
            draw(choices, drawn, random);
            int soon = tooSoon(drawn, members.length);
            if (soon >= 0) {
                made++;
                sum += soon;
                hits += soon <= observed ? 1 : 0;
            }
        }
        return new Turns(
                members.length,
                won.length,
                observed,
                made == 0 ? Double.NaN : (double) sum / made,
                made < FEWEST_DRAWS ? 1 : Chances.pValue(hits, made));
    }

    private static void draw(int[][] choices, int[] drawn, RandomGenerator random) {
        for (int at = 0; at < drawn.length; at++) {
            drawn[at] = choices[at][random.nextInt(choices[at].length)];
        }
    }

    /** How many wins come too soon; −1 where a member wins nothing. */
    private static int tooSoon(int[] winners, int members) {
        int[] last = new int[members];
        Arrays.fill(last, -members);
        int soon = 0;
        int seen = 0;
        for (int at = 0; at < winners.length; at++) {
            int before = last[winners[at]];
            seen += before < 0 ? 1 : 0;
            soon += at - before < members ? 1 : 0;
            last[winners[at]] = at;
        }
        return seen < members ? -1 : soon;
    }
}
