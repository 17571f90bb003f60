package io.lianhuan.evaluate;

import java.util.Comparator;

/** A company or a person in a part. A borrower who was taken for a lender is another party. */
record Party(Part part, String id) implements Comparable<Party> {

    /** What it does there. */
    enum Part {
        MEMBER,
        BORROWER,
        LENDER
    }

    static Party member(String id) {
        return new Party(Part.MEMBER, id);
    }

    @Override
    public int compareTo(Party other) {
        return Comparator.comparing(Party::part).thenComparing(Party::id).compare(this, other);
    }
}
