package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Contests;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.ConcertedPrices;
import io.lianhuan.detect.screens.DesignatedLoser;
import io.lianhuan.detect.screens.RecurrentWinner;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 陪标专业户: a firm that bids and bids and never wins, mostly beside one firm that wins oftener with it than without. Never more
 * than a lead: some firms are dear.
 */
@Component
final class NeverWins implements MarketRule {

    /** Below so many lots without the other nothing is known of a firm's own share of wins. */
    private static final int FEWEST_APART = 5;

    /**
     * @param bidsInYear lots with a known winner for which a firm bids within 365 days, at the least
     * @param accompanied share of its lots to which the other comes
     * @param ownRate how probable the other's wins may be at the rate at which it wins without the firm
     * @param falseDiscoveries share of false alarms among all that are told, by Benjamini and Hochberg over all pairs
     * @param largestLot lots with more bidders say nothing of who goes with whom
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.never-wins", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("15") @Min(2) int bidsInYear,

            @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
            double accompanied,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double ownRate,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("200") @Min(3) int largestLot) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    NeverWins(Graph graph, MarketBids bids, Settings settings) {
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

    /**
     * A firm beside another.
     *
     * @param common lots for which both bid
     * @param wins of the other in these
     * @param rate the other's share of wins where it bids without the firm
     * @param losing how often chance leaves the firm without the lots that the other did not win
     * @param winning how often chance gives the other so many of the common lots
     */
    private record Beside(
            int firm, int other, List<Integer> common, int wins, double rate, double losing, double winning) {

        double chance() {
            return ConcertedPrices.together(losing, winning);
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var contests = new Contests(market, settings.largestLot());
        var pairs = IntStream.range(0, contests.firms())
                .filter(firm -> contests.busiestYear(firm) >= settings.bidsInYear())
                .boxed()
                .flatMap(firm -> contests.companions(firm, settings.accompanied()).stream()
                        .map(other -> beside(contests, firm, other)))
                .toList();
        double[] rates = BenjaminiHochberg.qValues(
                pairs.stream().mapToDouble(Beside::chance).toArray());
        var told = IntStream.range(0, rates.length)
                .filter(at -> rates[at] <= settings.falseDiscoveries())
                .mapToObj(pairs::get)
                .filter(one -> one.winning() <= settings.ownRate())
                .toList();
        var placed = bids.read(
                query, market, told.stream().flatMap(one -> bids(contests, one)).toList());
        return told.stream()
                .map(one -> finding(market, contests, one, placed, pairs.size()))
                .toList();
    }

    private static Beside beside(Contests contests, int firm, int other) {
        if (contests.hasWon(firm)) {
            return new Beside(firm, other, List.of(), 0, 0, 1, 1);
        }
        var common = contests.of(firm).stream()
                .filter(lot -> contests.isBidder(other, lot))
                .toList();
        int wins = (int) common.stream()
                .filter(lot -> contests.winner(lot).orElse(-1) == other)
                .count();
        double rate = rate(contests, other, common);
        var free = contests.of(firm).stream()
                .filter(lot -> contests.winner(lot).orElse(-1) != other)
                .toList();
        return new Beside(
                firm,
                other,
                common,
                wins,
                rate,
                DesignatedLoser.chance(contests.sizes(free)),
                RecurrentWinner.chance(common.size(), wins, rate));
    }

    /** How often it wins without the firm, with one more win and one more loss; as often as others where little is known. */
    private static double rate(Contests contests, int other, List<Integer> common) {
        var apart =
                contests.of(other).stream().filter(lot -> !common.contains(lot)).toList();
        if (apart.size() < FEWEST_APART) {
            return IntStream.of(contests.sizes(common))
                    .mapToDouble(size -> 1.0 / size)
                    .average()
                    .orElse(1);
        }
        long won = apart.stream()
                .filter(lot -> contests.winner(lot).orElse(-1) == other)
                .count();
        return (won + 1.0) / (apart.size() + 2.0);
    }

    private static Stream<Integer> bids(Contests contests, Beside one) {
        return contests.bids(List.of(one.firm(), one.other()), one.common()).stream();
    }

    private Finding finding(Market market, Contests contests, Beside one, MarketBids.Placed placed, int pairs) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                one.common().stream().map(lot -> market.lots().get(lot).id()).toList(),
                Stream.of(one.firm(), one.other())
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                bids(contests, one)
                        .map(bid -> evidence(market, one, placed, bid, pairs))
                        .toList(),
                checks(contests, one, pairs));
    }

    /** Chances are multiplied by the number of pairs that were looked at. */
    private static Evidence evidence(Market market, Beside one, MarketBids.Placed placed, int bid, int pairs) {
        return market.bidFirm()[bid] == one.firm()
                ? placed.evidence("NEVER_WINS", bid, one.losing() * pairs)
                : placed.evidence("RECURRENT_WINNER", bid, one.winning() * pairs);
    }

    private List<Check> checks(Contests contests, Beside one, int pairs) {
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "It bid for %d lots with a known winner, up to %d within a year, and won none; with equal bidders chance leaves it without those the other did not win with %.2g. %d pairs were looked at."
                                .formatted(
                                        contests.of(one.firm()).size(),
                                        contests.busiestYear(one.firm()),
                                        one.losing(),
                                        pairs)),
                new Check(
                        "own-rate",
                        Check.Outcome.EXCLUDED,
                        "The other won %d of %d lots for which both bid, and a share of %.3f of those without it; so many wins have a chance of %.2g."
                                .formatted(one.wins(), one.common().size(), one.rate(), one.winning())),
                new Check(
                        "consortium",
                        Check.Outcome.EXCLUDED,
                        "They hand in separate bids, and it won nothing as a partner either."),
                new Check(
                        "weak-bidder",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether it is dear, new or poorly rated, and loses for that, is not known."));
    }
}
