package io.lianhuan.graph.ownership;

import java.util.Comparator;

/** Who holds a share: a company or a person. */
record Holder(Kind kind, String id) implements Comparable<Holder> {

    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::kind).thenComparing(Holder::id);

    /** What a holder is. */
    enum Kind {
        COMPANY,
        PERSON
    }

    static Holder company(String id) {
        return new Holder(Kind.COMPANY, id);
    }

    static Holder person(String id) {
        return new Holder(Kind.PERSON, id);
    }

    boolean isCompany() {
        return kind == Kind.COMPANY;
    }

    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }
}
