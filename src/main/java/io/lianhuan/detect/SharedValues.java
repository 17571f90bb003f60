package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What all rules about shared values do alike: read them, sort out those with an innocent explanation, and say which checks
 * were made. Bidders of one consortium are one bid, so they never tie each other.
 */
@Component
public final class SharedValues {

    private final Graph graph;

    SharedValues(Graph graph) {
        this.graph = graph;
    }

    /** The values that bids of these lots share, sorted, by the rule's own statement. */
    public List<SharedValue> read(Statement statement, List<String> lotIds) {
        return read(statement, Map.of("lotIds", lotIds));
    }

    /** The same without values that more firms than so many use, which tie nobody and are not counted to the end. */
    public List<SharedValue> read(Statement statement, List<String> lotIds, int maximumFirms) {
        return read(statement, Map.of("lotIds", lotIds, "maximumFirms", maximumFirms));
    }

    /** The same by a statement that takes more than lots; in its order. */
    public List<SharedValue> read(Statement statement, Map<String, ?> arguments) {
        return graph.read(statement, arguments).stream().map(SharedValue::of).toList();
    }

    /** A finding for every value that may tie: the bidders that share it. */
    public List<Finding> each(Rule rule, Grade grade, Collection<SharedValue> values, int gate) {
        return values.stream()
                .filter(value -> value.explanation(gate) == null)
                .flatMap(value -> tied(rule, grade, List.of(value), List.of(), gate).stream())
                .toList();
    }

    /**
     * Findings for bids that share several values at once, of at least so many kinds.
     *
     * @param values of one lot
     * @param supporting values that are told when they are shared too, without counting
     */
    public List<Finding> together(
            Rule rule, Grade grade, List<SharedValue> values, List<SharedValue> supporting, int kinds, int gate) {
        var counted =
                values.stream().filter(value -> value.explanation(gate) == null).toList();
        var bids = counted.stream()
                .flatMap(value -> value.bidIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new TreeMap<String, Finding>();
        for (String one : bids) {
            for (String other : bids.tailSet(one, false)) {
                var shared = sharedBy(Set.of(one, other), counted);
                if (shared.stream().map(SharedValue::kind).distinct().count() >= kinds) {
                    tied(rule, grade, shared, supporting, gate).ifPresent(finding -> found.put(finding.id(), finding));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Values by lot, lots sorted. */
    public static Map<String, List<SharedValue>> byLot(List<SharedValue> values) {
        return values.stream().collect(Collectors.groupingBy(SharedValue::lotId, TreeMap::new, Collectors.toList()));
    }

    private static List<SharedValue> sharedBy(Set<String> bids, List<SharedValue> values) {
        return values.stream().filter(value -> value.bidIds().containsAll(bids)).toList();
    }

    /** The bids that share all these values, if they are of different companies. */
    private static Optional<Finding> tied(
            Rule rule, Grade grade, List<SharedValue> values, List<SharedValue> supporting, int gate) {
        var bids = new TreeSet<>(values.getFirst().bidIds());
        values.forEach(value -> bids.retainAll(value.bidIds()));
        var companies = values.getFirst().uses().stream()
                .filter(use -> bids.contains(use.bidId()))
                .map(SharedValue.Use::leader)
                .distinct()
                .toList();
        if (companies.size() < 2) {
            return Optional.empty();
        }
        var told = Stream.concat(
                        values.stream(),
                        supporting.stream().filter(value -> value.bidIds().containsAll(bids)))
                .toList();
        var evidence =
                told.stream().flatMap(value -> evidence(value, bids, gate)).toList();
        return Optional.of(Finding.amongBidders(
                rule.slug(), grade, values.getFirst().lotId(), companies, evidence, checks(values, told, gate)));
    }

    private static Stream<Evidence> evidence(SharedValue value, Set<String> bids, int gate) {
        var explanation = value.explanation(gate);
        return value.uses().stream()
                .filter(use -> bids.contains(use.bidId()))
                .map(use -> Evidence.ofValue(
                        value.kind(),
                        value.node(),
                        value.nodeLabel(),
                        value.nodeId(),
                        value.shown(),
                        use.leader(),
                        use.source(),
                        use.importId(),
                        value.documentFrequency(),
                        explanation));
    }

    private static List<Check> checks(List<SharedValue> counted, List<SharedValue> told, int gate) {
        var checks = new ArrayList<Check>();
        checks.add(admissible(told));
        checks.add(published(counted));
        checks.add(new Check(
                "public-device",
                Check.Outcome.EXCLUDED,
                "No public device or address list in force on the day names the value."));
        checks.add(new Check(
                "document-frequency",
                Check.Outcome.EXCLUDED,
                "At most %d firms ever used it; above %d it would count as public infrastructure."
                        .formatted(
                                counted.stream()
                                        .mapToInt(SharedValue::documentFrequency)
                                        .max()
                                        .orElse(0),
                                gate)));
        checks.add(new Check(
                "consortium",
                Check.Outcome.EXCLUDED,
                "The bidders hand in separate bids; a consortium would be one bid."));
        return checks;
    }

    private static Check admissible(List<SharedValue> told) {
        var refused = told.stream()
                .filter(value -> !value.isAdmissible())
                .map(SharedValue::kind)
                .distinct()
                .toList();
        return refused.isEmpty()
                ? new Check("value", Check.Outcome.EXCLUDED, "The value is no placeholder, default or virtual device.")
                : new Check(
                        "value", Check.Outcome.EXPLAINS, "Not counted, since others share it by nature: " + refused);
    }

    private static Check published(List<SharedValue> counted) {
        var isKnown = counted.stream().allMatch(value -> value.published() != null);
        return isKnown
                ? new Check(
                        "published-file", Check.Outcome.EXCLUDED, "The buyer's published file does not hold the value.")
                : new Check(
                        "published-file",
                        Check.Outcome.NOT_CHECKABLE,
                        "No published control-price file of this lot was imported.");
    }
}
