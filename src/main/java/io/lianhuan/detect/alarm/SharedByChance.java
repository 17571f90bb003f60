package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Tie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Deals things anew: a thing that {@code d} firms use goes to {@code d} other firms at home in the same strata, in the place of
 * one thing of the same family that each of them uses in about as large a share of its bids, and shows in the bids where that one
 * showed ({@link Places}). So each thing keeps its number of firms, and each firm its number of things, those of every day and
 * those of a single bid. Firms that then meet with one thing in one lot are tied by chance.
 */
final class SharedByChance {

    private static final String RULE = "chance";

    private final Hall hall;
    private final Holdings read;
    private final Places places;
    private final UnreadThings unread;
    private final Grades grades;
    private final Map<String, List<Told.Seen>> beside = new HashMap<>();

    SharedByChance(Hall hall, Holdings read, Collection<Told> told) {
        this.hall = hall;
        this.read = read;
        this.places = Places.of(hall, read);
        this.unread = new UnreadThings(hall, read, told);
        this.grades = new Grades(told);
        told.stream().filter(one -> !one.isPattern()).forEach(this::noteBeside);
    }

    /** The ties of one market of chance. */
    List<Tie> ties(Seating seating, RandomGenerator random) {
        var ties = new ArrayList<Tie>();
        var users = new Gathering(hall.market());
        var deal = new Deal(read, places, random);
        for (int at = 0; at < read.things().size(); at++) {
            deal.deal(at, seating, users);
            tie(read.things().get(at), users, random, ties);
        }
        for (int at = 0; at < unread.holdings().things().size(); at++) {
            unread.deal(at, seating, random, users);
            tie(unread.holdings().things().get(at), users, random, ties);
        }
        return ties;
    }

    /** Adds ties of those who met, unless rules ask for more than this thing. */
    private void tie(Thing thing, Gathering users, RandomGenerator random, List<Tie> ties) {
        var groups = users.groups();
        if (!groups.isEmpty()) {
            grades.of(thing.kinds()).ifPresent(grade -> {
                var observations = withBeside(thing, random);
                groups.forEach(firms -> ties.add(tie(ties.size(), grade, firms, observations)));
            });
        }
    }

    private Tie tie(int number, Grade grade, List<Integer> firms, List<Observation> observations) {
        var ids = firms.stream().map(hall.market().firms()::get).toList();
        return new Tie(RULE + ' ' + number, RULE, grade, List.of(), ids, observations);
    }

    private void noteBeside(Told one) {
        var patterns = one.seen().stream()
                .filter(seen -> seen.observation().isPattern())
                .toList();
        one.seen().stream()
                .filter(seen -> !seen.observation().isPattern() && !patterns.isEmpty())
                .forEach(seen -> beside.putIfAbsent(seen.observation().key(), patterns));
    }

    /** With the patterns that the rule tells beside the value, as likely as chance makes them. */
    private List<Observation> withBeside(Thing thing, RandomGenerator random) {
        var observations = new ArrayList<>(thing.observations());
        for (Observation value : thing.observations()) {
            for (Told.Seen pattern : beside.getOrDefault(value.key(), List.of())) {
                var told = pattern.observation();
                observations.add(
                        new Observation(told.family(), told.key(), Weight.ofChance(1 - random.nextDouble()), true));
            }
        }
        return observations;
    }
}
