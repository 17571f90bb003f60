package io.lianhuan.evaluate;

import java.util.List;
import java.util.NavigableSet;

/**
 * A ring or a chain that the graph holds.
 *
 * @param falseAlarmRate share of rings this strong expected by chance; {@link Double#NaN} where it was not estimated
 * @param isGraded whether it rests on more than leads
 * @param rules the rules that found it, sorted
 */
record Found(
        String id,
        NavigableSet<Party> parties,
        List<String> lots,
        double strength,
        double falseAlarmRate,
        boolean isGraded,
        List<String> rules)
        implements Group {}
