package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.GroupPrices;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.PriceSearch;
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

/**
 * 陪标与拉均价: firms that come to the same lots again and again, and whose prices there make way for one of them, or move the
 * mean, oftener than chance.
 */
@Component
final class CoordinatedPrices implements MarketRule {

    private static final long SEED = 1;

    /**
     * @param meetings lots in which two firms meet at the least
     * @param largestLot lots with more bidders say nothing of who seeks whom
     * @param largestGroup more firms are a crowd
     * @param falseDiscoveries share of false alarms among all groups that are told
     * @param deals how often prices are dealt out anew to know that share
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.coordinated-prices", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(3) int meetings,
            @DefaultValue("200") @Min(3) int largestLot,
            @DefaultValue("20") @Min(2) int largestGroup,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("19") @Min(9) int deals) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    CoordinatedPrices(Graph graph, MarketBids bids, Settings settings) {
        this.bids = bids;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B15";
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
        var search = new PriceSearch(
                market, settings.meetings(), settings.largestLot(), settings.largestGroup(), settings.deals(), SEED);
        var told = search.told(settings.falseDiscoveries()).stream()
                .filter(one -> !GroupPricing.isHabit(one.habit()))
                .toList();
        var prices = search.prices();
        var placed = bids.read(
                query,
                market,
                told.stream().flatMap(one -> prices.bidsOf(one.group())).toList());
        return told.stream().map(one -> finding(market, prices, one, placed)).toList();
    }

    private Finding finding(Market market, GroupPrices prices, PriceSearch.Told told, MarketBids.Placed placed) {
        var group = told.group();
        var kind = GroupPricing.kind(prices, group);
        var evidence = prices.bidsOf(group)
                .flatMap(bid -> Stream.of(
                        placed.evidence(kind, bid, told.chance()).amongDiscoveries(told.falseDiscoveryRate()),
                        placed.evidence("CO_BIDDING", bid, told.meetings())))
                .toList();
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                group.lots().stream()
                        .map(lot -> market.lots().get(lot).id())
                        .sorted()
                        .toList(),
                group.firms().stream()
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                evidence,
                checks(told, prices.ofMean(group)));
    }

    private static List<Check> checks(PriceSearch.Told told, long ofMean) {
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "In %d common lots, %d of them awarded by a mean, chance lays prices so with %.2g; of groups told so clearly %.2g %% are false."
                                .formatted(
                                        told.group().lots().size(),
                                        ofMean,
                                        told.chance(),
                                        100 * told.falseDiscoveryRate())),
                GroupPricing.ownLevel(told.habit()),
                new Check(
                        "small-trade",
                        Check.Outcome.EXCLUDED,
                        "%.2g %% of all pairs in the market meet as much oftener than lots of their trade and year explain."
                                .formatted(100 * told.meetings())));
    }
}
