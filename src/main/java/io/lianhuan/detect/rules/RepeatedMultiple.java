package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.RatioSearch;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 报价固定倍数: one firm's price is the same multiple of another's in lot after lot (R023 of the Open Contracting red flags). */
@Component
final class RepeatedMultiple implements MarketRule {

    private static final long SEED = 1;

    /**
     * @param meetings lots in which both have a price, at the least
     * @param largestLot lots with more bidders say nothing of who seeks whom
     * @param falseDiscoveries share of false alarms among all pairs that are told
     * @param deals how often prices are dealt out anew to know that share
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.repeated-multiple", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("5") @Min(3) int meetings,
            @DefaultValue("200") @Min(3) int largestLot,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("19") @Min(9) int deals) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    RepeatedMultiple(Graph graph, MarketBids bids, Settings settings) {
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
        var search = new RatioSearch(market, settings.meetings(), settings.largestLot(), settings.deals(), SEED);
        var told = search.told(settings.falseDiscoveries());
        var placed = bids.read(
                query, market, told.stream().flatMap(one -> one.bids().stream()).toList());
        return told.stream()
                .map(one -> finding(market, one, placed, search.looked()))
                .toList();
    }

    private Finding finding(Market market, RatioSearch.Told one, MarketBids.Placed placed, int looked) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                one.bids().stream()
                        .map(bid -> market.lots().get(market.bidLot()[bid]).id())
                        .toList(),
                Stream.of(one.one(), one.other())
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                one.bids().stream()
                        .map(bid -> placed.evidence("PRICE_RATIO", bid, one.falseAlarms()))
                        .toList(),
                checks(market, one, looked));
    }

    private static List<Check> checks(Market market, RatioSearch.Told one, int looked) {
        var multiples = one.multiples();
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "In %d of %d common lots the price of %s is %.2f times that of %s; ratios that spread by %.3f repeat so with %.2g."
                                .formatted(
                                        multiples.times(),
                                        multiples.lots(),
                                        market.firms().get(one.one()),
                                        multiples.ratio(),
                                        market.firms().get(one.other()),
                                        multiples.spread(),
                                        multiples.chance())),
                new Check(
                        "dealt-anew",
                        Check.Outcome.EXCLUDED,
                        "Of %d pairs, with the prices of each lot dealt out anew, %.2g repeat a multiple as much; of pairs told so clearly %.2g %% are false."
                                .formatted(looked, one.falseAlarms(), 100 * one.falseDiscoveryRate())),
                new Check(
                        "habit",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether both price from one published basis by a rule of their own is not known."));
    }
}
