package io.lianhuan.cases;

import io.lianhuan.api.BadInput;
import io.lianhuan.cases.flow.Actor;
import io.lianhuan.cases.flow.Move;
import io.lianhuan.graph.Work;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A move while it is made, inside its transaction.
 *
 * @param changes properties that the matter will have after it
 */
record Making(
        Work work,
        Matter before,
        Move move,
        MoveInput input,
        Actor actor,
        ZonedDateTime at,
        Map<String, @Nullable Object> changes) {

    Making(Work work, Matter before, Move move, MoveInput input, Actor actor, ZonedDateTime at) {
        this(work, before, move, input, actor, at, new HashMap<>());
    }

    LocalDate today() {
        return at.toLocalDate();
    }

    void set(String name, @Nullable Object value) {
        changes.put(name, value);
    }

    /** The move is refused unless that holds. */
    void require(boolean holds, String refusal) {
        if (!holds) {
            throw new BadInput(refusal, null);
        }
    }

    /** Refuses the move where it needs that and does not have it. */
    void need(String what, boolean holds, String refusal) {
        require(holds || !move.needs(what), refusal);
    }
}
