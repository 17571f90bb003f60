package io.lianhuan.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found held against what is planted, as {@code lianhuan evaluate} prints it.
 *
 * @param rarelyByChance what became of the rings that should be false in no more than a tenth of the cases
 * @param innocentsAlerted how many innocent cases were accused, see {@link Alerted}
 * @param byRule what each rule is worth, by its name
 * @param byKind how many rings and chains of each kind were found
 * @param byDifficulty how many rings and chains of each difficulty were found
 * @param byEvidence how many rings and chains were found of those that left prices and meetings only, and of those that left more
 * @param alerted who was accused though innocent
 * @param falseRings ids of rings and chains that match nothing planted
 * @param missed ids of planted rings and chains that nothing matches
 */
public record Evaluation(
        Score rings,
        Score chains,
        RarelyByChance rarelyByChance,
        int innocentsAlerted,
        NavigableMap<String, RuleScore> byRule,
        NavigableMap<String, Share> byKind,
        NavigableMap<String, Share> byDifficulty,
        NavigableMap<String, Share> byEvidence,
        List<Alerted> alerted,
        List<String> falseRings,
        List<String> missed) {

    /** How many there are, and how many of them were found. */
    public record Share(int planted, int found, double recall) {

        static Share of(int planted, int found) {
            return new Share(planted, found, Score.share(found, planted));
        }
    }

    /**
     * What a rule is worth.
     *
     * @param findings that hold
     * @param right those that tie two parties of one planted ring or chain
     * @param reached planted rings and chains that it tells two parties of
     */
    public record RuleScore(int findings, int right, double precision, int reached, double recall) {}

    /**
     * Rings that chance makes rarely.
     *
     * @param rate the share of false alarms that is promised at the most
     * @param found rings whose false-alarm rate is not above it
     * @param unmatched those of them that match nothing planted
     * @param strangers those of them that tie no two parties of anything planted: the false alarms
     */
    public record RarelyByChance(double rate, int found, int unmatched, int strangers) {

        private static final double RATE = 0.1;

        static RarelyByChance of(Truth truth, List<Found> rings, Matching matching) {
            var planted = Stream.of(truth.rings(), truth.chains(), truth.others())
                    .flatMap(List::stream)
                    .toList();
            var under =
                    rings.stream().filter(ring -> ring.falseAlarmRate() <= RATE).toList();
            return new RarelyByChance(
                    RATE,
                    under.size(),
                    (int) under.stream()
                            .filter(ring -> !matching.foundByPlanted().containsValue(ring.id()))
                            .count(),
                    (int) under.stream()
                            .filter(ring -> planted.stream().noneMatch(one -> isTied(one, ring.ids())))
                            .count());
        }
    }

    /**
     * An innocent case that was accused: a finding graded above a lead, or a ring or chain, ties two of its firms (or is about
     * its only one), which no planted ring or chain ties.
     *
     * @param by the rules or "ring", "chain" that accuse it, sorted
     */
    public record Alerted(String id, String kind, List<String> by) {}

    static Evaluation of(Truth truth, Result result) {
        var rings = Matching.of(truth.rings(), result.rings());
        var chains = Matching.of(truth.chains(), result.chains());
        var planted =
                Stream.concat(truth.rings().stream(), truth.chains().stream()).toList();
        var found = new HashSet<String>(rings.foundByPlanted().keySet());
        found.addAll(chains.foundByPlanted().keySet());
        var alerted = alerted(truth, result);
        return new Evaluation(
                Score.of(truth.rings(), result.rings(), rings),
                Score.of(truth.chains(), result.chains(), chains),
                RarelyByChance.of(truth, result.rings(), rings),
                alerted.size(),
                byRule(planted, truth.others(), result.findings()),
                shares(planted, found, Planted::kind),
                shares(planted, found, one -> what(truth, one) + one.difficulty()),
                shares(
                        planted,
                        found,
                        one -> what(truth, one) + (one.isPricesOnly() ? "prices only" : "more than prices")),
                alerted,
                unmatched(result, rings, chains),
                planted.stream()
                        .map(Planted::id)
                        .filter(id -> !found.contains(id))
                        .toList());
    }

    private static String what(Truth truth, Planted planted) {
        return truth.rings().contains(planted) ? "ring, " : "chain, ";
    }

    private static NavigableMap<String, Share> shares(
            List<Planted> planted, Set<String> found, Function<Planted, String> by) {
        return planted.stream()
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                group -> Share.of(group.size(), (int) group.stream()
                                        .filter(one -> found.contains(one.id()))
                                        .count()))));
    }

    private static NavigableMap<String, RuleScore> byRule(
            List<Planted> planted, List<Planted> others, List<FoundFinding> findings) {
        var byRule =
                findings.stream().collect(Collectors.groupingBy(FoundFinding::rule, TreeMap::new, Collectors.toList()));
        var scores = new TreeMap<String, RuleScore>();
        byRule.forEach((rule, list) -> scores.put(rule, score(planted, others, list)));
        return scores;
    }

    private static RuleScore score(List<Planted> planted, List<Planted> others, List<FoundFinding> findings) {
        int right = (int) findings.stream()
                .filter(finding ->
                        Stream.concat(planted.stream(), others.stream()).anyMatch(one -> isTied(one, finding.ids())))
                .count();
        int reached = (int) planted.stream()
                .filter(one -> findings.stream().anyMatch(finding -> isTied(one, finding.ids())))
                .count();
        return new RuleScore(
                findings.size(),
                right,
                Score.share(right, findings.size()),
                reached,
                Score.share(reached, planted.size()));
    }

    /** Whether two of a planted group's parties, or its only one, are among these. */
    private static boolean isTied(Planted planted, Collection<String> ids) {
        var own = planted.ids();
        return own.stream().filter(ids::contains).count() >= Math.min(2, own.size());
    }

    private static List<Alerted> alerted(Truth truth, Result result) {
        var guilty = Stream.of(truth.rings(), truth.chains(), truth.others())
                .flatMap(List::stream)
                .map(Planted::ids)
                .toList();
        var alerted = new ArrayList<Alerted>();
        for (Innocent innocent : truth.innocents()) {
            var by = accusers(innocent, result, guilty);
            if (!by.isEmpty()) {
                alerted.add(new Alerted(innocent.id(), innocent.kind(), by));
            }
        }
        return alerted;
    }

    private static List<String> accusers(Innocent innocent, Result result, List<List<String>> guilty) {
        var findings = result.findings().stream()
                .filter(FoundFinding::isGraded)
                .filter(finding -> isInLots(innocent, finding.lots()))
                .collect(Collectors.groupingBy(
                        FoundFinding::rule,
                        Collectors.flatMapping(finding -> Stream.of(finding.ids()), Collectors.toList())));
        return Stream.of(
                        findings.entrySet().stream(),
                        Map.of("ring", ids(innocent, result.rings()), "chain", ids(innocent, result.chains()))
                                .entrySet()
                                .stream())
                .flatMap(Function.identity())
                .filter(by -> by.getValue().stream().anyMatch(ids -> isAccused(innocent, ids, guilty)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<List<String>> ids(Innocent innocent, List<Found> groups) {
        return groups.stream()
                .filter(Found::isGraded)
                .filter(group -> isInLots(innocent, group.lots()))
                .map(Group::ids)
                .toList();
    }

    private static boolean isInLots(Innocent innocent, List<String> lots) {
        return innocent.lots().isEmpty() || lots.isEmpty() || lots.stream().anyMatch(innocent.lots()::contains);
    }

    private static boolean isAccused(Innocent innocent, List<String> accused, List<List<String>> guilty) {
        var own = innocent.members().stream().filter(accused::contains).toList();
        return innocent.isMeant(accused) && guilty.stream().noneMatch(one -> one.containsAll(own));
    }

    private static List<String> unmatched(Result result, Matching rings, Matching chains) {
        var matched = new HashSet<String>(rings.foundByPlanted().values());
        matched.addAll(chains.foundByPlanted().values());
        return Stream.concat(result.rings().stream(), result.chains().stream())
                .map(Found::id)
                .filter(id -> !matched.contains(id))
                .toList();
    }
}
