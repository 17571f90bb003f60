package io.lianhuan.detect.market;

import io.lianhuan.detect.screens.CoBidding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much oftener pairs meet than their trade explains. An excess is measured against the spread of all excesses in this market:
 * where firms of one town meet more than chance anyway, the spread is wide (the empirical null of Efron 2004).
 */
public final class Companions {

    /** Scales a median absolute deviation to the standard deviation of a normal distribution. */
    private static final double NORMAL_SCALE = 1.4826;

    /** Fewer pairs say nothing of what is usual in a market; the normal distribution does then. */
    private static final int FEWEST_PAIRS = 30;

    private final Strata strata;
    private final double usual;
    private final double spread;
    private final Map<Meetings.Pair, CoBidding> pairs = new LinkedHashMap<>();

    /** Measured on the pairs that met often, sorted by their numbers. */
    public Companions(Strata strata, Meetings meetings) {
        this.strata = strata;
        meetings.pairs().forEach(pair -> pairs.put(pair, of(pair)));
        double[] excesses = pairs.values().stream()
                .mapToDouble(CoBidding::z)
                .filter(z -> !Double.isNaN(z))
                .toArray();
        boolean isMarket = excesses.length >= FEWEST_PAIRS;
        this.usual = isMarket ? Math.max(0, median(excesses)) : 0;
        this.spread = isMarket ? Math.max(1, NORMAL_SCALE * median(off(excesses, usual))) : 1;
    }

    /** The pairs that were measured, with their meetings. */
    public Map<Meetings.Pair, CoBidding> pairs() {
        return pairs;
    }

    /** The meetings of any two firms against what their trade explains. */
    public CoBidding of(Meetings.Pair pair) {
        return JointBidders.coBidding(pair, strata);
    }

    /** How often a pair of this market meets as much oftener; 1 where chance allows one number only. */
    public double chance(CoBidding meetings) {
        double z = meetings.z();
        return Double.isNaN(z) ? 1 : NormalDistribution.of(0, 1).survivalProbability((z - usual) / spread);
    }

    private static double[] off(double[] excesses, double usual) {
        return Arrays.stream(excesses).map(excess -> Math.abs(excess - usual)).toArray();
    }

    private static double median(double[] values) {
        return Median.withDefaults().withCopy(true).evaluate(values);
    }
}
