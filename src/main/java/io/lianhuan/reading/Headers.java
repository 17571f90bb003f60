package io.lianhuan.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The header names that a table may carry; by them the header row is found. */
@FunctionalInterface
public interface Headers {

    /** Whether a header is known in its folded form, see {@link Header#fold}. */
    boolean isKnown(String foldedHeader);

    /** The known names in their folded form, to suggest the nearest ones; empty if they cannot be listed. */
    default Collection<String> names() {
        return List.of();
    }

    /** The headers of these names, which need not be folded yet. */
    static Headers of(Collection<String> names) {
        Set<String> folded = names.stream().map(Header::fold).collect(Collectors.toCollection(TreeSet::new));
        return new Headers() {
            @Override
            public boolean isKnown(String foldedHeader) {
                return folded.contains(foldedHeader);
            }

            @Override
            public Collection<String> names() {
                return folded;
            }
        };
    }
}
