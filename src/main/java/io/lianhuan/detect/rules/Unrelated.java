package io.lianhuan.detect.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many companies stand for themselves: of those that hold one another, or have a holder in common, one counts. */
final class Unrelated {

    private final Map<String, Set<String>> kin;

    /** @param kin of each company */
    Unrelated(Map<String, Set<String>> kin) {
        this.kin = kin;
    }

    int count(Collection<String> companyIds) {
        var counted = new ArrayList<String>();
        for (String companyId : new TreeSet<>(companyIds)) {
            if (counted.stream().noneMatch(other -> isKin(companyId, other))) {
                counted.add(companyId);
            }
        }
        return counted.size();
    }

    private boolean isKin(String one, String other) {
        return kin.getOrDefault(one, Set.of()).contains(other)
                || kin.getOrDefault(other, Set.of()).contains(one);
    }
}
