package io.lianhuan.ingest;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Which import stands behind each sheet.
 *
 * @param bySheet sheet number to the import that owns it: the first one that is still in force
 */
record ImportNumbers(NavigableMap<Integer, Owner> bySheet) {

    /** An import: its running number and its id. */
    record Owner(int number, String id) {}

    /** The number of the last import among those of the sources. */
    int latest(List<Long> sources) {
        return sources.stream()
                .map(source -> bySheet.get(SourceRef.sheet(source)))
                .mapToInt(owner -> owner == null ? 0 : owner.number())
                .max()
                .orElse(0);
    }

    /** The id of the first import among those of the sources. */
    String first(List<Long> sources) {
        return sources.stream()
                .map(source -> bySheet.get(SourceRef.sheet(source)))
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.comparingInt(Owner::number))
                .map(Owner::id)
                .orElseThrow();
    }

    static ImportNumbers of(Map<Integer, Owner> owners) {
        return new ImportNumbers(new java.util.TreeMap<>(owners));
    }
}
