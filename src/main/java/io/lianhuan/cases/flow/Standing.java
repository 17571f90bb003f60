package io.lianhuan.cases.flow;

import java.util.Map;
import java.util.Set;

/**
 * Where a matter stands, as far as moves ask.
 *
 * @param officers the two who work on it now
 * @param played who ever did what in it: OFFICER, DISPATCHER, PROPOSER …
 */
public record Standing(String state, boolean suspended, Set<String> officers, Map<String, Set<String>> played) {

    /** Whether somebody ever did that in the matter. */
    boolean hasPlayed(String part, String name) {
        return played.getOrDefault(part, Set.of()).contains(name)
                || ("OFFICER".equals(part) && officers.contains(name));
    }
}
