package io.lianhuan.detect.screens;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The same third firm wins whenever two others meet (R053 of the Open Contracting Partnership's red flags). */
public final class RecurrentWinner {

    private RecurrentWinner() {}

    /**
     * P(X ≥ wins): how often a firm with that win rate would win so many of the lots in which the pair meets.
     *
     * @param winRate the winner's share of wins among comparable lots in which it bids and the pair does not meet
     */
    public static double chance(int lots, int wins, double winRate) {
        return BinomialDistribution.of(lots, winRate).survivalProbability(wins - 1);
    }
}
