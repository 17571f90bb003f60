package io.lianhuan.ingest;

import io.lianhuan.graph.NodeKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.Value;

/**
 * One description of a node, kept beside others because sources differ.
 *
 * @param number made from the content; equal descriptions have equal numbers
 * @param recency number of the last import that gives it
 */
record NodeVersion(long number, int authority, int recency, List<Long> sources, Map<String, Object> properties) {

    private static final String PREFIX = "stated.";

    /** Registers above mentions, later imports above earlier ones; the number makes the order total. */
    static final Comparator<NodeVersion> BY_WEIGHT = Comparator.comparingInt(NodeVersion::authority)
            .thenComparingInt(NodeVersion::recency)
            .thenComparingLong(NodeVersion::number);

    /**
     * What the node shows: the properties of the weightiest version, completed by those of the others.
     *
     * @param isGathered whether lists of all versions add up, see {@link NodeKind#isGathered}
     */
    static Map<String, Object> fold(List<NodeVersion> versions, boolean isGathered) {
        var folded = new TreeMap<String, Object>();
        versions.stream()
                .sorted(BY_WEIGHT)
                .forEach(version -> version.properties()
                        .forEach((name, value) ->
                                folded.merge(name, value, (before, more) -> isGathered ? union(before, more) : more)));
        return folded;
    }

    /** All texts of two lists, sorted, each once; of single values the second. */
    private static Object union(Object some, Object others) {
        return some instanceof List<?> before && others instanceof List<?> more
                ? Stream.concat(before.stream(), more.stream())
                        .distinct()
                        .sorted()
                        .toList()
                : others;
    }

    static NodeVersion read(Value node, ImportNumbers imports) {
        var properties = new TreeMap<String, Object>();
        node.asMap().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                properties.put(name.substring(PREFIX.length()), value);
            }
        });
        var sources = node.get("sources").asList(Value::asLong);
        return new NodeVersion(
                node.get("number").asLong(),
                node.get("authority").asInt(),
                imports.latest(sources),
                sources,
                properties);
    }

    Map<String, Object> stored(NodeKey subject) {
        var stored = new TreeMap<String, Object>();
        properties.forEach((name, value) -> stored.put(PREFIX + name, value));
        stored.put("id", Hash.id(subject.toString(), Long.toString(number)));
        stored.put("subject", subject.toString());
        stored.put("number", number);
        stored.put("authority", authority);
        stored.put("sources", sources);
        return stored;
    }

    NodeVersion without(java.util.Set<Integer> sheets, ImportNumbers imports) {
        var left = SourceRef.without(sources, sheets);
        return new NodeVersion(number, authority, imports.latest(left), left, properties);
    }

    NodeVersion alsoFrom(List<Long> more, ImportNumbers imports) {
        var all = SourceRef.union(sources, more);
        return new NodeVersion(number, authority, imports.latest(all), all, properties);
    }
}
