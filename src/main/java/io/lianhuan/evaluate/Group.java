package io.lianhuan.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A ring or a chain, planted or found. */
sealed interface Group permits Planted, Found {

    String id();

    NavigableSet<Party> parties();

    /** Without their parts, sorted. */
    default List<String> ids() {
        return parties().stream().map(Party::id).distinct().sorted().toList();
    }

    /** Shared parties by all parties, 0 to 1. */
    static double jaccard(Group one, Group other) {
        long shared = one.parties().stream().filter(other.parties()::contains).count();
        return (double) shared / (one.parties().size() + other.parties().size() - shared);
    }

    /** Two that belong together, in order. */
    record Pair(String one, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair to) {
            int first = one.compareTo(to.one);
            return first == 0 ? other.compareTo(to.other) : first;
        }
    }

    /** All pairs within these groups, each once. */
    static NavigableSet<Pair> pairs(Collection<? extends Group> groups) {
        return groups.stream()
                .flatMap(group -> pairs(group.ids()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All pairs among sorted ids. */
    static List<Pair> pairs(List<String> ids) {
        return ids.stream()
                .flatMap(one ->
                        ids.stream().filter(other -> one.compareTo(other) < 0).map(other -> new Pair(one, other)))
                .toList();
    }
}
