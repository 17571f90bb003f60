package io.lianhuan.detect;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What went from one to another: money, work, a person's service, a certificate. A chain is made of such links.
 *
 * @param relation as analysts write it in Cypher, {@code PAID} for example
 * @param at the day; null where it is not known
 * @param amount in fen; null where nothing was paid
 * @param contractId the contract it belongs to; null where none was signed yet
 * @param isBeforeAward whether it happened before the lot was awarded
 */
public record Link(
        End from,
        String relation,
        End to,
        @Nullable LocalDate at,
        @Nullable Long amount,
        @Nullable String contractId,
        boolean isBeforeAward)
        implements Comparable<Link> {

    private static final Comparator<Link> ORDER = Comparator.comparing(
                    Link::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Link::from)
            .thenComparing(Link::to)
            .thenComparing(Link::relation)
            .thenComparing(Link::contractId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Link::amount, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Link::isBeforeAward);

    /**
     * A node that a link begins or ends at.
     *
     * @param label of the node in the graph, {@code Company} for example
     * @param id of that node
     */
    public record End(String label, String id) implements Comparable<End> {

        private static final Comparator<End> ORDER =
                Comparator.comparing(End::label).thenComparing(End::id);

        @Override
        public int compareTo(End other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
