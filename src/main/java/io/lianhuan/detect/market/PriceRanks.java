package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.ConcertedPrices;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The valid bids of a lot by price, and how those of a group lie among them.
 *
 * @param bids numbers of bids, the lowest first; bids without a price and void ones are left out
 * @param firms their bidders
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared as a whole
public record PriceRanks(Award award, int[] bids, int[] firms) {

    private static final int WAYS = 2;

    /** The valid bids of a lot. */
    public static PriceRanks of(Market market, int lot) {
        int[] bids = market.bidsOf(lot)
                .filter(bid -> market.isValid()[bid] && !Double.isNaN(market.price()[bid]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(bid -> market.price()[bid])
                        .thenComparing(bid -> bid))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PriceRanks(
                Award.of(market.lots().get(lot).awardMethod()),
                bids,
                Arrays.stream(bids).map(bid -> market.bidFirm()[bid]).toArray());
    }

    /** The same prices dealt out anew among the bidders. */
    PriceRanks dealt(RandomGenerator random) {
        int[] dealt = firms.clone();
        for (int last = dealt.length - 1; last > 0; last--) {
            int with = random.nextInt(last + 1);
            int firm = dealt[last];
            dealt[last] = dealt[with];
            dealt[with] = firm;
        }
        return new PriceRanks(award, bids, dealt);
    }

    /** Whether nearness to a mean wins, so that a group crowds around a target or moves it. */
    public boolean isOfMean() {
        return award.isMeanBased();
    }

    /**
     * How often chance lays a group's bids as {@link ConcertedPrices} describes for this award; 1 with fewer than two or with
     * nobody else.
     */
    double chance(Collection<Integer> group) {
        int[] ranks = ranks(group);
        if (ranks.length < 2 || ranks.length == bids.length) {
            return 1;
        }
        if (!isOfMean()) {
            return ConcertedPrices.covers(bids.length, ranks);
        }
        double least = Math.min(ConcertedPrices.pulls(bids.length, ranks), ConcertedPrices.clumps(bids.length, ranks));
        return Math.min(1, WAYS * least);
    }

    /** The group's bids as numbers of the market, the lowest first. */
    public List<Integer> bidsOf(Collection<Integer> group) {
        return Arrays.stream(ranks(group)).mapToObj(rank -> bids[rank]).toList();
    }

    /**
     * How far out of the way of a low price the group's bids lie, 0 to 1: the height of all but its lowest.
     */
    Stream<Double> outOfTheWay(Collection<Integer> group) {
        int[] ranks = ranks(group);
        double last = Math.max(1, bids.length - 1);
        return Arrays.stream(ranks).skip(ranks.length > 1 ? 1 : 0).mapToObj(rank -> rank / last);
    }

    private int[] ranks(Collection<Integer> group) {
        return IntStream.range(0, firms.length)
                .filter(rank -> group.contains(firms[rank]))
                .toArray();
    }
}
