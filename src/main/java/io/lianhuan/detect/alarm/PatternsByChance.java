package io.lianhuan.detect.alarm;

import io.lianhuan.detect.ring.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Patterns that chance makes. Their own chance says how many a rule tells of in a market without agreements: where it looked at
 * {@code m} lots and told of patterns down to the chance {@code c}, {@code m·c} of them; where a search of the whole market knows
 * that a share {@code q} of its first {@code k} discoveries is false, {@code k·q}. Where firms are told only because they bid
 * together oftener than lots of one kind, trade and year explain, region and size may explain it, so all of them are kept. So many
 * (Poisson) are made in each market of chance, as improbable as the told one of their rank, each for firms that the dice choose
 * among the bidders of one lot of the same stratum.
 */
final class PatternsByChance {

    private final Hall hall;
    private final Map<String, Integer> lots = new HashMap<>();
    private final List<List<Pattern>> byRule;

    PatternsByChance(Hall hall, Collection<Told> told) {
        this.hall = hall;
        IntStream.range(0, hall.market().lots().size())
                .forEach(lot -> lots.put(hall.market().lots().get(lot).id(), lot));
        this.byRule = told.stream()
                .filter(Told::isPattern)
                .collect(Collectors.groupingBy(one -> one.tie().rule(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::patterns)
                .toList();
    }

    /** A told pattern, and how many as improbable chance makes in the whole market. */
    private record Pattern(Tie tie, boolean isOfMarket, double expected) {}

    /** The ties of one market of chance. */
    List<Tie> ties(Seating seating, RandomGenerator random) {
        var ties = new ArrayList<Tie>();
        for (List<Pattern> patterns : byRule) {
            double expected = patterns.getLast().expected();
            for (int left = count(expected, random); left > 0; left--) {
                double rank = random.nextDouble() * expected;
                var tie = tie(asClearAs(rank, patterns), "pattern " + ties.size(), seating, random);
                if (tie.firms().size() > 1) {
                    ties.add(tie);
                }
            }
        }
        return ties;
    }

    /** Least probable first. */
    private List<Pattern> patterns(List<Told> told) {
        var sorted = told.stream()
                .sorted(Comparator.comparingDouble(PatternsByChance::chance)
                        .thenComparing(one -> one.tie().id()))
                .toList();
        var patterns = new ArrayList<Pattern>();
        double expected = 0;
        for (int at = 0; at < sorted.size(); at++) {
            expected = Math.clamp(expected(sorted.get(at), at + 1), expected, sorted.size());
            patterns.add(new Pattern(sorted.get(at).tie(), sorted.get(at).isOfMarket(), expected));
        }
        return patterns;
    }

    private double expected(Told one, int rank) {
        double rate = one.seen().stream()
                .mapToDouble(Told.Seen::falseDiscoveryRate)
                .filter(known -> !Double.isNaN(known))
                .min()
                .orElse(Double.NaN);
        if (!Double.isNaN(rate)) {
            return rank * rate;
        }
        return one.isOfMarket() ? rank : hall.market().lots().size() * chance(one);
    }

    private static double chance(Told one) {
        return one.seen().stream().mapToDouble(Told.Seen::chance).min().orElse(1);
    }

    private static int count(double expected, RandomGenerator random) {
        return expected > 0 ? PoissonDistribution.of(expected).inverseCumulativeProbability(random.nextDouble()) : 0;
    }

    /** The last that is at least so improbable; the first where none is. */
    private static Pattern asClearAs(double rank, List<Pattern> patterns) {
        int from = 0;
        int to = patterns.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (patterns.get(middle).expected() <= rank) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return patterns.get(from);
    }

    private Tie tie(Pattern pattern, String id, Seating seating, RandomGenerator random) {
        var told = pattern.tie();
        int model = told.lotIds().stream()
                .map(lots::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
        int[] seats = hall.seats(hall.stratumOf(model));
        int lot = hall.market().bidLot()[seats[random.nextInt(seats.length)]];
        int enough = hall.market().sizeOf(lot) >= told.firms().size() ? lot : model;
        return new Tie(
                id,
                told.rule(),
                told.grade(),
                pattern.isOfMarket()
                        ? told.lotIds()
                        : List.of(hall.market().lots().get(enough).id()),
                firms(enough, told.firms().size(), seating, random),
                told.observations());
    }

    /** So many bidders of a lot, sorted. */
    private List<String> firms(int lot, int count, Seating seating, RandomGenerator random) {
        int[] seats = hall.market().bidsOf(lot).toArray();
        int enough = Math.min(count, seats.length);
        for (int at = 0; at < enough; at++) {
            int with = random.nextInt(at, seats.length);
            int seat = seats[at];
            seats[at] = seats[with];
            seats[with] = seat;
        }
        return IntStream.range(0, enough)
                .mapToObj(at -> hall.market().firms().get(seating.firmOn(seats[at])))
                .distinct()
                .sorted()
                .toList();
    }
}
