package io.lianhuan.detect;

import java.util.Comparator;

/**
 * Someone a finding is about.
 *
 * @param label of the node in the graph, {@code Company} for example
 * @param id of that node
 */
public record Subject(Role role, String label, String id) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::role).thenComparing(Subject::label).thenComparing(Subject::id);

    /** The part that a subject plays. */
    public enum Role {
        BIDDER,
        BUYER,
        AGENCY,
        EVALUATOR,
        PERSON
    }

    public static Subject bidder(String companyId) {
        return new Subject(Role.BIDDER, "Company", companyId);
    }

    public static Subject buyer(String companyId) {
        return new Subject(Role.BUYER, "Company", companyId);
    }

    public static Subject agency(String companyId) {
        return new Subject(Role.AGENCY, "Company", companyId);
    }

    public static Subject evaluator(String personId) {
        return new Subject(Role.EVALUATOR, "Person", personId);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
