package io.lianhuan.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A line of an imported sheet in one number: the sheet's number in the upper 32 bits, the line in the lower. Nodes and
 * relationships hold one for each sheet that states them, the first line of each, sorted.
 */
public final class SourceRef {

    private SourceRef() {}

    public static long of(int sheet, long line) {
        return (long) sheet << Integer.SIZE | line;
    }

    public static int sheet(long source) {
        return (int) (source >> Integer.SIZE);
    }

    /** Sources as the store or the driver gives them. */
    static List<Long> list(Object stored) {
        return stored instanceof long[] numbers
                ? Arrays.stream(numbers).boxed().toList()
                : ((List<?>) stored).stream().map(Long.class::cast).toList();
    }

    /** Both lists together, the first line of each sheet. */
    static List<Long> union(List<Long> some, List<Long> others) {
        var sorted = new TreeSet<>(some);
        sorted.addAll(others);
        var seen = new TreeSet<Integer>();
        return sorted.stream().filter(source -> seen.add(sheet(source))).toList();
    }

    static boolean mentions(List<Long> sources, int sheet) {
        return sources.stream().anyMatch(source -> sheet(source) == sheet);
    }

    static List<Long> without(List<Long> sources, java.util.Set<Integer> sheets) {
        return Stream.of(sources)
                .flatMap(List::stream)
                .filter(source -> !sheets.contains(sheet(source)))
                .toList();
    }
}
