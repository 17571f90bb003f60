package io.lianhuan.evaluate;

import io.lianhuan.detect.screens.Auc;
import io.lianhuan.evaluate.Group.Pair;
import io.lianhuan.ingest.Labels;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well the strength of rings tells what a label column tells. For firms the question is asked of every pair that met (are
 * both labelled?), for lots of every lot (is it labelled?).
 *
 * @param of what was labelled
 * @param labelled how many of the asked are labelled
 * @param asked how many were asked
 * @param auc how often a labelled one has a stronger ring than another one, ties counting half
 * @param told how many have a ring at all
 * @param precision how many of those with a ring are labelled
 * @param recall how many of the labelled have a ring
 */
public record LabelScore(
        String column, Of of, int labelled, int asked, double auc, int told, double precision, double recall) {

    /** What a label tells of. */
    public enum Of {
        PAIR,
        LOT
    }

    static LabelScore of(Labels labels, List<Found> rings, Map<String, List<String>> meetings) {
        var ids = labels.byId();
        Predicate<String> isLabelled = id -> ids.getOrDefault(id, false);
        if (ids.keySet().stream().anyMatch(meetings::containsKey)) {
            var lots =
                    meetings.keySet().stream().filter(ids::containsKey).sorted().toList();
            var strengths = lotStrengths(rings, meetings);
            return of(labels.column(), Of.LOT, lots, isLabelled, lot -> strengths.getOrDefault(lot, 0.0));
        }
        var pairs = met(meetings.values(), ids.keySet());
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    "the label column %s tells of no firm or lot in the graph; import the file with the same mapping first"
                            .formatted(labels.column()));
        }
        var strengths = pairStrengths(rings);
        return of(
                labels.column(),
                Of.PAIR,
                pairs,
                pair -> isLabelled.test(pair.one()) && isLabelled.test(pair.other()),
                pair -> strengths.getOrDefault(pair, 0.0));
    }

    private static <T> LabelScore of(
            String column, Of of, Collection<T> asked, Predicate<T> isLabelled, ToDoubleFunction<T> strength) {
        double[] positives =
                asked.stream().filter(isLabelled).mapToDouble(strength).toArray();
        double[] negatives =
                asked.stream().filter(isLabelled.negate()).mapToDouble(strength).toArray();
        int right = told(positives);
        int told = right + told(negatives);
        return new LabelScore(
                column,
                of,
                positives.length,
                asked.size(),
                Auc.of(positives, negatives),
                told,
                Score.share(right, told),
                Score.share(right, positives.length));
    }

    private static int told(double[] strengths) {
        return (int) Arrays.stream(strengths).filter(one -> one > 0).count();
    }

    private static Set<Pair> met(Collection<List<String>> meetings, Set<String> labelled) {
        var met = new TreeSet<Pair>();
        for (List<String> bidders : meetings) {
            met.addAll(Group.pairs(bidders.stream().filter(labelled::contains).toList()));
        }
        return met;
    }

    private static Map<Pair, Double> pairStrengths(List<Found> rings) {
        var strengths = new HashMap<Pair, Double>();
        for (Found ring : rings) {
            Group.pairs(ring.ids()).forEach(pair -> strengths.merge(pair, ring.strength(), Math::max));
        }
        return strengths;
    }

    /** A ring is in a lot when two of its members bid there. */
    private static Map<String, Double> lotStrengths(List<Found> rings, Map<String, List<String>> meetings) {
        var strengths = new HashMap<String, Double>();
        for (Found ring : rings) {
            var members = Set.copyOf(ring.ids());
            meetings.forEach((lot, bidders) -> {
                if (bidders.stream().filter(members::contains).count() > 1) {
                    strengths.merge(lot, ring.strength(), Math::max);
                }
            });
        }
        return strengths;
    }
}
