package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the members of a ring agree on prices. Which agreement pays depends on the award: high covers where a low price wins,
 * a grid or a pulled mean where nearness to the mean wins.
 */
public enum RingPricing {
    /** All but the first hand in higher prices, so that the first looks cheap (陪标). */
    COVERS {
        @Override
        public List<Double> prices(Market market, int members, Dice dice) {
            double leader = market.typical() * (1 - market.lead());
            return IntStream.range(0, members)
                    .mapToObj(at -> at == 0 ? leader : market.typical() * (1 + dice.uniform(0.01, 0.03)))
                    .map(price -> Math.min(price, dice.uniform(0.994, 0.999)))
                    .toList();
        }
    },
    /** Equal steps over all targets that the draw of K may make (撒网布点). */
    GRID {
        @Override
        public List<Double> prices(Market market, int members, Dice dice) {
            return grid(market.typical(), members);
        }
    },
    /** Most go far below the mean to pull it down; the rest lay a grid where the target will then be. */
    PULL {
        @Override
        public List<Double> prices(Market market, int members, Dice dice) {
            int pullers = (int) Math.round(members * 0.6);
            var prices = new ArrayList<Double>();
            for (int at = 0; at < pullers; at++) {
                prices.add(market.typical() * (1 - dice.uniform(0.02, 0.03)));
            }
            prices.addAll(grid(market.typical() * (1 - PULLED), members - pullers));
            return prices;
        }
    },
    /** No agreement that prices show: each bids like an honest bidder. */
    UNSEEN {
        @Override
        public List<Double> prices(Market market, int members, Dice dice) {
            return IntStream.range(0, members)
                    .mapToObj(at -> market.honest().price(dice))
                    .toList();
        }
    };

    private static final double PULLED = 0.007;

    /**
     * What a ring knows of a lot.
     *
     * @param typical the price it expects of others, as a share of the ceiling price
     * @param lead how far its leader goes below that
     */
    public record Market(double typical, double lead, HonestPricing honest) {}

    /** The prices of the members in their order, as shares of the ceiling price. */
    public abstract List<Double> prices(Market market, int members, Dice dice);

    private static List<Double> grid(double mean, int points) {
        double first = MeanBased.K_VALUES.getFirst();
        double last = MeanBased.K_VALUES.getLast();
        return IntStream.range(0, points)
                .mapToObj(at -> mean * (1 - first - (last - first) * at / Math.max(1, points - 1)))
                .toList();
    }
}
