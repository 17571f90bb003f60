package io.lianhuan.detect.chain;

import io.lianhuan.detect.Grade;
import io.lianhuan.detect.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Somebody who builds, or uses a certificate, and those whose licence or certificate it is.
 *
 * @param lenders at least one, sorted
 * @param traces at least one, sorted by finding
 */
public record Chain(Kind kind, Link.End borrower, List<Link.End> lenders, List<Trace> traces, double strength) {

    /** What is lent or handed on. */
    public enum Kind {
        BORROWED_QUALIFICATION,
        RENTED_CERTIFICATE,
        HANDED_ON_CONTRACT
    }

    /**
     * A link with the finding that tells of it.
     *
     * @param findingId the first of several
     */
    public record Step(Link link, String findingId) {}

    /** What went from whom to whom, before the award first, then in the order of time; each once. */
    public List<Step> steps() {
        return traces.stream()
                .flatMap(trace -> trace.links().stream().map(link -> new Step(link, trace.findingId())))
                .sorted(Comparator.comparing((Step step) -> !step.link().isBeforeAward())
                        .thenComparing(Step::link)
                        .thenComparing(Step::findingId))
                .collect(
                        ArrayList<Step>::new,
                        (steps, step) -> {
                            if (steps.isEmpty() || !steps.getLast().link().equals(step.link())) {
                                steps.add(step);
                            }
                        },
                        ArrayList::addAll);
    }

    /** Ids of the contracts it shows in, sorted. */
    public List<String> contractIds() {
        return links().map(Link::contractId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Ids of the lots it shows in, sorted. */
    public List<String> lotIds() {
        return traces.stream()
                .flatMap(trace -> trace.lotIds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The strongest grade of what shows it. */
    public Grade grade() {
        return traces.stream().map(Trace::grade).min(Comparator.naturalOrder()).orElse(Grade.LEAD);
    }

    private Stream<Link> links() {
        return traces.stream().flatMap(trace -> trace.links().stream());
    }
}
