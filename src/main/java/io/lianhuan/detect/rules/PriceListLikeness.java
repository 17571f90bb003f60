package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.PriceLists;
import io.lianhuan.detect.PriceLists.LotBills;
import io.lianhuan.detect.screens.LineLikeness;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 清单雷同: priced bills of quantities of one lot that grew from one bill, or that share errors. */
@Component
final class PriceListLikeness implements LotRule {

    /** Lines of one bill hang together, so no share of them is taken as less probable. */
    private static final double LEAST_CHANCE = 1e-6;

    /** @param errors that two bills share, at the least */
    @Validated
    @ConfigurationProperties(prefix = "rules.price-list-likeness", ignoreUnknownFields = false)
    record Settings(@DefaultValue("3") @Min(2) int errors) {}

    private final PriceLists lists;
    private final Settings settings;
    private final Statement query;

    PriceListLikeness(Graph graph, PriceLists lists, Settings settings) {
        this.lists = lists;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B08";
    }

    @Override
    public Grade grade() {
        return Grade.DEEMED;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-4");
    }

    @Override
    public Record settings() {
        return settings;
    }

    /** Two bills of a lot, how alike their prices are, and in how many lines they share an error. */
    private record Pair(int one, int other, Optional<LineLikeness> likeness, int errors) {

        double share() {
            return likeness.map(LineLikeness::share).orElse(0.0);
        }
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        var found = new ArrayList<Finding>();
        lists.read(query, lotIds, lot -> found.addAll(findings(lot)));
        return found;
    }

    private List<Finding> findings(LotBills lot) {
        var pairs = pairs(lot);
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (Pair pair : pairs) {
            if (isTold(pair)) {
                graph.addVertex(pair.one());
                graph.addVertex(pair.other());
                graph.addEdge(pair.one(), pair.other());
            }
        }
        return new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .filter(group -> companies(lot, group).size() > 1)
                        .map(group -> finding(lot, group, pairs))
                        .toList();
    }

    private static List<Pair> pairs(LotBills lot) {
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < lot.bills().size(); one++) {
            for (int other = one + 1; other < lot.bills().size(); other++) {
                pairs.add(new Pair(one, other, lot.likeness(one, other), lot.sameErrors(one, other)));
            }
        }
        return pairs;
    }

    private boolean isTold(Pair pair) {
        return pair.errors() >= settings.errors()
                || pair.likeness().filter(LineLikeness::isAlike).isPresent();
    }

    private static List<String> companies(LotBills lot, Set<Integer> group) {
        return group.stream()
                .map(bill -> lot.bills().get(bill).companyId())
                .distinct()
                .sorted()
                .toList();
    }

    /** Deemed where other bidders of the lot show that bills need not be alike; a lead where nobody else is there to show it. */
    private Finding finding(LotBills lot, Set<Integer> group, List<Pair> pairs) {
        var inside = pairs.stream()
                .filter(pair -> group.contains(pair.one()) && group.contains(pair.other()) && isTold(pair))
                .toList();
        double baseline = pairs.stream()
                .filter(pair -> !group.contains(pair.one()) || !group.contains(pair.other()))
                .mapToDouble(Pair::share)
                .max()
                .orElse(0);
        boolean hasOthers = group.size() < lot.bills().size();
        int errors = inside.stream().mapToInt(Pair::errors).max().orElse(0);
        double chance = chance(inside, baseline, pairs.size());
        return Finding.amongBidders(
                slug(),
                hasOthers || errors >= settings.errors() ? grade() : Grade.LEAD,
                lot.lotId(),
                companies(lot, group),
                group.stream()
                        .sorted()
                        .map(bill -> evidence(lot.bills().get(bill), inside, bill, chance))
                        .toList(),
                checks(lot, inside, hasOthers, baseline, errors));
    }

    /** Of the least remarkable pair: lines have the ratio of others of the lot, times the pairs that were looked at. */
    private static double chance(List<Pair> inside, double baseline, int pairs) {
        return inside.stream()
                .mapToDouble(pair -> pair.likeness()
                        .filter(LineLikeness::isAlike)
                        .map(likeness -> Math.min(1, pairs * tail(likeness, baseline)))
                        .orElse(LEAST_CHANCE))
                .max()
                .orElse(1);
    }

    private static double tail(LineLikeness likeness, double baseline) {
        double usual = Math.max(baseline, 1.0 / likeness.lines());
        return Math.max(
                LEAST_CHANCE,
                BinomialDistribution.of(likeness.lines(), Math.min(1, usual))
                        .survivalProbability(likeness.constant() - 1));
    }

    private static Evidence evidence(PriceLists.Bill bill, List<Pair> inside, int number, double chance) {
        var nearest = inside.stream()
                .filter(pair -> pair.one() == number || pair.other() == number)
                .max(Comparator.comparingDouble(Pair::share).thenComparingInt(Pair::errors))
                .orElseThrow();
        return Evidence.ofPattern(
                "PRICE_LIST",
                bill.node(),
                "PriceList",
                bill.id(),
                shown(nearest),
                bill.companyId(),
                bill.source(),
                bill.importId(),
                chance);
    }

    private static String shown(Pair pair) {
        return pair.likeness()
                .map(likeness -> "%d of %d lines at one ratio; %d errors shared"
                        .formatted(likeness.constant(), likeness.lines(), pair.errors()))
                .orElse("%d errors shared".formatted(pair.errors()));
    }

    private List<Check> checks(LotBills lot, List<Pair> inside, boolean hasOthers, double baseline, int errors) {
        var least = inside.stream().min(Comparator.comparingDouble(Pair::share)).orElseThrow();
        return List.of(
                new Check(
                        "baseline",
                        hasOthers ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        hasOthers
                                ? "Between any two of these at least %.0f %% of the lines have one ratio; with any other bidder of the lot at most %.0f %%."
                                        .formatted(100 * least.share(), 100 * baseline)
                                : "All %d bidders with a bill are alike, so none shows what is usual."
                                        .formatted(lot.bills().size())),
                new Check(
                        "published-prices",
                        Check.Outcome.EXCLUDED,
                        "Prices that more than half of the other bidders quote too are left out: they are published or usual."),
                new Check(
                        "shared-errors",
                        errors > 0 ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        errors > 0
                                ? "%d lines have the same wrong quantity or total, which no published price explains."
                                        .formatted(errors)
                                : "No line has a wrong quantity or total, so errors tell nothing."),
                new Check(
                        "control-price",
                        Check.Outcome.NOT_CHECKABLE,
                        "The unit prices of the control-price file are not known."),
                new Check(
                        "consortium",
                        Check.Outcome.EXCLUDED,
                        "The bidders hand in separate bids; a consortium would be one bid."));
    }
}
