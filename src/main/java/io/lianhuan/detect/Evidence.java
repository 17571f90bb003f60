package io.lianhuan.detect;

import org.jspecify.annotations.Nullable;

/**
 * What shows a finding, down to the source line: one bid's use of a value, or one record that a pattern consists of.
 *
 * @param kind what it is, {@code MAC} for example
 * @param node element id of the node
 * @param nodeLabel label of that node
 * @param nodeId id of that node
 * @param value as it may be shown; personal numbers are masked
 * @param companyId the bidder, the leader of a consortium
 * @param source where it stands: sheet number in the upper 32 bits, line in the lower
 * @param documentFrequency how many firms ever used the value; 0 for a pattern and for a record
 * @param chance how probable the pattern, or a stronger one, would be among bidders who do not know of each other; null for a
 *     value, whose rarity tells, and for a record
 * @param falseDiscoveryRate share of false alarms among all patterns of the market that are at least as improbable; null where
 *     a pattern is judged by its chance alone
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
        @Nullable Double chance,
        @Nullable Double falseDiscoveryRate,
        boolean admissible,
        @Nullable String reason) {

    /** A bid's use of a value. */
    public static Evidence ofValue(
            String kind,
            String node,
            String nodeLabel,
            String nodeId,
            String value,
            String companyId,
            long source,
            String importId,
            int documentFrequency,
            @Nullable String reason) {
        return new Evidence(
                kind,
                node,
                nodeLabel,
                nodeId,
                value,
                companyId,
                source,
                importId,
                documentFrequency,
                null,
                null,
                reason == null,
                reason);
    }

    /** A record that belongs to a pattern. All records of one pattern carry the chance of the whole pattern. */
    public static Evidence ofPattern(
            String kind,
            String node,
            String nodeLabel,
            String nodeId,
            String value,
            String companyId,
            long source,
            String importId,
            double chance) {
        return new Evidence(
                kind, node, nodeLabel, nodeId, value, companyId, source, importId, 0, chance, null, true, null);
    }

    /**
     * A record that is the circumstance itself: a date, a requirement, a penalty. It weighs no bits, since it does not tell
     * that bidders belong together.
     */
    public static Evidence ofRecord(
            String kind,
            String node,
            String nodeLabel,
            String nodeId,
            String value,
            String companyId,
            long source,
            String importId) {
        return new Evidence(
                kind, node, nodeLabel, nodeId, value, companyId, source, importId, 0, null, null, true, null);
    }

    /** The same where the whole market was searched, and is known to give so many false alarms among what was found. */
    public Evidence amongDiscoveries(double rate) {
        return new Evidence(
                kind, node, nodeLabel, nodeId, value, companyId, source, importId, 0, chance, rate, admissible, reason);
    }

    Family family() {
        return Family.of(kind);
    }

    /** What was observed once, however many records show it: the value, or the pattern as a whole. */
    String observation() {
        return chance == null ? nodeId : kind;
    }

    /** Bits of evidence that it carries, among so many firms. */
    double bits(int firms) {
        if (!admissible) {
            return 0;
        }
        return bits(documentFrequency, chance, falseDiscoveryRate, firms);
    }

    /** The weight of a value, of a pattern, or of a pattern among discoveries; a record has none. */
    static double bits(int documentFrequency, @Nullable Double chance, @Nullable Double falseDiscoveryRate, int firms) {
        if (falseDiscoveryRate != null) {
            return Weight.ofDiscovery(falseDiscoveryRate);
        }
        if (chance != null) {
            return Weight.ofChance(chance);
        }
        return documentFrequency == 0 ? 0 : Weight.ofValue(documentFrequency, firms);
    }
}
