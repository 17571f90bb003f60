package io.lianhuan.detect.screens;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Kurtosis;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Skewness;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * One number about all bids of a lot. Bids are positive and sorted, b₁ the lowest; m is their mean and s their standard
 * deviation by n − 1. The formulas are those of Imhof and of Huber and Imhof.
 */
public enum Screen {
    /** Coefficient of variation s ÷ m. */
    CV(2, false) {
        @Override
        double compute(double[] bids) {
            return StandardDeviation.of(bids).getAsDouble() / Mean.of(bids).getAsDouble();
        }
    },
    /** Spread (bₙ − b₁) ÷ b₁. */
    SPD(2, false) {
        @Override
        double compute(double[] bids) {
            return range(bids) / bids[0];
        }
    },
    /** Relative lead of the lowest bid (b₂ − b₁) ÷ b₁. */
    DIFFP(2, true) {
        @Override
        double compute(double[] bids) {
            return lead(bids) / bids[0];
        }
    },
    /** Relative distance (b₂ − b₁) ÷ sd(b₂ … bₙ); undefined when all but the lowest are equal. */
    RD(3, true) {
        @Override
        double compute(double[] bids) {
            var others = Arrays.copyOfRange(bids, 1, bids.length);
            return ratio(
                    lead(bids),
                    range(others) == 0 ? 0 : StandardDeviation.of(others).getAsDouble());
        }
    },
    /** The lead in mean gaps: (n − 1)(b₂ − b₁) ÷ (bₙ − b₁). */
    RDNOR(3, true) {
        @Override
        double compute(double[] bids) {
            return ratio((bids.length - 1) * lead(bids), range(bids));
        }
    },
    /** The lead in mean gaps of the others: (n − 2)(b₂ − b₁) ÷ (bₙ − b₂). */
    RDALT(3, true) {
        @Override
        double compute(double[] bids) {
            return ratio((bids.length - 2) * lead(bids), bids[bids.length - 1] - bids[1]);
        }
    },
    /** Sample skewness n ÷ ((n−1)(n−2)) Σ((b−m)÷s)³; covers above one leader make it negative. */
    SKEW(3, false) {
        @Override
        double compute(double[] bids) {
            return range(bids) == 0
                    ? Double.NaN
                    : Skewness.of(bids).setBiased(false).getAsDouble();
        }
    },
    /** Sample excess kurtosis n(n+1) ÷ ((n−1)(n−2)(n−3)) Σ((b−m)÷s)⁴ − 3(n−1)² ÷ ((n−2)(n−3)). */
    KURTO(4, true) {
        @Override
        double compute(double[] bids) {
            return range(bids) == 0
                    ? Double.NaN
                    : Kurtosis.of(bids).setBiased(false).getAsDouble();
        }
    },
    /**
     * Greatest difference between b ÷ s and i ÷ (n + 1). Almost a monotone copy of 1 ÷ CV: never a second vote beside it.
     */
    KSTEST(2, true) {
        @Override
        double compute(double[] bids) {
            if (range(bids) == 0) {
                return Double.NaN;
            }
            double deviation = StandardDeviation.of(bids).getAsDouble();
            double most = 0;
            for (int i = 0; i < bids.length; i++) {
                most = Math.max(most, Math.abs(bids[i] / deviation - (i + 1.0) / (bids.length + 1)));
            }
            return most;
        }
    },
    /** Kolmogorov–Smirnov distance of (b − b₁) ÷ (bₙ − b₁) from the uniform distribution. */
    KSU(3, true) {
        @Override
        double compute(double[] bids) {
            int n = bids.length;
            double most = 0;
            for (int i = 0; i < n; i++) {
                double place = ratio(bids[i] - bids[0], range(bids));
                most = Math.max(most, Math.max((i + 1.0) / n - place, place - (double) i / n));
            }
            return most;
        }
    };

    private final int leastBids;
    private final boolean highSuspicious;

    Screen(int leastBids, boolean highSuspicious) {
        this.leastBids = leastBids;
        this.highSuspicious = highSuspicious;
    }

    /** How many bids it needs. */
    public int leastBids() {
        return leastBids;
    }

    /** Whether a high value is what theory expects of a cartel where the lowest price wins; otherwise it is a low one. */
    public boolean isHighSuspicious() {
        return highSuspicious;
    }

    /** The value, turned so that more is more suspicious. */
    public double suspicion(double value) {
        return highSuspicious ? value : -value;
    }

    /**
     * The value for sorted bids, NaN where it is undefined: fewer bids than it needs, or a spread of 0 in its denominator.
     * O(n).
     */
    public double of(double... sortedBids) {
        return sortedBids.length < leastBids ? Double.NaN : compute(sortedBids);
    }

    abstract double compute(double[] bids);

    private static double range(double[] bids) {
        return bids[bids.length - 1] - bids[0];
    }

    private static double lead(double[] bids) {
        return bids[1] - bids[0];
    }

    private static double ratio(double above, double below) {
        return below == 0 ? Double.NaN : above / below;
    }
}
