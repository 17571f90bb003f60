package io.lianhuan.generate.award;

import io.lianhuan.generate.chance.Dice;

/** Where the honest prices of one lot lie. */
@FunctionalInterface
public interface HonestPricing {

    /** One bidder's price as a share of the ceiling price. */
    double price(Dice dice);

    /** Normal around a mean; nobody goes over the ceiling. */
    static HonestPricing around(double mean, double deviation) {
        return dice -> dice.normalWithin(mean, deviation, mean - 4 * deviation, Math.min(1, mean + 4 * deviation));
    }
}
