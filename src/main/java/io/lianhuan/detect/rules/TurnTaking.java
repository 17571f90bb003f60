package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketBids;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Contests;
import io.lianhuan.detect.market.JointBidders;
import io.lianhuan.detect.market.JointBidders.Group;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.Turns;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 轮流中标: firms that come to the same lots again and again, and win in turn. A lead, since full order books make turns too. */
@Component
final class TurnTaking implements MarketRule {

    private static final long SEED = 1;

    /**
     * @param meetings lots in which two firms meet at the least
     * @param largestLot lots with more bidders say nothing of who seeks whom
     * @param largestGroup more firms are a crowd
     * @param wins lots that members won, at the least
     * @param falseDiscoveries share of false alarms among all groups that are told, by Benjamini and Hochberg over all groups
     * @param draws how often winners are drawn
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.turn-taking", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(3) int meetings,
            @DefaultValue("200") @Min(3) int largestLot,
            @DefaultValue("20") @Min(2) int largestGroup,
            @DefaultValue("6") @Min(4) int wins,

            @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries,

            @DefaultValue("19999") @Min(999) int draws) {}

    private final MarketBids bids;
    private final Settings settings;
    private final Statement query;

    TurnTaking(Graph graph, MarketBids bids, Settings settings) {
        this.bids = bids;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B16";
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

    /** A group, the lots that its members won in the order of their opening, and how they follow each other. */
    private record Candidate(Group group, List<Integer> lots, Turns turns) {}

    @Override
    public List<Finding> findIn(Market market) {
        var contests = new Contests(market, settings.largestLot());
        var candidates = new JointBidders(market, settings.meetings(), settings.largestLot())
                .groups(settings.largestGroup()).stream()
                        .map(group -> candidate(market, contests, group))
                        .filter(one -> one.lots().size() >= settings.wins()
                                && one.turns().winners() > 1)
                        .toList();
        var told = apart(told(candidates));
        var placed = bids.read(
                query,
                market,
                told.stream().flatMap(one -> won(contests, one).stream()).toList());
        return told.stream()
                .map(one -> finding(market, contests, one, placed, candidates.size()))
                .toList();
    }

    private Candidate candidate(Market market, Contests contests, Group group) {
        var lots = group.lots().stream()
                .filter(lot -> group.firms().contains(contests.winner(lot).orElse(-1)))
                .sorted(Comparator.<Integer>comparingLong(
                                lot -> market.lots().get(lot).openedAt())
                        .thenComparing(lot -> lot))
                .toList();
        var turns = lots.stream()
                .map(lot -> new Turns.Turn(
                        contests.winner(lot).orElseThrow(),
                        contests.bidders(lot).stream()
                                .filter(group.firms()::contains)
                                .toList()))
                .toList();
        return new Candidate(group, lots, Turns.of(turns, settings.draws(), SEED));
    }

    private List<Candidate> told(List<Candidate> candidates) {
        double[] rates = BenjaminiHochberg.qValues(
                candidates.stream().mapToDouble(one -> one.turns().chance()).toArray());
        return IntStream.range(0, rates.length)
                .filter(at -> rates[at] <= settings.falseDiscoveries())
                .mapToObj(candidates::get)
                .sorted(Comparator.<Candidate>comparingDouble(one -> one.turns().chance())
                        .thenComparing(one -> one.group().firms().toString()))
                .toList();
    }

    /** Of groups that share two members only the least probable. */
    private static List<Candidate> apart(List<Candidate> told) {
        var apart = new ArrayList<Candidate>();
        var taken = new HashSet<Integer>();
        for (Candidate one : told) {
            if (one.group().firms().stream().filter(taken::contains).count() < 2) {
                taken.addAll(one.group().firms());
                apart.add(one);
            }
        }
        return apart;
    }

    private static List<Integer> winners(Contests contests, Candidate one) {
        return one.lots().stream()
                .map(lot -> contests.winner(lot).orElseThrow())
                .distinct()
                .sorted()
                .toList();
    }

    /** The bids that won. */
    private static List<Integer> won(Contests contests, Candidate one) {
        return one.lots().stream()
                .flatMap(lot -> contests.bids(List.of(contests.winner(lot).orElseThrow()), List.of(lot)).stream())
                .toList();
    }

    private Finding finding(Market market, Contests contests, Candidate one, MarketBids.Placed placed, int candidates) {
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                one.lots().stream().map(lot -> market.lots().get(lot).id()).toList(),
                winners(contests, one).stream()
                        .map(firm -> Subject.bidder(market.firms().get(firm)))
                        .toList(),
                won(contests, one).stream()
                        .map(bid -> placed.evidence("ROTATION", bid, one.turns().chance() * candidates))
                        .toList(),
                checks(one, candidates));
    }

    private static List<Check> checks(Candidate one, int candidates) {
        return List.of(
                new Check(
                        "chance",
                        Check.Outcome.EXCLUDED,
                        "%d firms won %d of their common lots; %d wins came before the others had theirs, %.1f do where winners are drawn, and so few with a chance of %.2g in one of %d groups."
                                .formatted(
                                        one.turns().winners(),
                                        one.turns().lots(),
                                        one.turns().tooSoon(),
                                        one.turns().expected(),
                                        one.turns().chance(),
                                        candidates)),
                new Check(
                        "presence",
                        Check.Outcome.EXCLUDED,
                        "Winners are drawn among those members who bid, so turns of coming are no turns of winning."),
                new Check(
                        "capacity",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether a firm that has just won is too busy to bid low again is not known."));
    }
}
