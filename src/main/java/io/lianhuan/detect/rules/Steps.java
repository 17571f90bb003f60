package io.lianhuan.detect.rules;

import io.lianhuan.detect.Link;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Links between people and companies without money. */
final class Steps {

    private Steps() {}

    static Link.End company(String id) {
        return new Link.End("Company", id);
    }

    static Link.End person(String id) {
        return new Link.End("Person", id);
    }

    /** What went from one to another after the award. */
    static Link of(Link.End from, String relation, Link.End to, @Nullable LocalDate at, @Nullable String contractId) {
        return new Link(from, relation, to, at, null, contractId, false);
    }
}
