package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.JointBidders;
import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.PriceRanks;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.MissingBids;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 报价刻意拉开: a group's losing bids keep a distance from the lowest that competing bids do not keep (Chassang, Kawai, Nakabayashi
 * and Ortner 2022, missing bids). Needs hundreds of bids of one group.
 */
@Component
final class KeptDistance implements MarketRule {

    /**
     * @param meetings lots in which two firms meet at the least
     * @param largestLot lots with more bidders say nothing of who seeks whom
     * @param largestGroup more firms are a crowd
     * @param falseDiscoveries share of false alarms among all groups that are told, by Benjamini and Hochberg over all groups
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.kept-distance", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(3) int meetings,
            @DefaultValue("200") @Min(3) int largestLot,
            @DefaultValue("20") @Min(2) int largestGroup,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    KeptDistance(Graph graph, MarketBids bids, Settings settings) {
        this.bids = bids;
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

    /** A group, its losing bids in lots that the lowest price wins, and how many of these lie close behind. */
    private record Candidate(Group group, List<Integer> losing, MissingBids missing) {}

    /** A losing bid and how far it lies behind the lowest other, as a share of the ceiling price. */
    private record Margin(int bid, double behind) {}

    @Override
    public List<Finding> findIn(Market market) {
        var candidates = new ArrayList<Candidate>();
        for (Group group :
                new JointBidders(market, settings.meetings(), settings.largestLot()).groups(settings.largestGroup())) {
            var losing = group.lots().stream()
                    .flatMap(lot -> losing(market, group, lot).stream())
                    .toList();
            MissingBids.of(losing.stream().mapToDouble(Margin::behind).toArray())
                    .ifPresent(missing -> candidates.add(new Candidate(
                            group, losing.stream().map(Margin::bid).toList(), missing)));
        }
        double[] rates = BenjaminiHochberg.qValues(
                candidates.stream().mapToDouble(one -> one.missing().chance()).toArray());
        var told = IntStream.range(0, rates.length)
                .filter(at -> rates[at] <= settings.falseDiscoveries())
                .mapToObj(candidates::get)
                .toList();
        var placed = bids.read(
                query,
                market,
                told.stream().flatMap(one -> one.losing().stream()).toList());
        return told.stream()
                .map(one -> finding(market, one, placed, candidates.size()))
                .toList();
    }

    private static List<Margin> losing(Market market, Group group, int lot) {
        double ceiling = market.lots().get(lot).ceiling();
        var ranks = PriceRanks.of(market, lot);
        if (!(ceiling > 0) || ranks.award() != Award.LOWEST_PRICE || ranks.bids().length < 2) {
            return List.of();
        }
        double[] margins = MissingBids.margins(
                Arrays.stream(ranks.bids())
                        .mapToDouble(bid -> market.price()[bid])
                        .toArray(),
                ceiling);
        return IntStream.range(0, margins.length)
                .filter(rank -> margins[rank] >= 0 && group.firms().contains(ranks.firms()[rank]))
                .mapToObj(rank -> new Margin(ranks.bids()[rank], margins[rank]))
                .toList();
    }

    private Finding finding(Market market, Candidate one, MarketBids.Placed placed, int candidates) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                one.group().lots().stream()
                        .map(lot -> market.lots().get(lot).id())
                        .toList(),
                one.group().firms().stream()
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                one.losing().stream()
                        .map(bid ->
                                placed.evidence("PRICE_GAP", bid, one.missing().chance() * candidates))
                        .toList(),
                checks(one, candidates));
    }

    private static List<Check> checks(Candidate one, int candidates) {
        var missing = one.missing();
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "Of %d losing bids %d lie less than %.2f %% of the ceiling price behind the lowest other and %d less than %.2f %%; so few lie close with a chance of %.2g in one of %d groups."
                                .formatted(
                                        missing.bids(),
                                        missing.close(),
                                        100 * MissingBids.CLOSE,
                                        missing.close() + missing.beside(),
                                        100 * MissingBids.BESIDE,
                                        missing.chance(),
                                        candidates)),
                new Check(
                        "award-method",
                        Check.Outcome.EXCLUDED,
                        "Only lots that the lowest price wins are counted; there a competitor would bid close below."),
                new Check(
                        "rounding",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether bidders round to steps as wide as the gap is not known."));
    }
}
