package io.lianhuan.detect.alarm;

import io.lianhuan.detect.alarm.Patterns.Pattern;
import io.lianhuan.detect.ring.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Patterns that chance makes, as many as {@link Patterns} says, each for firms that the dice choose among the bidders of one lot of
 * the same stratum. A rule that told of nobody but firms whom a shared value ties looks only there, see {@link PatternsOfTied}.
 */
final class PatternsByChance {

    private final Hall hall;
    private final Map<String, Integer> lots = new HashMap<>();
    private final List<Patterns> ofBidders = new ArrayList<>();
    private final List<PatternsOfTied> ofTied = new ArrayList<>();

    PatternsByChance(Hall hall, Collection<Told> told) {
        this.hall = hall;
        int count = hall.market().lots().size();
        IntStream.range(0, count)
                .forEach(lot -> lots.put(hall.market().lots().get(lot).id(), lot));
        var tied = PatternsOfTied.groups(
                told.stream().filter(one -> !one.isPattern()).map(Told::tie).toList());
        var groups = new HashSet<List<String>>();
        tied.values().forEach(groups::addAll);
        told.stream()
                .filter(Told::isPattern)
                .collect(Collectors.groupingBy(one -> one.tie().rule(), TreeMap::new, Collectors.toList()))
                .forEach((rule, some) -> {
                    if (some.stream().allMatch(one -> groups.contains(one.tie().firms()))) {
                        ofTied.add(new PatternsOfTied(some, tied, count));
                    } else {
                        ofBidders.add(new Patterns(some, count));
                    }
                });
    }

    /**
     * The ties of one market of chance.
     *
     * @param shared ties of those who share something in it
     */
    List<Tie> ties(Seating seating, List<Tie> shared, RandomGenerator random) {
        var ties = new ArrayList<Tie>();
        for (Patterns patterns : ofBidders) {
            for (Pattern pattern : patterns.some(random)) {
                ties.add(tie(pattern, seating, random));
            }
        }
        var tied = PatternsOfTied.groups(shared);
        ofTied.forEach(patterns -> ties.addAll(patterns.ties(tied, random)));
        ties.removeIf(tie -> tie.firms().size() < 2);
        return ties;
    }

    private Tie tie(Pattern pattern, Seating seating, RandomGenerator random) {
        var told = pattern.tie();
        int model = told.lotIds().stream()
                .map(lots::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
        int[] seats = hall.seats(hall.stratumOf(model));
        int lot = hall.market().bidLot()[seats[random.nextInt(seats.length)]];
        int enough = hall.market().sizeOf(lot) >= told.firms().size() ? lot : model;
        var firms = firms(enough, told.firms().size(), seating, random);
        return pattern.isOfMarket()
                ? pattern.of(firms)
                : pattern.of(firms, List.of(hall.market().lots().get(enough).id()));
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
