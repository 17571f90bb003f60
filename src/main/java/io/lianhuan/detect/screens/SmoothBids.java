package io.lianhuan.detect.screens;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * What honest bids of a lot could have been: the lot's own bids smeared by a normal kernel (Silverman's bandwidth) and
 * rounded as the bids are. Regularity is smeared away; place and spread of the bids stay.
 */
final class SmoothBids {

    private static final double SILVERMAN = 0.9;
    private static final double NORMAL_QUARTILES = 1.34;

    private final double[] bids;
    private final double[] units;
    private final double bandwidth;

    SmoothBids(double[] bids, double[] units) {
        this.bids = bids.clone();
        this.units = units.clone();
        this.bandwidth = bandwidth(bids);
    }

    private static double bandwidth(double[] bids) {
        double deviation = StandardDeviation.of(bids).getAsDouble();
        var quartiles = Quantile.withDefaults().withCopy(true).evaluate(bids, 0.25, 0.75);
        double robust = (quartiles[1] - quartiles[0]) / NORMAL_QUARTILES;
        double spread = robust > 0 ? Math.min(deviation, robust) : deviation;
        return SILVERMAN * spread * Math.pow(bids.length, -0.2);
    }

    /** As many bids as there are, drawn and sorted. */
    double[] draw(RandomGenerator random) {
        var drawn = new double[bids.length];
        for (int i = 0; i < drawn.length; i++) {
            int like = random.nextInt(bids.length);
            double smeared = random.nextGaussian(bids[like], bandwidth);
            drawn[i] = Math.max(units[like], Math.rint(smeared / units[like]) * units[like]);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** The greatest density of a single bid, per unit of price. */
    double peak() {
        double peak = 0;
        for (double at : bids) {
            double density = 0;
            for (double bid : bids) {
                double off = (at - bid) / bandwidth;
                density += Math.exp(-off * off / 2);
            }
            peak = Math.max(peak, density);
        }
        return peak / (bids.length * bandwidth * Math.sqrt(2 * Math.PI));
    }
}
