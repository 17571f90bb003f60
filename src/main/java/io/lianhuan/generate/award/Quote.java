package io.lianhuan.generate.award;

/**
 * What the award compares of an offer.
 *
 * @param price share of the ceiling price
 * @param merit points for technique and standing, 0 to 1
 */
public record Quote(double price, double merit) {}
