package io.lianhuan.detect.alarm;

import io.lianhuan.detect.alarm.Patterns.Pattern;
import io.lianhuan.detect.ring.Observation;
import io.lianhuan.detect.ring.Tie;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Patterns of a rule that looks only at firms whom a shared value ties. In a market of chance they go to firms whom the same value
 * ties there, as often as the rule told of groups that it ties: else a value and what was looked for because of it would never be
 * seen together, and rings of both would seem impossible.
 */
final class PatternsOfTied {

    private final NavigableMap<String, OfValue> values = new TreeMap<>();

    /**
     * @param told of one rule
     * @param tied the groups of firms that each value ties, by its key
     * @param lots that the rule looked at
     */
    PatternsOfTied(Collection<Told> told, Map<String, Set<List<String>>> tied, int lots) {
        tied.forEach((value, groups) -> {
            var ofGroups = told.stream()
                    .filter(one -> groups.contains(one.tie().firms()))
                    .toList();
            if (!ofGroups.isEmpty()) {
                values.put(value, new OfValue(new Patterns(ofGroups, lots), groups.size()));
            }
        });
    }

    /**
     * What was told of groups that one value ties.
     *
     * @param groups how many there are
     */
    private record OfValue(Patterns patterns, int groups) {}

    /**
     * What chance makes of it, at most once for each group.
     *
     * @param tied the groups of firms that each value ties in the market of chance, by its key
     */
    Collection<Tie> ties(Map<String, Set<List<String>>> tied, RandomGenerator random) {
        var ties = new LinkedHashMap<List<String>, Tie>();
        values.forEach((value, told) -> {
            var groups = List.copyOf(tied.getOrDefault(value, Set.of()));
            double share = Math.min(1, (double) groups.size() / told.groups());
            for (Pattern pattern : told.patterns().some(share, random)) {
                var firms = groups.get(random.nextInt(groups.size()));
                ties.putIfAbsent(firms, pattern.of(firms));
            }
        });
        return ties.values();
    }

    /** The groups of firms that each value ties, by its key. */
    static Map<String, Set<List<String>>> groups(Collection<Tie> ties) {
        var groups = new TreeMap<String, Set<List<String>>>();
        for (Tie tie : ties) {
            for (Observation seen : tie.observations()) {
                if (!seen.isPattern()) {
                    groups.computeIfAbsent(seen.key(), any -> new LinkedHashSet<>())
                            .add(tie.firms());
                }
            }
        }
        return groups;
    }
}
