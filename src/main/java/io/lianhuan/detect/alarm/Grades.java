package io.lianhuan.detect.alarm;

import io.lianhuan.detect.Grade;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What rules make of shared values, learnt from what they told: the kinds of values that were told together, and the strongest
 * grade they were given. So no rule need be known here.
 */
final class Grades {

    private final Map<SortedSet<String>, Grade> byKinds = new HashMap<>();
    private final Set<String> known = new TreeSet<>();

    Grades(Collection<Told> told) {
        for (Told one : told) {
            if (!one.isPattern()) {
                known.addAll(one.valueKinds());
                byKinds.merge(
                        one.valueKinds(), one.tie().grade(), (some, other) -> some.compareTo(other) < 0 ? some : other);
            }
        }
    }

    /**
     * The grade of firms that share values of these kinds: empty where rules ask for more than these; a lead where no rule has
     * told of any of them yet.
     */
    Optional<Grade> of(Set<String> kinds) {
        var grade = byKinds.entrySet().stream()
                .filter(entry -> kinds.containsAll(entry.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
        return grade.isPresent() || kinds.stream().anyMatch(known::contains) ? grade : Optional.of(Grade.LEAD);
    }
}
