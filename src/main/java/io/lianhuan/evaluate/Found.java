package io.lianhuan.evaluate;

import java.util.List;
import java.util.NavigableSet;

/**
 * A ring or a chain that the graph holds.
 *
 * @param isGraded whether it rests on more than leads
 * @param rules the rules that found it, sorted
 */
record Found(
        String id,
        NavigableSet<Party> parties,
        List<String> lots,
        double strength,
        boolean isGraded,
        List<String> rules)
        implements Group {}
