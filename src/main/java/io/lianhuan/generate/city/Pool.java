package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Companies of one trade, from which bidders are drawn by appetite. */
final class Pool {

    private static final int TRIES = 40;

    private final List<Firm> firms;
    private final double[] cumulated;

    Pool(List<Firm> firms) {
        this.firms = firms;
        this.cumulated = new double[firms.size()];
        double sum = 0;
        for (int at = 0; at < cumulated.length; at++) {
            sum += firms.get(at).appetite();
            cumulated[at] = sum;
        }
    }

    int size() {
        return firms.size();
    }

    /** That many different companies beside those that come anyway, or fewer where the pool runs dry. */
    List<Firm> draw(int count, Set<Firm> others, Dice dice) {
        var drawn = new LinkedHashSet<Firm>();
        for (int tries = 0; drawn.size() < count && tries < count * TRIES; tries++) {
            var firm = one(dice);
            if (!others.contains(firm)) {
                drawn.add(firm);
            }
        }
        return new ArrayList<>(drawn);
    }

    private Firm one(Dice dice) {
        double at = dice.uniform(0, cumulated[cumulated.length - 1]);
        int found = Arrays.binarySearch(cumulated, at);
        return firms.get(Math.min(found < 0 ? -found - 1 : found, firms.size() - 1));
    }
}
