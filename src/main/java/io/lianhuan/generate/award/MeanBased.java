package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;
import java.util.List;

/**
 * The offer nearest to the trimmed mean less K wins; K is drawn at the opening (平均值下浮, K值法). Bids lie close together,
 * the closer the more bidders there are.
 *
 * @param onlyBelow whether offers above the target come after all below it
 */
public record MeanBased(boolean onlyBelow) implements AwardMethod {

    /** The values of K that are drawn from. */
    public static final List<Double> K_VALUES = List.of(0.005, 0.01, 0.015, 0.02, 0.025, 0.03);

    private static final double TRIMMED = 0.1;
    private static final double[] BIDDERS = {8, 20, 40, 80};
    private static final double[] DEVIATIONS = {0.015, 0.012, 0.008, 0.006};

    @Override
    public String title() {
        return "平均值下浮";
    }

    @Override
    public String announcedRange() {
        return "0.5%、1%、1.5%、2%、2.5%、3%";
    }

    @Override
    public HonestPricing honest(int bidders, Dice dice) {
        return HonestPricing.around(1 - dice.uniform(0.085, 0.115), deviation(bidders));
    }

    @Override
    public List<Integer> rank(List<Quote> offers, Dice dice) {
        double target = trimmedMean(offers) * (1 - dice.pick(K_VALUES));
        return AwardMethod.ascending(offers, offer -> distance(offer.price() - target));
    }

    private double distance(double off) {
        return onlyBelow && off > 0 ? 1 + off : Math.abs(off);
    }

    /** The standard deviation of honest prices by the number of bidders, between the measured points along log N. */
    static double deviation(int bidders) {
        int at = 1;
        while (at < BIDDERS.length - 1 && bidders > BIDDERS[at]) {
            at++;
        }
        double share = StrictMath.log(bidders / BIDDERS[at - 1]) / StrictMath.log(BIDDERS[at] / BIDDERS[at - 1]);
        double within = Math.clamp(share, 0, 1);
        return DEVIATIONS[at - 1] + within * (DEVIATIONS[at] - DEVIATIONS[at - 1]);
    }

    /** The mean without the highest and the lowest tenth. */
    static double trimmedMean(List<Quote> offers) {
        int cut = (int) (offers.size() * TRIMMED);
        return offers.stream()
                .mapToDouble(Quote::price)
                .sorted()
                .skip(cut)
                .limit(offers.size() - 2L * cut)
                .average()
                .orElse(1);
    }
}
