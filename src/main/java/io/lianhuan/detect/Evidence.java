package io.lianhuan.detect;

import org.jspecify.annotations.Nullable;

/**
 * One bid's use of a value: what shows a finding, down to the source line.
 *
 * @param kind what the value is, {@code MAC} for example
 * @param node element id of the value's node
 * @param nodeLabel label of that node
 * @param nodeId id of that node
 * @param value as it may be shown; personal numbers are masked
 * @param companyId the bidder, the leader of a consortium
 * @param source where it stands: sheet number in the upper 32 bits, line in the lower
 * @param documentFrequency how many firms ever used the value
 * @param reason why it does not count, where it is not admissible
 */
public record Evidence(
        String kind,
        String node,
        String nodeLabel,
        String nodeId,
        String value,
        String companyId,
        long source,
        String importId,
        int documentFrequency,
        boolean admissible,
        @Nullable String reason) {

    Family family() {
        return Family.of(kind);
    }
}
