package io.lianhuan.detect.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract with all that tells whose money a payment is, and who might stand behind the contractor.
 *
 * @param node element id
 * @param amount in fen; 0 where it is not known
 * @param openedOn when the bids for its lot were opened
 * @param contractorId who got it, the leader of a consortium
 * @param partnerIds all who got it
 * @param projects codes by which payments may name it, besides its own number
 * @param relatedIds companies that hold the contractor, or that it holds
 * @param subcontracted by party, in fen
 * @param bought by seller of materials, in fen
 * @param people who acts for the contractor without being known as its own
 */
public record Contract(
        String id,
        String node,
        long amount,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate openedOn,
        @Nullable String lotId,
        String contractorId,
        List<String> partnerIds,
        List<String> buyerIds,
        List<String> projects,
        List<String> relatedIds,
        Map<String, Long> subcontracted,
        Map<String, Long> bought,
        List<Actor> people,
        long source,
        String importId) {

    /**
     * Somebody who acts for the contractor.
     *
     * @param part AGENT, OPERATOR, PROJECT_MANAGER or STAFF of the bid, or SITE
     */
    public record Actor(
            String id,
            String node,
            String shown,
            String surname,
            String part,
            boolean isBeforeAward,
            long source,
            String importId) {}

    /** Whether a payment of one of its parties may be for it. */
    boolean isMeant(Payment payment) {
        var project = payment.project();
        if (project == null || project.isBlank()) {
            return signedOn == null || !payment.day().isBefore(signedOn);
        }
        return project.equals(id) || projects.contains(project);
    }
}
