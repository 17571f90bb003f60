package io.lianhuan.detect;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule says: these subjects are tied by this evidence. A lead, never a verdict.
 *
 * @param reach whether it is about one lot, or about what happened over many
 * @param lotIds where it shows, sorted; exactly one when its reach is a lot
 * @param subjects at least one, sorted
 * @param evidence sorted; at least one piece is admissible
 * @param links what went from whom to whom, sorted; the steps of a chain
 */
public record Finding(
        String rule,
        Grade grade,
        Reach reach,
        List<String> lotIds,
        List<Subject> subjects,
        List<Evidence> evidence,
        List<Check> checks,
        List<Link> links) {

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::kind)
            .thenComparing(Evidence::nodeId)
            .thenComparing(Evidence::companyId)
            .thenComparingLong(Evidence::source)
            .thenComparing(Evidence::value);

    public Finding {
        lotIds = List.copyOf(new TreeSet<>(lotIds));
        subjects = List.copyOf(new TreeSet<>(subjects));
        evidence = evidence.stream().distinct().sorted(ORDER).toList();
        checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        links = List.copyOf(new TreeSet<>(links));
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a finding is about someone");
        }
        if (reach == Reach.LOT && lotIds.size() != 1) {
            throw new IllegalArgumentException("a finding in a lot names the lot");
        }
        if (evidence.stream().noneMatch(Evidence::admissible)) {
            throw new IllegalArgumentException("a finding rests on admissible evidence");
        }
    }

    /** One that says nothing about what went from whom to whom. */
    public Finding(
            String rule,
            Grade grade,
            Reach reach,
            List<String> lotIds,
            List<Subject> subjects,
            List<Evidence> evidence,
            List<Check> checks) {
        this(rule, grade, reach, lotIds, subjects, evidence, checks, List.of());
    }

    /** Bidders of one lot that are tied; at least two. */
    public static Finding amongBidders(
            String rule,
            Grade grade,
            String lotId,
            Collection<String> companyIds,
            List<Evidence> evidence,
            List<Check> checks) {
        if (companyIds.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("a tie needs at least two bidders");
        }
        var bidders = companyIds.stream().map(Subject::bidder).toList();
        return new Finding(rule, grade, Reach.LOT, List.of(lotId), bidders, evidence, checks);
    }

    /** The same with the checks that were made for it. */
    public Finding checked(List<Check> made) {
        return new Finding(rule, grade, reach, lotIds, subjects, evidence, made, links);
    }

    /** The bidders among its subjects, sorted. */
    public List<String> companyIds() {
        return subjects.stream()
                .filter(subject -> subject.role() == Subject.Role.BIDDER)
                .map(Subject::id)
                .toList();
    }

    /**
     * Made from rule, subjects and what the evidence rests on, and from the lot where there is one, so that a rerun finds the
     * same finding, and one over many lots stays itself when another lot joins.
     */
    public String id() {
        var lots = reach == Reach.LOT ? lotIds : List.<String>of();
        var values = evidence.stream()
                .filter(Evidence::admissible)
                .map(Evidence::observation)
                .distinct()
                .sorted();
        return Ids.of(Stream.of(
                        Stream.of(rule),
                        lots.stream(),
                        subjects.stream().map(Subject::id),
                        reach == Reach.LOT ? values : Stream.<String>empty())
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }

    /** How many firms ever used the rarest of the admissible values; empty where nothing is a value that firms use. */
    public OptionalInt documentFrequency() {
        return evidence.stream()
                .filter(piece -> piece.admissible() && piece.documentFrequency() > 0)
                .mapToInt(Evidence::documentFrequency)
                .min();
    }
}
