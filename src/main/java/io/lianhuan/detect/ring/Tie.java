package io.lianhuan.detect.ring;

import io.lianhuan.detect.Grade;
import java.util.List;

/**
 * A finding as rings see it.
 *
 * @param id of the finding
 * @param lotIds where it shows, sorted
 * @param firms ids of the bidders that it ties, sorted; at least two
 */
public record Tie(
        String id, String rule, Grade grade, List<String> lotIds, List<String> firms, List<Observation> observations) {}
