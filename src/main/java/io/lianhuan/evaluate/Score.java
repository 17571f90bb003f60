package io.lianhuan.evaluate;

import java.util.List;

/**
 * How much of what is there was found, and how much of what was found is there. All shares are 0 to 1; a share of nothing is 0,
 * but where nothing is planted and nothing was found all is well: 1.
 *
 * @param pairPrecision of the pairs of parties, whatever group they are in
 */
public record Score(
        int planted,
        int found,
        int matched,
        double precision,
        double recall,
        double f1,
        double pairPrecision,
        double pairRecall) {

    static Score of(List<Planted> planted, List<Found> found, Matching matching) {
        int matched = (int) planted.stream()
                .filter(one -> matching.foundByPlanted().containsKey(one.id()))
                .count();
        var pairs = Group.pairs(planted);
        var foundPairs = Group.pairs(found);
        long shared = foundPairs.stream().filter(pairs::contains).count();
        boolean isNothing = planted.isEmpty() && found.isEmpty();
        double precision = isNothing ? 1 : share(matched, found.size());
        double recall = isNothing ? 1 : share(matched, planted.size());
        return new Score(
                planted.size(),
                found.size(),
                matched,
                precision,
                recall,
                matched == 0 && !isNothing ? 0 : 2 * precision * recall / (precision + recall),
                isNothing ? 1 : share(shared, foundPairs.size()),
                isNothing ? 1 : share(shared, pairs.size()));
    }

    static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
