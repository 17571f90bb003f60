package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.alarm.Thing.Holder;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Deals things anew: a thing that {@code d} firms use goes to {@code d} other firms at home in the same strata, in the place of
 * one thing of the same family that each of them uses in about as large a share of its bids (up to a factor of two), and shows in
 * the bids where that one showed. So each thing keeps its number of firms, and each firm its number of things, those of every day
 * and those of a single bid. Firms that then meet with one thing in one lot are tied by chance.
 *
 * <p>Where a rule tells of values whose other uses are not read, a firm comes to them as often as it bids, and they show in as
 * many of its bids as they did.
 */
final class SharedByChance {

    /** After so many draws without a place that may be taken, a thing stays with its firm. */
    private static final int DRAWS = 200;

    private static final String RULE = "chance";

    private final Hall hall;
    private final Holdings holdings;
    private final int[][] places;
    private final Grades grades;
    private final List<Thing> things;
    private final Map<String, List<Told.Seen>> beside = new HashMap<>();

    SharedByChance(Hall hall, Holdings holdings, Collection<Told> told) {
        this.hall = hall;
        this.holdings = holdings;
        this.places = Hall.grouped(
                holdings.count(),
                Family.values().length * hall.homes() * Integer.SIZE,
                holding -> group(holdings.family()[holding], holdings.firm()[holding], holdings.bidsOf(holding)));
        this.grades = new Grades(told);
        this.things = new ArrayList<>(holdings.things());
        things.addAll(unread(told));
        told.stream().filter(one -> !one.isPattern()).forEach(this::noteBeside);
    }

    /** The ties of one market of chance. */
    List<Tie> ties(Seating seating, RandomGenerator random) {
        var ties = new ArrayList<Tie>();
        var taken = new BitSet(holdings.count());
        for (int at = 0; at < things.size(); at++) {
            var thing = things.get(at);
            var grade = grades.of(thing.kinds());
            if (grade.isPresent()) {
                var observations = withBeside(thing, random);
                for (List<String> firms : meeting(dealt(at, taken, random), seating)) {
                    ties.add(new Tie(
                            "%s %d %d".formatted(RULE, at, ties.size()),
                            RULE,
                            grade.get(),
                            List.of(),
                            firms,
                            observations));
                }
            }
        }
        return ties;
    }

    /** Those who use the {@code at}-th thing after it was dealt anew, as many as before. */
    List<Holder> dealt(int at, BitSet taken, RandomGenerator random) {
        var thing = things.get(at);
        var firms = new HashSet<Integer>();
        boolean isRead = at < holdings.things().size();
        return thing.holders().stream()
                .map(holder -> isRead ? placed(thing, holder, firms, taken, random) : drawn(holder, firms, random))
                .toList();
    }

    private Holder placed(Thing thing, Holder holder, Set<Integer> firms, BitSet taken, RandomGenerator random) {
        int[] group = places[group(thing.family().ordinal(), holder.firm(), holder.bids().length)];
        for (int draw = 0; draw < DRAWS; draw++) {
            int place = group[random.nextInt(group.length)];
            if (!taken.get(place) && firms.add(holdings.firm()[place])) {
                taken.set(place);
                return holdings.holder(place);
            }
        }
        firms.add(holder.firm());
        return holder;
    }

    private Holder drawn(Holder holder, Set<Integer> firms, RandomGenerator random) {
        int[] bids = hall.bidsAtHome(hall.homeOf(holder.firm()));
        for (int draw = 0; draw < DRAWS; draw++) {
            int firm = hall.market().bidFirm()[bids[random.nextInt(bids.length)]];
            if (firms.add(firm)) {
                return new Holder(firm, some(hall.bidsOf(firm), holder.bids().length, random));
            }
        }
        firms.add(holder.firm());
        return holder;
    }

    private static int[] some(int[] bids, int count, RandomGenerator random) {
        int[] shuffled = bids.clone();
        int enough = Math.min(count, shuffled.length);
        for (int at = 0; at < enough; at++) {
            int with = random.nextInt(at, shuffled.length);
            int bid = shuffled[at];
            shuffled[at] = shuffled[with];
            shuffled[with] = bid;
        }
        return Arrays.copyOf(shuffled, enough);
    }

    /** Groups of at least two holders whose bids are dealt to one lot, each once. */
    private Set<List<String>> meeting(List<Holder> holders, Seating seating) {
        var byLot = new TreeMap<Integer, Set<String>>();
        for (Holder holder : holders) {
            for (int bid : holder.bids()) {
                byLot.computeIfAbsent(seating.lotOf(bid), any -> new TreeSet<>())
                        .add(hall.market().firms().get(holder.firm()));
            }
        }
        return byLot.values().stream()
                .filter(firms -> firms.size() > 1)
                .map(List::copyOf)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Holdings that compare: of one family and stratum, and of about as large a share of a firm's bids. */
    private int group(int family, int firm, int bids) {
        int oneIn = Math.max(1, hall.bidsOf(firm).length / bids);
        int halvings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(oneIn);
        return (family * hall.homes() + hall.homeOf(firm)) * Integer.SIZE + halvings;
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

    /** Things whose other uses are not read, as far as findings tell of them. */
    private List<Thing> unread(Collection<Told> told) {
        var read = holdings.things().stream()
                .flatMap(thing -> thing.observations().stream())
                .map(Observation::key)
                .collect(Collectors.toSet());
        var uses = new LinkedHashMap<Observation, Map<Integer, Set<Integer>>>();
        var kinds = new HashMap<Observation, String>();
        var lookup = new Lookup(hall.market());
        for (Told one : told) {
            for (Told.Seen seen : one.seen()) {
                if (!seen.observation().isPattern()
                        && !read.contains(seen.observation().key())) {
                    kinds.put(seen.observation(), seen.kind());
                    lookup.add(one, uses.computeIfAbsent(seen.observation(), any -> new TreeMap<>()));
                }
            }
        }
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> thing(entry.getKey(), String.valueOf(kinds.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static Thing thing(Observation value, String kind, Map<Integer, Set<Integer>> uses) {
        return new Thing(
                value.family(),
                new TreeSet<>(Set.of(kind)),
                List.of(value),
                uses.entrySet().stream()
                        .map(use -> new Holder(
                                use.getKey(),
                                use.getValue().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray()))
                        .toList());
    }

    /** Finds bids by lot and firm. */
    private static final class Lookup {

        private final Market market;
        private final Map<String, Integer> lots = new HashMap<>();

        Lookup(Market market) {
            this.market = market;
            IntStream.range(0, market.lots().size())
                    .forEach(lot -> lots.put(market.lots().get(lot).id(), lot));
        }

        /** Adds the bids of the firms of a finding in its lots. */
        void add(Told told, Map<Integer, Set<Integer>> uses) {
            told.tie().lotIds().stream()
                    .map(lots::get)
                    .filter(Objects::nonNull)
                    .flatMapToInt(market::bidsOf)
                    .filter(bid -> told.tie().firms().contains(market.firms().get(market.bidFirm()[bid])))
                    .forEach(bid -> uses.computeIfAbsent(market.bidFirm()[bid], any -> new TreeSet<>())
                            .add(bid));
        }
    }
}
