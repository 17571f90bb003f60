package io.lianhuan.detect.alarm;

import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Tie;
import java.util.List;
import java.util.TreeSet;

/**
 * A finding as chance could have made it.
 *
 * @param isOfMarket whether it is about what happened over many lots
 * @param seen what it rests on
 */
public record Told(Tie tie, boolean isOfMarket, List<Seen> seen) {

    /**
     * An observation, and how probable it is.
     *
     * @param kind of the evidence
     * @param chance of the pattern; {@link Double#NaN} for a value
     * @param falseDiscoveryRate of the search that found it; {@link Double#NaN} where a pattern is judged by its chance alone
     */
    public record Seen(Observation observation, String kind, double chance, double falseDiscoveryRate) {}

    /** Whether it rests on nothing but patterns; else a value is shared. */
    boolean isPattern() {
        return seen.stream().allMatch(one -> one.observation().isPattern());
    }

    /** Kinds of the values that are shared. */
    TreeSet<String> valueKinds() {
        var kinds = new TreeSet<String>();
        seen.stream().filter(one -> !one.observation().isPattern()).forEach(one -> kinds.add(one.kind()));
        return kinds;
    }
}
