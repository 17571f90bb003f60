package io.lianhuan.detect.alarm;

import io.lianhuan.detect.ring.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * What a rule told, the least probable first, and how many of it chance makes. The chance of a pattern says it: where a rule looked
 * at {@code m} lots and told of patterns down to the chance {@code c}, {@code m·c} of them; where a search of the whole market knows
 * that a share {@code q} of its first {@code k} discoveries is false, {@code k·q}. Where firms are told only because they bid
 * together oftener than lots of one kind, trade and year explain, region and size may explain it, so all of them are kept.
 */
final class Patterns {

    private final List<Pattern> ranked = new ArrayList<>();

    /**
     * @param lots that the rule looked at
     */
    Patterns(Collection<Told> told, int lots) {
        var sorted = told.stream()
                .sorted(Comparator.comparingDouble(Patterns::chance)
                        .thenComparing(one -> one.tie().id()))
                .toList();
        double expected = 0;
        for (Told one : sorted) {
            expected = Math.clamp(expected(one, ranked.size() + 1, lots), expected, sorted.size());
            ranked.add(new Pattern(one.tie(), one.isOfMarket(), expected));
        }
    }

    /** A told pattern, and how many as improbable chance makes in the whole market. */
    record Pattern(Tie tie, boolean isOfMarket, double expected) {

        /** The same of other firms in the same lots. */
        Tie of(List<String> firms) {
            return of(firms, tie.lotIds());
        }

        /** The same of other firms in other lots. */
        Tie of(List<String> firms, List<String> lotIds) {
            return new Tie(tie.id(), tie.rule(), tie.grade(), lotIds, firms, tie.observations());
        }
    }

    /** Some, as many as chance makes (Poisson), each as improbable as the told one of its rank. */
    List<Pattern> some(RandomGenerator random) {
        return some(1, random);
    }

    /** The same where chance had only this share of its opportunities. */
    List<Pattern> some(double share, RandomGenerator random) {
        double expected = ranked.getLast().expected();
        var some = new ArrayList<Pattern>();
        for (int left = count(share * expected, random); left > 0; left--) {
            some.add(asClearAs(random.nextDouble() * expected));
        }
        return some;
    }

    /** The last that is at least so improbable; the first where none is. */
    private Pattern asClearAs(double rank) {
        int from = 0;
        int to = ranked.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (ranked.get(middle).expected() <= rank) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return ranked.get(from);
    }

    private static double expected(Told one, int rank, int lots) {
        double rate = one.seen().stream()
                .mapToDouble(Told.Seen::falseDiscoveryRate)
                .filter(known -> !Double.isNaN(known))
                .min()
                .orElse(Double.NaN);
        if (!Double.isNaN(rate)) {
            return rank * rate;
        }
        return one.isOfMarket() ? rank : lots * chance(one);
    }

    private static double chance(Told one) {
        return one.seen().stream().mapToDouble(Told.Seen::chance).min().orElse(1);
    }

    private static int count(double expected, RandomGenerator random) {
        return expected > 0 ? PoissonDistribution.of(expected).inverseCumulativeProbability(random.nextDouble()) : 0;
    }
}
