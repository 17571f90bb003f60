package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.List;

/**
 * The lowest price wins unless it lies below the floor (经评审的最低投标价法, 风险控制价). Discounts are large and skewed.
 *
 * @param floor share of the ceiling price below which a price is set aside; 0 for none
 */
public record LowestPrice(double floor) implements AwardMethod {

    private static final double LEAST_DISCOUNT = 0.10;
    private static final double MOST_DISCOUNT = 0.25;
    private static final double SPREAD = 0.045;

    @Override
    public String title() {
        return "经评审的最低投标价法";
    }

    @Override
    public String announcedRange() {
        return floor == 0 ? "—" : "风险控制价" + Math.round(floor * 100) + "%";
    }

    /** Most a little over the least discount, few far; who would fall below the floor stays just above it. */
    @Override
    public HonestPricing honest(int bidders, Dice dice) {
        double most = floor == 0 ? MOST_DISCOUNT : 1 - floor;
        return own -> {
            double discount = LEAST_DISCOUNT + own.exponential(SPREAD);
            return 1 - (discount < most ? discount : most - own.uniform(0, 0.008));
        };
    }

    @Override
    public List<Integer> rank(List<Quote> offers, Dice dice) {
        return AwardMethod.ascending(offers, offer -> offer.price() < floor ? 2 - offer.price() : offer.price());
    }
}
