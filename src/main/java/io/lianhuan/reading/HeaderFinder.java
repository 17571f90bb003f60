package io.lianhuan.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a table: the row, or pair of rows, with the most known names. */
final class HeaderFinder {

    private static final int FEWEST = 2;
    private static final int SUGGESTIONS = 5;

    /**
     * A row at the top of a table.
     *
     * @param line its line, or its last one if it spans several
     */
    record Top(long line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * A header that was found.
     *
     * @param line the lower line
     * @param known how many names are known
     * @param headers the columns with a header
     * @param rows the header's rows as they stand in the file
     */
    record Found(long line, int known, List<Header> headers, List<Top> rows) {}

    private final Headers known;

    HeaderFinder(Headers known) {
        this.known = known;
    }

    /** The best header; null if no row has two known names or none but known ones. */
    @Nullable
    Found find(List<Top> tops) {
        Found best = null;
        for (int i = 0; i < tops.size(); i++) {
            best = better(best, single(tops.get(i)));
            if (i + 1 < tops.size()) {
                best = better(best, pair(tops.get(i), tops.get(i + 1)));
            }
        }
        return best;
    }

    /** Says which known headers come nearest to what the top rows hold; empty if nothing is near. */
    String nearest(List<Top> tops) {
        Collection<String> names = known.names();
        Set<String> near = tops.stream()
                .flatMap(top -> top.cells().stream())
                .map(Header::fold)
                .filter(cell -> !cell.isEmpty() && cell.length() <= 40)
                .flatMap(cell -> names.stream()
                        .filter(name -> likeness(cell, name) >= 0.5)
                        .max(Comparator.comparingDouble(name -> likeness(cell, name)))
                        .stream())
                .limit(SUGGESTIONS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return near.isEmpty() ? "" : " Nearest known headers: " + String.join(", ", near) + ".";
    }

    /**
     * Refuses two columns of one known name.
     *
     * @throws UnreadableFile naming both columns
     */
    void refuseDuplicates(Found found, String where) {
        Map<String, Header> first = new LinkedHashMap<>();
        for (Header header : found.headers()) {
            Header earlier = first.putIfAbsent(header.folded(), header);
            if (earlier != null && known.isKnown(header.folded())) {
                throw new UnreadableFile(
                        "Columns %s and %s are both %s.".formatted(earlier.letter(), header.letter(), header.folded()),
                        where,
                        "Remove or rename one of them.");
            }
        }
    }

    private static @Nullable Found better(@Nullable Found best, @Nullable Found other) {
        return other != null && (best == null || other.known() > best.known()) ? other : best;
    }

    private @Nullable Found single(Top top) {
        List<Header> headers = headers(top.cells());
        int count = count(headers);
        boolean enough = count >= FEWEST || (count > 0 && count == headers.size());
        return enough ? new Found(top.line(), count, headers, List.of(top)) : null;
    }

    /** Both rows as one header, if together they say more than each alone: groups above, their columns below. */
    private @Nullable Found pair(Top upper, Top lower) {
        if (upper.isBlank() || lower.isBlank()) {
            return null;
        }
        List<String> merged = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String above = cell(upper, i);
            group = above.isBlank() ? group : above;
            merged.add(merge(above, group, cell(lower, i)));
        }
        List<Header> headers = headers(merged);
        int count = count(headers);
        int alone = Math.max(count(headers(upper.cells())), count(headers(lower.cells())));
        boolean enough = count >= FEWEST && count > alone;
        return enough ? new Found(lower.line(), count, headers, List.of(upper, lower)) : null;
    }

    private String merge(String above, String group, String below) {
        if (below.isBlank()) {
            return above;
        }
        boolean full = known.isKnown(Header.fold(group + below));
        return full || !known.isKnown(Header.fold(below)) ? group + below : below;
    }

    private static String cell(Top top, int i) {
        return i < top.cells().size() ? top.cells().get(i) : "";
    }

    private static List<Header> headers(List<String> cells) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Header header = Header.of(cells.get(i), i);
            if (!header.folded().isEmpty()) {
                headers.add(header);
            }
        }
        return headers;
    }

    private int count(List<Header> headers) {
        Set<String> names = new HashSet<>();
        headers.stream().map(Header::folded).filter(known::isKnown).forEach(names::add);
        return names.size();
    }

    /** Shared characters as a part of all. */
    private static double likeness(String a, String b) {
        Set<Integer> all = a.chars().boxed().collect(Collectors.toCollection(HashSet::new));
        Set<Integer> other = b.chars().boxed().collect(Collectors.toSet());
        long shared = all.stream().filter(other::contains).count();
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) shared / all.size();
    }
}
