package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.Weight;
import io.lianhuan.detect.alarm.Thing.Holder;
import io.lianhuan.detect.ring.Observation;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects who uses what into columns. Values of a family that the same bids use are one thing: the parts of one computer. */
final class HoldingColumns {

    private final int firmsInAll;
    private final Map<Shared, Thing> things = new LinkedHashMap<>();
    private final Set<Shared> own = new HashSet<>();
    private final IntStream.Builder families = IntStream.builder();
    private final IntStream.Builder firms = IntStream.builder();
    private final IntStream.Builder starts = IntStream.builder().add(0);
    private final IntStream.Builder bids = IntStream.builder();
    private int end;

    /**
     * @param firmsInAll how many firms bid at all
     */
    HoldingColumns(int firmsInAll) {
        this.firmsInAll = firmsInAll;
    }

    /** What all values of a thing have in common: which bids of which firms use them. */
    private record Shared(Family family, IntBuffer uses) {}

    /**
     * Adds a value.
     *
     * @param everUsed how many firms ever used it
     * @param uses the bids of each firm that use it, sorted
     */
    void add(String id, String kind, int everUsed, SortedMap<Integer, int[]> uses) {
        var family = Family.of(kind);
        var shared = new Shared(family, content(uses));
        if (uses.size() > 1) {
            var thing = things.computeIfAbsent(
                    shared, any -> new Thing(family, new TreeSet<>(), new ArrayList<>(), holders(uses)));
            thing.kinds().add(kind);
            thing.observations().add(new Observation(family, id, Weight.ofValue(everUsed, firmsInAll), false));
        } else if (uses.size() == 1 && own.add(shared)) {
            holders(uses).forEach(holder -> addHolding(family, holder));
        }
    }

    Holdings holdings() {
        things.values().forEach(thing -> thing.holders().forEach(holder -> addHolding(thing.family(), holder)));
        return new Holdings(
                List.copyOf(things.values()),
                families.build().toArray(),
                firms.build().toArray(),
                starts.build().toArray(),
                bids.build().toArray());
    }

    private void addHolding(Family family, Holder holder) {
        families.add(family.ordinal());
        firms.add(holder.firm());
        IntStream.of(holder.bids()).forEach(bids::add);
        end += holder.bids().length;
        starts.add(end);
    }

    private static List<Holder> holders(SortedMap<Integer, int[]> uses) {
        return uses.entrySet().stream()
                .map(use -> new Holder(use.getKey(), use.getValue()))
                .toList();
    }

    private static IntBuffer content(SortedMap<Integer, int[]> uses) {
        return IntBuffer.wrap(uses.entrySet().stream()
                .flatMapToInt(use -> IntStream.concat(
                        IntStream.of(use.getKey(), use.getValue().length), IntStream.of(use.getValue())))
                .toArray());
    }
}
