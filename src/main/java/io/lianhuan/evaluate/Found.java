package io.lianhuan.evaluate;

import java.util.List;
import java.util.NavigableSet;

/**
 * A ring or a chain that the graph holds.
 *
 * @param kind of a chain; "" for a ring, whose kind nobody tells
 * @param falseAlarmRate share of rings this strong expected by chance; {@link Double#NaN} where it was not estimated
 * @param isGraded whether it rests on more than leads
 * @param rules the rules that found it, sorted
 */
record Found(
        String id,
        String kind,
        NavigableSet<Party> parties,
        List<String> lots,
        double strength,
        double falseAlarmRate,
        boolean isGraded,
        List<String> rules)
        implements Group {

    /** A ring. */
    Found(
            String id,
            NavigableSet<Party> parties,
            List<String> lots,
            double strength,
            double falseAlarmRate,
            boolean isGraded,
            List<String> rules) {
        this(id, "", parties, lots, strength, falseAlarmRate, isGraded, rules);
    }

    /** Whether it is of the kind that was planted, as far as both tell. */
    boolean mayBe(Planted planted) {
        return kind.isEmpty() || planted.kind().isEmpty() || kind.equals(planted.kind());
    }
}
