package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A hole where close losing bids should be (Chassang, Kawai, Nakabayashi and Ortner). Margins of competing bidders have a
 * density without a gap at 0; a group whose members keep their distance has one. A test of a group over many lots, never of
 * one lot.
 *
 * @param bids how many margins there are
 * @param close losing bids less than {@value #CLOSE} of the reserve price above the best other bid
 * @param beside losing bids above that and less than {@value #BESIDE}
 * @param chance how often as few of these lie close, if the density is level so near to 0: the lower binomial tail
 */
public record MissingBids(int bids, int close, int beside, double chance) {

    /** A quarter of a per cent of the reserve price. */
    public static final double CLOSE = 0.0025;

    /** Three quarters of a per cent of the reserve price. */
    public static final double BESIDE = 0.0075;

    /** The fewest bids that say anything. */
    public static final int FEWEST = 200;

    /** Δᵢ = (bᵢ − the lowest of the others) ÷ reserve for each bid of a lot, in its order; two bids or more. */
    public static double[] margins(double[] bids, double reserve) {
        var sorted = Bids.sorted(bids);
        return Arrays.stream(bids)
                .map(bid -> (bid - (bid == sorted[0] ? sorted[1] : sorted[0])) / reserve)
                .toArray();
    }

    /**
     * Of a group's margins over all its lots; empty below {@value #FEWEST}. The winner's margin mirrors that of the next
     * and is not counted again.
     */
    public static Optional<MissingBids> of(double... margins) {
        if (margins.length < FEWEST) {
            return Optional.empty();
        }
        int close = count(margins, 0, CLOSE);
        int beside = count(margins, CLOSE, BESIDE);
        double chance = BinomialDistribution.of(close + beside, CLOSE / BESIDE).cumulativeProbability(close);
        return Optional.of(new MissingBids(margins.length, close, beside, chance));
    }

    private static int count(double[] margins, double from, double to) {
        return (int) IntStream.range(0, margins.length)
                .filter(at -> margins[at] >= from && margins[at] < to)
                .count();
    }
}
