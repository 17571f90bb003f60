package io.lianhuan.bench;

import java.util.Random;

/** How many bidders a lot has. */
enum Preset {

    /**
     * At least three by law (招标投标法 art. 28) and long tails where lots are drawn or the mean wins: 55 % uniform from 3 to 8,
     * 35 % lognormal of median 12, 10 % Pareto from 30, at most 400; about 15 in the mean.
     */
    CHINESE {
        @Override
        int bidders(Random random) {
            double kind = random.nextDouble();
            if (kind < 0.55) {
                return 3 + random.nextInt(6);
            }
            double size = kind < 0.9
                    ? 12 * Math.exp(0.7 * random.nextGaussian())
                    : 30 * Math.pow(1 - random.nextDouble(), -1 / 1.5);
            return (int) Math.max(3, Math.min(400, Math.round(size)));
        }
    },

    /** Exponential of mean 3.7 as in 40,000 Czech tenders (arXiv 1309.0218), at least one. */
    EUROPEAN {
        @Override
        int bidders(Random random) {
            return (int) Math.max(1, Math.round(-3.7 * Math.log(1 - random.nextDouble())));
        }
    };

    /** Draws the bidders of a lot. */
    abstract int bidders(Random random);
}
