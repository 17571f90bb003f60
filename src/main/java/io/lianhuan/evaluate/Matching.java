package io.lianhuan.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which found group is which planted one: those of the same kind of which at least half of all parties are shared, one to one, the best first;
 * of equals the one with the smaller ids. O(planted · found).
 *
 * @param foundByPlanted ids of found groups by ids of planted ones
 */
record Matching(NavigableMap<String, String> foundByPlanted) {

    private static final double ENOUGH = 0.5;

    private record Candidate(String planted, String found, double overlap) {}

    static Matching of(Collection<Planted> planted, Collection<Found> found) {
        var candidates = new ArrayList<Candidate>();
        for (Planted one : planted) {
            for (Found other : found) {
                double overlap = Group.jaccard(one, other);
                if (overlap >= ENOUGH && other.mayBe(one)) {
                    candidates.add(new Candidate(one.id(), other.id(), overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::overlap)
                .reversed()
                .thenComparing(Candidate::planted)
                .thenComparing(Candidate::found));
        var matched = new TreeMap<String, String>();
        var taken = new HashSet<String>();
        for (Candidate candidate : candidates) {
            if (!matched.containsKey(candidate.planted()) && taken.add(candidate.found())) {
                matched.put(candidate.planted(), candidate.found());
            }
        }
        return new Matching(matched);
    }
}
