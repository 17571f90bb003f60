package io.lianhuan.bench;

/** Counts how many of the pairs that were found are planted. */
final class Planted {

    private final SampleMarket market;
    private long found;
    private long planted;

    Planted(SampleMarket market) {
        this.market = market;
    }

    void pair(int one, int other) {
        found++;
        planted += market.isPlanted(one, other) ? 1 : 0;
    }

    Stage.Quality quality() {
        return new Stage.Quality(
                found, found == 0 ? Double.NaN : (double) planted / found, (double) planted / market.plantedPairs());
    }
}
