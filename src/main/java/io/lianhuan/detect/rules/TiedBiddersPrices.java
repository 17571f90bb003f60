package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.GroupPrices;
import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.market.LotsOfFirms;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 关联投标人报价配合: bidders that a trace ties in one lot make way for one of them, or move the mean, in the lots in which they meet. A lead
 * that says whether a weak trace is worth following.
 */
@Component
final class TiedBiddersPrices implements MarketRule {

    /**
     * @param largestGroup traces that tie more bidders of a lot are a crowd
     * @param lots in which the group meets at the least
     * @param falseDiscoveries share of false alarms among all groups that are told, by Benjamini and Hochberg over all groups
     * @param largestLot lots with more bidders say nothing of who seeks whom
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.tied-bidders-prices", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("6") @Min(2) int largestGroup,
            @DefaultValue("3") @Min(2) int lots,

            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("200") @Min(3) int largestLot) {}

    private final Graph graph;
    private final MarketBids bids;
    private final Settings settings;
    private final Statement groups;
    private final Statement query;

    TiedBiddersPrices(Graph graph, MarketBids bids, Settings settings) {
        this.graph = graph;
        this.bids = bids;
        this.settings = settings;
        this.groups = graph.statement("market/tied-groups");
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

    /**
     * Bidders that a trace ties, and how they price where they meet.
     *
     * @param sharers how many firms ever had the trace
     * @param chance of such prices; a group that came out of more firms is one of the many that could have come out of them
     * @param habit how often prices elsewhere would be as far out of the way
     */
    private record Tied(Group group, int sharers, double chance, OptionalDouble habit) {}

    @Override
    public List<Finding> findIn(Market market) {
        var prices = GroupPrices.of(market);
        var tied = tied(market, prices);
        double[] rates = BenjaminiHochberg.qValues(
                tied.stream().mapToDouble(Tied::chance).toArray());
        var told = IntStream.range(0, tied.size())
                .filter(at -> rates[at] <= settings.falseDiscoveries())
                .mapToObj(tied::get)
                .filter(one -> !GroupPricing.isHabit(one.habit()))
                .toList();
        var placed = bids.read(
                query,
                market,
                told.stream().flatMap(one -> prices.bidsOf(one.group())).toList());
        return told.stream()
                .map(one -> finding(market, prices, one, tied.size(), placed))
                .toList();
    }

    private List<Tied> tied(Market market, GroupPrices prices) {
        var lots = LotsOfFirms.of(market, settings.largestLot());
        var tied = new ArrayList<Tied>();
        graph.stream(groups, Map.of("largestGroup", settings.largestGroup()), row -> {
            var firms = row.get("companyIds").asList(Value::asString).stream()
                    .map(market::firm)
                    .toList();
            if (!firms.contains(-1)) {
                var group = lots.group(firms);
                if (group.lots().size() >= settings.lots()) {
                    int sharers = Math.max(firms.size(), row.get("sharers").asInt());
                    double ways = BinomialCoefficientDouble.value(sharers, firms.size());
                    tied.add(new Tied(
                            group, sharers, Math.min(1, ways * prices.chance(group)), prices.habit(group, lots)));
                }
            }
        });
        return tied;
    }

    private Finding finding(Market market, GroupPrices prices, Tied one, int looked, MarketBids.Placed placed) {
        var group = one.group();
        var kind = GroupPricing.kind(prices, group);
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                group.lots().stream().map(lot -> market.lots().get(lot).id()).toList(),
                group.firms().stream()
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                prices.bidsOf(group)
                        .map(bid -> placed.evidence(kind, bid, one.chance()))
                        .toList(),
                checks(one, prices.ofMean(group), looked));
    }

    private static List<Check> checks(Tied one, long ofMean, int looked) {
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "In %d common lots, %d of them awarded by a mean, chance lays prices so with %.2g; %d tied groups were looked at."
                                .formatted(one.group().lots().size(), ofMean, one.chance(), looked)),
                new Check(
                        "sharers",
                        Check.Outcome.EXCLUDED,
                        "%d firms ever had the trace; groups that could have come out of them are allowed for."
                                .formatted(one.sharers())),
                GroupPricing.ownLevel(one.habit()));
    }
}
