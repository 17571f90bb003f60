package io.lianhuan.detect.ring;

import io.lianhuan.detect.Family;

/**
 * Something that was seen once, whatever number of records show it.
 *
 * @param key equal for the same thing: a value has the id of its node, a pattern its kind
 * @param bits of evidence
 * @param isPattern whether it is a pattern, which says something new in every lot, and not a value, which says the same again
 */
public record Observation(Family family, String key, double bits, boolean isPattern) {}
