package io.lianhuan.detect.chain;

import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import io.lianhuan.detect.ring.Observation;
import java.util.List;

/**
 * A finding as chains see it: who lends, who borrows, and what went from whom to whom.
 *
 * @param contractors whose licence it is, or who uses a certificate
 * @param builders who seem to build
 * @param constructors whose certificates are used
 */
public record Trace(
        String findingId,
        String rule,
        Grade grade,
        List<String> contractors,
        List<Link.End> builders,
        List<String> constructors,
        List<String> lotIds,
        List<Link> links,
        List<Observation> seen) {

    /** Whether something in it happened before the award. */
    boolean isBeforeAward() {
        return links.stream().anyMatch(Link::isBeforeAward);
    }

    /** Whether something in it happened after the award, or it tells no times. */
    boolean isAfterAward() {
        return links.isEmpty() || links.stream().anyMatch(link -> !link.isBeforeAward());
    }
}
