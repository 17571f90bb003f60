package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.List;

/** A rate is bid instead of an amount (费率, 下浮率), as for supervision and design; the best points for merit mostly win. */
public record RateBid() implements AwardMethod {

    private static final AwardMethod SCORING = new Comprehensive(0.2);

    @Override
    public String title() {
        return "综合评估法（费率报价）";
    }

    @Override
    public String announcedRange() {
        return "5%~20%";
    }

    @Override
    public HonestPricing honest(int bidders, Dice dice) {
        double mean = 1 - dice.uniform(0.08, 0.15);
        return own -> own.normalWithin(mean, 0.02, 0.80, 0.95);
    }

    @Override
    public List<Integer> rank(List<Quote> offers, Dice dice) {
        return SCORING.rank(offers, dice);
    }
}
