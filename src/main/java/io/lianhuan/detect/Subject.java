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
        PERSON,
        /** Whose contract, and so whose licence, it is. */
        CONTRACTOR,
        /** Who seems to build it, or to get the money. */
        BUILDER,
        /** Whose certificate is used. */
        CONSTRUCTOR,
        /** Who pays a person's insurance. */
        EMPLOYER
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

    public static Subject contractor(String companyId) {
        return new Subject(Role.CONTRACTOR, "Company", companyId);
    }

    public static Subject builder(String label, String id) {
        return new Subject(Role.BUILDER, label, id);
    }

    public static Subject constructor(String personId) {
        return new Subject(Role.CONSTRUCTOR, "Person", personId);
    }

    public static Subject employer(String companyId) {
        return new Subject(Role.EMPLOYER, "Company", companyId);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
