package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** All descriptions of one node: what the node shows is their fold, whatever the order in which they came. */
final class Descriptions {

    /** Properties of a node that no source states; how a name is typed is noted again after each import. */
    private static final Set<String> KEPT =
            Set.of("id", "importId", "sources", "stated", "authority", "pinyin", "initials");

    private final NodeKey key;
    private final Map<String, Object> derived;
    private final boolean keptApart;
    private final Map<Long, NodeVersion> versions = new TreeMap<>();

    private Descriptions(NodeKey key, Map<String, Object> derived, boolean keptApart) {
        this.key = key;
        this.derived = derived;
        this.keptApart = keptApart;
    }

    /**
     * What a node tells of itself.
     *
     * @param properties all of them; {@code stated} is the number of its only description, 0 if several are kept apart, and
     *     absent if the node was only referred to
     */
    static Descriptions of(NodeKind kind, Map<String, Object> properties, ImportNumbers imports) {
        var derived = new TreeMap<>(properties);
        derived.keySet().retainAll(kind.derived(properties));
        var stated = properties.get("stated") instanceof Long number ? number : null;
        var key = new NodeKey(kind, Objects.requireNonNull(properties.get("id")).toString());
        var node = new Descriptions(key, derived, Objects.equals(stated, 0L));
        if (stated != null && stated != 0) {
            node.put(only(stated, properties, derived.keySet(), imports));
        }
        return node;
    }

    NodeKey key() {
        return key;
    }

    /** Whether the descriptions are nodes of their own in the graph, to be read from there. */
    boolean areKeptApart() {
        return keptApart;
    }

    void put(NodeVersion version) {
        versions.put(version.number(), version);
    }

    /** Adds a description, or its source to an equal one; true when it is new. */
    boolean add(long number, int authority, long source, Map<String, Object> properties, ImportNumbers imports) {
        var sources = List.of(source);
        var known = versions.get(number);
        put(
                known != null
                        ? known.alsoFrom(sources, imports)
                        : new NodeVersion(number, authority, imports.latest(sources), sources, properties));
        return known == null;
    }

    void retract(ImportNumbers imports, Set<Integer> sheets) {
        versions.replaceAll((number, version) -> version.without(sheets, imports));
        versions.values().removeIf(version -> version.sources().isEmpty());
    }

    /** All properties of the node as it shall be. */
    Map<String, Object> shown(ImportNumbers imports) {
        var shown = new TreeMap<>(derived);
        shown.put("id", key.id());
        if (versions.isEmpty()) {
            return shown;
        }
        shown.putAll(NodeVersion.fold(List.copyOf(versions.values()), key.kind().isGathered()));
        var sources = versions.values().stream().map(NodeVersion::sources).reduce(List.of(), SourceRef::union);
        shown.put("sources", sources);
        shown.put("importId", imports.first(sources));
        if (versions.size() > 1) {
            shown.put("stated", 0L);
        } else {
            showOnly(versions.values().iterator().next(), shown);
        }
        return shown;
    }

    /** The descriptions that have to be kept apart: none while there is only one. */
    List<Map<String, Object>> stored() {
        Collection<NodeVersion> apart = versions.size() > 1 ? versions.values() : List.of();
        return apart.stream().map(version -> version.stored(key)).toList();
    }

    private static void showOnly(NodeVersion only, Map<String, Object> shown) {
        shown.put("stated", only.number());
        if (only.authority() > 0) {
            shown.put("authority", (long) only.authority());
        }
    }

    private static NodeVersion only(long number, Map<String, Object> all, Set<String> derived, ImportNumbers imports) {
        var stated = new TreeMap<>(all);
        stated.keySet().removeAll(KEPT);
        stated.keySet().removeAll(derived);
        var sources = SourceRef.list(Objects.requireNonNull(all.get("sources")));
        var authority = all.get("authority") instanceof Long given ? given.intValue() : 0;
        return new NodeVersion(number, authority, imports.latest(sources), sources, stated);
    }
}
