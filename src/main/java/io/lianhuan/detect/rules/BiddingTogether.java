package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Companions;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.Meetings;
import io.lianhuan.detect.market.Strata;
import io.lianhuan.detect.screens.CoBidding;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 抱团投标: two firms that bid in the same lots far more often than firms of their trade do. Never more than a lead: small
 * trades always meet.
 */
@Component
final class BiddingTogether implements MarketRule {

    /**
     * @param meetings lots in which the two meet, at the least
     * @param falseDiscoveries share of false alarms among all pairs that are told, by Benjamini and Hochberg over all pairs
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.bidding-together", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("5") @Min(2) int meetings,

            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("400") @Min(2) int largestLot) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    BiddingTogether(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B14";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of();
    }

    @Override
    public Record settings() {
        return settings;
    }

    /** Two firms and how much chance explains of their meetings. */
    private record Suspect(Meetings.Pair pair, CoBidding meetings, double chance) {}

    @Override
    public List<Finding> findIn(Market market) {
        var strata = Strata.of(market);
        var met = Meetings.of(market, settings.meetings(), settings.largestLot());
        var suspects = suspects(new Companions(strata, met));
        var told = told(suspects, eligible(strata));
        return told.isEmpty() ? List.of() : findings(market, told, met.lotsCut());
    }

    private static List<Suspect> suspects(Companions companions) {
        return companions.pairs().entrySet().stream()
                .map(pair -> new Suspect(pair.getKey(), pair.getValue(), companions.chance(pair.getValue())))
                .sorted(Comparator.comparingDouble(Suspect::chance))
                .toList();
    }

    /** Pairs of firms that bid often enough to have met so often. */
    private long eligible(Strata strata) {
        long firms = IntStream.range(0, strata.bidsOf().length)
                .filter(firm -> IntStream.of(strata.bidsOf()[firm]).sum() >= settings.meetings())
                .count();
        return Math.max(1, firms * (firms - 1) / 2);
    }

    /** Those whose share of false alarms is small enough, of all pairs that could have met. */
    private List<Suspect> told(List<Suspect> suspects, long eligible) {
        int last = 0;
        for (int at = 0; at < suspects.size(); at++) {
            if (suspects.get(at).chance() * eligible / (at + 1) <= settings.falseDiscoveries()) {
                last = at + 1;
            }
        }
        return suspects.subList(0, last);
    }

    private List<Finding> findings(Market market, List<Suspect> told, int lotsCut) {
        var pairs = told.stream()
                .map(suspect -> Map.of(
                        "one", market.firms().get(suspect.pair().one()),
                        "other", market.firms().get(suspect.pair().other()),
                        "number", told.indexOf(suspect)))
                .toList();
        var evidence = new ArrayList<List<Evidence>>();
        var lots = new ArrayList<List<String>>();
        told.forEach(suspect -> {
            evidence.add(new ArrayList<>());
            lots.add(new ArrayList<>());
        });
        graph.stream(query, Map.of("pairs", pairs), row -> {
            int number = row.get("number").asInt();
            lots.get(number).add(row.get("lotId").asString());
            evidence.get(number).add(evidence(row, told.get(number)));
        });
        return IntStream.range(0, told.size())
                .mapToObj(at -> finding(market, told.get(at), lots.get(at), evidence.get(at), lotsCut))
                .toList();
    }

    private static Evidence evidence(org.neo4j.driver.Record row, Suspect suspect) {
        return Evidence.ofPattern(
                "CO_BIDDING",
                row.get("node").asString(),
                "Bid",
                row.get("bidId").asString(),
                row.get("lotId").asString(),
                row.get("companyId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                suspect.chance());
    }

    private Finding finding(Market market, Suspect suspect, List<String> lots, List<Evidence> evidence, int lotsCut) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                lots,
                List.of(
                        Subject.bidder(market.firms().get(suspect.pair().one())),
                        Subject.bidder(market.firms().get(suspect.pair().other()))),
                evidence,
                List.of(
                        new Check(
                                "comparable-lots",
                                Check.Outcome.EXCLUDED,
                                "Both bid in %d lots; %.1f are expected of firms that bid so often for lots of these kinds and years."
                                        .formatted(
                                                suspect.meetings().together(),
                                                suspect.meetings().expected())),
                        new Check(
                                "large-lots",
                                Check.Outcome.EXCLUDED,
                                "Lots of more than %d bidders are not counted; there are %d."
                                        .formatted(settings.largestLot(), lotsCut)),
                        new Check(
                                "common-region",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether only few firms could bid for these lots is not known.")));
    }
}
