package io.lianhuan.generate.planting;

import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What really is the case, for the evaluation of what was found.
 *
 * @param kind of ring, chain or innocent twin, in small letters with hyphens; for chains the kind of the service's interface
 * @param scenario the story behind a chain; equal to kind for all others
 * @param members credit codes
 * @param borrower credit code or identity number of who really builds, or uses the certificate
 * @param lenders credit codes or identity numbers
 * @param lots codes of the lots it shows in
 * @param contracts numbers of the contracts it shows in
 * @param evidence kinds that are left visible
 */
public record Truth(
        Category category,
        String kind,
        String scenario,
        Difficulty difficulty,
        List<String> members,
        @Nullable String borrower,
        List<String> lenders,
        List<String> lots,
        List<String> contracts,
        Set<Trace> evidence) {

    /** On which list it stands. */
    public enum Category {
        RING("R"),
        CHAIN("L"),
        INNOCENT("I"),
        CONFLICT("C");

        private final String prefix;

        Category(String prefix) {
            this.prefix = prefix;
        }

        /** The letter that ids begin with. */
        public String prefix() {
            return prefix;
        }
    }

    public static Truth of(
            Category category,
            String kind,
            Difficulty difficulty,
            Collection<Firm> members,
            Collection<Lot> lots,
            Set<Trace> evidence) {
        return new Truth(
                category,
                kind,
                kind,
                difficulty,
                codes(members),
                null,
                List.of(),
                lots.stream().map(Lot::code).toList(),
                List.of(),
                new TreeSet<>(evidence));
    }

    public static List<String> codes(Collection<Firm> firms) {
        return firms.stream().map(Firm::creditCode).sorted().toList();
    }
}
