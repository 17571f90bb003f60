package io.lianhuan.graph;

import io.lianhuan.api.BadInput;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which relations a walk over the graph follows, and on which day they must hold. */
record Followed(List<String> relations, @Nullable LocalDate asOf) {

    /** Every kind of relation when none is named. */
    static Followed of(@Nullable List<RelationKind> relations, @Nullable LocalDate asOf) {
        if (relations != null && relations.isEmpty()) {
            throw new BadInput("`relations` is empty; name one, or leave it out for all", null);
        }
        var kinds = relations == null ? EnumSet.allOf(RelationKind.class) : EnumSet.copyOf(relations);
        return new Followed(kinds.stream().map(RelationKind::name).toList(), asOf);
    }

    /** The arguments that every statement of a walk takes, for others to be added. */
    Map<String, Object> arguments() {
        var arguments = new HashMap<String, Object>();
        arguments.put("relations", relations);
        arguments.put("labels", Things.LABELS);
        arguments.put("asOf", asOf);
        return arguments;
    }

    /** Refuses numbers outside of what an argument allows. */
    static int within(String argument, int value, int most) {
        if (value < 1 || value > most) {
            throw BadInput.outside(argument, value, most);
        }
        return value;
    }
}
