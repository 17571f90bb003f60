package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.PriceSearch;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final double FEN = 100;

    /** From which chance on the prices elsewhere are as far out as those in the common lots. */
    private static final double HABIT = 0.05;

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

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    CoordinatedPrices(Graph graph, Settings settings) {
        this.graph = graph;
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
                .filter(one -> one.habit().orElse(0) <= HABIT)
                .toList();
        var standing = standing(market, search, told);
        return told.stream().map(one -> finding(market, search, one, standing)).toList();
    }

    /** Where a bid stands in the graph and in the files. */
    private record Standing(String node, String companyId, long price, long source, String importId) {}

    private Map<String, Standing> standing(Market market, PriceSearch search, List<PriceSearch.Told> told) {
        var ids = told.stream()
                .flatMap(one -> bids(search, one.group()))
                .map(bid -> market.bidIds().get(bid))
                .distinct()
                .sorted()
                .toList();
        var standing = new HashMap<String, Standing>();
        graph.stream(
                query,
                Map.of("bidIds", ids),
                row -> standing.put(
                        row.get("bidId").asString(),
                        new Standing(
                                row.get("node").asString(),
                                row.get("companyId").asString(),
                                row.get("price").asLong(),
                                row.get("source").asLong(0),
                                row.get("importId").asString(""))));
        return standing;
    }

    private static Stream<Integer> bids(PriceSearch search, Group group) {
        return group.lots().stream().flatMap(lot -> search.prices(lot).bidsOf(group.firms()).stream());
    }

    private Finding finding(Market market, PriceSearch search, PriceSearch.Told told, Map<String, Standing> standing) {
        var group = told.group();
        long ofMean = group.lots().stream()
                .filter(lot -> search.prices(lot).isOfMean())
                .count();
        var kind = 2 * ofMean > group.lots().size() ? "PRICE_PULL" : "PRICE_COVERS";
        var evidence = bids(search, group)
                .map(bid -> market.bidIds().get(bid))
                .flatMap(id -> Stream.of(
                        evidence(kind, id, standing, told.chance()).amongDiscoveries(told.falseDiscoveryRate()),
                        evidence("CO_BIDDING", id, standing, told.meetings())))
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
                checks(told, ofMean));
    }

    private static Evidence evidence(String kind, String bidId, Map<String, Standing> standing, double chance) {
        var stands = Objects.requireNonNull(standing.get(bidId), bidId);
        return Evidence.ofPattern(
                kind,
                stands.node(),
                "Bid",
                bidId,
                "%,.2f".formatted(stands.price() / FEN),
                stands.companyId(),
                stands.source(),
                stands.importId(),
                chance);
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
                new Check(
                        "own-level",
                        told.habit().isPresent() ? Check.Outcome.EXCLUDED : Check.Outcome.NOT_CHECKABLE,
                        told.habit().isPresent()
                                ? "Where they bid without each other their prices are not so far out of the way (chance %.2g)."
                                        .formatted(told.habit().getAsDouble())
                                : "There are too few lots without the others to tell."),
                new Check(
                        "small-trade",
                        Check.Outcome.EXCLUDED,
                        "%.2g %% of all pairs in the market meet as much oftener than lots of their trade and year explain."
                                .formatted(100 * told.meetings())));
    }
}
