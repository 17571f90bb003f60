package io.lianhuan.detect.screens;

import java.util.List;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often two firms bid in the same lots, against the chance of two that choose lots of a stratum without regard to each
 * other. Small trades always meet: an excess is a sign of market structure and never an alert by itself.
 *
 * @param together lots in which both bid
 * @param expected by chance
 * @param variance by chance
 */
public record CoBidding(int together, double expected, double variance) {

    /**
     * Lots that both could bid for: one trade, year, region and size band.
     *
     * @param lots in the stratum
     * @param one lots of these in which the one firm bids
     * @param other lots of these in which the other firm bids
     */
    public record Stratum(int lots, int one, int other) {

        public Stratum {
            if (one < 0 || other < 0 || one > lots || other > lots) {
                throw new IllegalArgumentException("%d and %d of %d lots cannot be".formatted(one, other, lots));
            }
        }

        double expected() {
            return lots == 0 ? 0 : (double) one * other / lots;
        }

        double variance() {
            double share = lots == 0 ? 0 : (double) one / lots;
            return lots < 2 ? 0 : other * share * (1 - share) * (lots - other) / (lots - 1);
        }
    }

    /** Summed over the strata, as Mantel and Haenszel do. */
    public static CoBidding of(List<Stratum> strata, int together) {
        return new CoBidding(
                together,
                strata.stream().mapToDouble(Stratum::expected).sum(),
                strata.stream().mapToDouble(Stratum::variance).sum());
    }

    /** P(X ≥ together) in one stratum, exact (hypergeometric). */
    public static double chance(Stratum stratum, int together) {
        return HypergeometricDistribution.of(stratum.lots(), stratum.one(), stratum.other())
                .survivalProbability(together - 1);
    }

    /** Together ÷ expected; NaN when nothing is expected. */
    public double lift() {
        return expected == 0 ? Double.NaN : together / expected;
    }

    /** Standard deviations above the expected; NaN when chance allows one number only. */
    public double z() {
        return variance == 0 ? Double.NaN : (together - expected) / Math.sqrt(variance);
    }

    /** The upper tail of {@link #z} by the normal distribution with a correction for whole numbers; 1 where z is NaN. */
    public double chance() {
        return variance == 0
                ? 1
                : NormalDistribution.of(0, 1).survivalProbability((together - 0.5 - expected) / Math.sqrt(variance));
    }
}
