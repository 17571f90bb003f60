package io.lianhuan.detect.alarm;

import io.lianhuan.detect.ring.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things whose other uses are not read, as far as findings tell of them. A firm comes to them as often as it bids, and they show
 * in as many of its bids as they did.
 */
final class UnreadThings {

    /** After so many draws of firms that use the thing already, it stays with its firm. */
    private static final int DRAWS = 100;

    private final Hall hall;
    private final Map<String, Integer> lots = new HashMap<>();
    private final Holdings holdings;

    /**
     * @param read whose uses are read
     */
    UnreadThings(Hall hall, Holdings read, Collection<Told> told) {
        this.hall = hall;
        var market = hall.market();
        IntStream.range(0, market.lots().size())
                .forEach(lot -> lots.put(market.lots().get(lot).id(), lot));
        this.holdings = holdings(told, keys(read));
    }

    Holdings holdings() {
        return holdings;
    }

    /** Notes who uses a thing after it was dealt, and in which lots it then shows. */
    void deal(int thing, Seating seating, RandomGenerator random, Gathering users) {
        users.clear();
        for (int holding = holdings.ofThing()[thing]; holding < holdings.ofThing()[thing + 1]; holding++) {
            int firm = firm(holding, random, users);
            int[] bids = hall.bidsOf(firm).clone();
            int enough = Math.min(holdings.bids().sizeOf(holding), bids.length);
            for (int at = 0; at < enough; at++) {
                int with = random.nextInt(at, bids.length);
                users.show(firm, seating.lotOf(bids[with]));
                bids[with] = bids[at];
            }
        }
    }

    private int firm(int holding, RandomGenerator random, Gathering users) {
        int before = holdings.firm()[holding];
        int[] bids = hall.bidsAtHome(hall.homeOf(before));
        for (int draw = 0; draw < DRAWS; draw++) {
            int firm = hall.market().bidFirm()[bids[random.nextInt(bids.length)]];
            if (users.admit(firm)) {
                return firm;
            }
        }
        users.admit(before);
        return before;
    }

    private static Set<String> keys(Holdings read) {
        return read.things().stream()
                .flatMap(thing -> thing.observations().stream())
                .map(Observation::key)
                .collect(Collectors.toSet());
    }

    private Holdings holdings(Collection<Told> told, Set<String> read) {
        var uses = new LinkedHashMap<Observation, SortedSet<Long>>();
        var kinds = new HashMap<Observation, String>();
        for (Told one : told) {
            for (Told.Seen seen : one.seen()) {
                var value = seen.observation();
                if (!value.isPattern() && !read.contains(value.key())) {
                    kinds.put(value, seen.kind());
                    addUses(one, uses.computeIfAbsent(value, any -> new TreeSet<>()));
                }
            }
        }
        var columns = new HoldingColumns();
        uses.forEach((value, known) -> {
            long[] users = known.stream().mapToLong(Long::longValue).toArray();
            if (Uses.firms(users) > 1) {
                columns.add(value, Objects.requireNonNull(kinds.get(value)), users);
            }
        });
        return columns.holdings();
    }

    /** Adds the bids of the firms of a finding in its lots. */
    private void addUses(Told told, Set<Long> uses) {
        var market = hall.market();
        var tied = told.tie().firms().stream().map(market::firm).collect(Collectors.toSet());
        told.tie().lotIds().stream()
                .map(lots::get)
                .filter(Objects::nonNull)
                .flatMapToInt(market::bidsOf)
                .filter(bid -> tied.contains(market.bidFirm()[bid]))
                .forEach(bid -> uses.add(Uses.of(market.bidFirm()[bid], bid)));
    }
}
