package io.lianhuan.cases.flow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of moves.
 *
 * @param to the state it leads to; null for the same
 * @param parts whose part it is; any of them
 * @param own whether only the two officers of the matter may
 * @param apart what the actor may never have done in this matter
 * @param plays what the actor has done by it
 * @param replaces whether who did that before is forgotten
 * @param reasons the dictionary of its coded reasons; null where it needs none
 * @param whileSuspended whether it may be made while the clock stands still
 * @param needs what must be given or be the case
 */
public record Move(
        String action,
        String title,
        List<String> from,
        @Nullable String to,
        List<Part> parts,
        boolean own,
        @Nullable List<String> apart,
        @Nullable String plays,
        boolean replaces,
        @Nullable String reasons,
        boolean whileSuspended,
        @Nullable List<String> needs) {

    public Move {
        apart = Objects.requireNonNullElse(apart, List.of());
        needs = Objects.requireNonNullElse(needs, List.of());
    }

    /** Whether it needs that. */
    public boolean needs(String what) {
        return needs != null && needs.contains(what);
    }
}
