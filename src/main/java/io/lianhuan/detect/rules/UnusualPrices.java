package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.UnusualLots;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 报价异常集中: a few bids of a lot lie as they hardly ever do in comparable lots. A price screen alone is never more than a lead. */
@Component
final class UnusualPrices implements MarketRule {

    /**
     * @param comparable lots that the stratum of a lot needs
     * @param largestLot lots with more bids are left out
     * @param falseDiscoveries share of false alarms among all that are told, by Benjamini and Hochberg over all lots
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.unusual-prices", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("20") @Min(20) int comparable,
            @DefaultValue("200") @Min(6) int largestLot,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    UnusualPrices(Graph graph, MarketBids bids, Settings settings) {
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

    @Override
    public List<Finding> findIn(Market market) {
        var lots = new UnusualLots(market, settings.comparable(), settings.largestLot());
        var told = lots.told(settings.falseDiscoveries());
        var placed = bids.read(
                query, market, told.stream().flatMap(one -> one.bids().stream()).toList());
        return told.stream()
                .filter(one -> firms(market, one).size() > 1)
                .map(one -> finding(market, one, placed, lots.looked()))
                .toList();
    }

    private static List<String> firms(Market market, UnusualLots.Told one) {
        return one.bids().stream()
                .map(bid -> market.firms().get(market.bidFirm()[bid]))
                .distinct()
                .toList();
    }

    /** The chance is multiplied by the number of lots that were looked at. */
    private Finding finding(Market market, UnusualLots.Told one, MarketBids.Placed placed, int looked) {
        return Finding.amongBidders(
                slug(),
                grade(),
                market.lots().get(one.lot()).id(),
                firms(market, one),
                one.bids().stream()
                        .map(bid -> placed.evidence("PRICE_CV", bid, one.chance() * looked))
                        .toList(),
                checks(one, looked));
    }

    private static List<Check> checks(UnusualLots.Told one, int looked) {
        return List.of(
                new Check(
                        "comparable-lots",
                        Check.Outcome.EXCLUDED,
                        "%s of these %d bids is %.4g; the median of %d lots of this kind, trade, award method and number of bids is %.4g, and so far off it lies with %.2g. %d lots were looked at."
                                .formatted(
                                        UnusualLots.SCREEN,
                                        one.bids().size(),
                                        one.value(),
                                        one.comparable(),
                                        one.usual(),
                                        one.chance(),
                                        looked)),
                new Check(
                        "award-method",
                        Check.Outcome.EXCLUDED,
                        "The screen speaks under the award method of the lot: a cover bid helps there."),
                new Check(
                        "narrow-market",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether material with one price for all makes most of the work is not known."));
    }
}
