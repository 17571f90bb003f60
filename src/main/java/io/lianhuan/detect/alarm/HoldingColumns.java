package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Family;
import io.lianhuan.detect.mining.Csr;
import io.lianhuan.detect.ring.Observation;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects who uses what into columns. Values of a family that the same bids use are one thing: the parts of one computer. */
final class HoldingColumns {

    private final Map<Shared, Thing> things = new LinkedHashMap<>();
    private final Set<Shared> own = new TreeSet<>();

    /** What all values of a thing have in common: who uses them, as {@link Uses} has it. */
    private record Shared(Family family, LongBuffer uses) implements Comparable<Shared> {

        @Override
        public int compareTo(Shared other) {
            int families = family.compareTo(other.family);
            return families == 0 ? uses.compareTo(other.uses) : families;
        }
    }

    /** Adds a value that several firms use. */
    void add(Observation value, String kind, long[] uses) {
        var thing = things.computeIfAbsent(
                new Shared(value.family(), LongBuffer.wrap(uses)),
                any -> new Thing(value.family(), new TreeSet<>(), new ArrayList<>()));
        thing.kinds().add(kind);
        thing.observations().add(value);
    }

    /** Adds a value that one firm uses. */
    void addOwn(Family family, long[] uses) {
        own.add(new Shared(family, LongBuffer.wrap(uses)));
    }

    /** Things in the order in which they were added. */
    Holdings holdings() {
        var columns = new Columns();
        int[] ofThing = new int[things.size() + 1];
        int thing = 0;
        for (Shared shared : things.keySet()) {
            columns.add(shared);
            ofThing[++thing] = columns.families.size();
        }
        own.forEach(columns::add);
        return columns.holdings(List.copyOf(things.values()), ofThing);
    }

    private static final class Columns {

        private final List<Family> families = new ArrayList<>();
        private final IntStream.Builder firms = IntStream.builder();
        private final IntStream.Builder starts = IntStream.builder();
        private final IntStream.Builder bids = IntStream.builder();
        private int end;

        void add(Shared shared) {
            int before = -1;
            for (long use : shared.uses().array()) {
                if (Uses.firm(use) != before) {
                    before = Uses.firm(use);
                    families.add(shared.family());
                    firms.add(before);
                    starts.add(end);
                }
                bids.add(Uses.bid(use));
                end++;
            }
        }

        Holdings holdings(List<Thing> things, int[] ofThing) {
            starts.add(end);
            return new Holdings(
                    things,
                    ofThing,
                    families.toArray(Family[]::new),
                    firms.build().toArray(),
                    new Csr(starts.build().toArray(), bids.build().toArray()));
        }
    }
}
