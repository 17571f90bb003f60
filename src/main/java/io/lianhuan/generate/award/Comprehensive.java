package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.List;

/** Points for price, technique and standing together (综合评估法). Few bidders, small discounts. */
public record Comprehensive(double priceWeight) implements AwardMethod {

    private static final double LOST_ABOVE_MEAN = 10;
    private static final double LOST_BELOW_MEAN = 5;

    @Override
    public String title() {
        return "综合评估法";
    }

    @Override
    public HonestPricing honest(int bidders, Dice dice) {
        return HonestPricing.around(1 - dice.uniform(0.04, 0.07), 0.015);
    }

    @Override
    public List<Integer> rank(List<Quote> offers, Dice dice) {
        double mean = offers.stream().mapToDouble(Quote::price).average().orElse(1);
        return AwardMethod.ascending(offers, offer -> -score(offer, mean));
    }

    /** A per cent above the mean costs a tenth of the price points, one below it a twentieth. */
    private double score(Quote offer, double mean) {
        double off = offer.price() / mean - 1;
        double lost = off > 0 ? off * LOST_ABOVE_MEAN : -off * LOST_BELOW_MEAN;
        return priceWeight * Math.max(0, 1 - lost) + (1 - priceWeight) * offer.merit();
    }
}
