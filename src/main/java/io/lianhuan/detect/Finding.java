package io.lianhuan.detect;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule says: these bidders of this lot are tied by this evidence. A lead, never a verdict.
 *
 * @param companyIds at least two, sorted
 * @param evidence sorted; at least one piece is admissible
 */
public record Finding(
        String rule, Grade grade, String lotId, List<String> companyIds, List<Evidence> evidence, List<Check> checks) {

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::kind)
            .thenComparing(Evidence::nodeId)
            .thenComparing(Evidence::companyId)
            .thenComparingLong(Evidence::source);

    public Finding {
        companyIds = List.copyOf(new TreeSet<>(companyIds));
        evidence = evidence.stream().distinct().sorted(ORDER).toList();
        checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        if (companyIds.size() < 2) {
            throw new IllegalArgumentException("a finding ties at least two companies");
        }
        if (evidence.stream().noneMatch(Evidence::admissible)) {
            throw new IllegalArgumentException("a finding rests on admissible evidence");
        }
    }

    /** Made from rule, lot, companies and the admissible values, so that a rerun finds the same finding. */
    public String id() {
        var values = evidence.stream()
                .filter(Evidence::admissible)
                .map(Evidence::nodeId)
                .distinct();
        return Ids.of(Stream.of(Stream.of(rule, lotId), companyIds.stream(), values)
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }

    /** How many firms ever used the rarest of the admissible values. */
    public int documentFrequency() {
        return evidence.stream()
                .filter(Evidence::admissible)
                .mapToInt(Evidence::documentFrequency)
                .min()
                .orElseThrow();
    }
}
