package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.screens.Award;
import io.lianhuan.detect.screens.BenjaminiHochberg;
import io.lianhuan.detect.screens.RecurrentWinner;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 专家与中标人频繁相遇: a bidder wins far more often when one evaluator sits on the panel than it does otherwise. */
@Component
final class EvaluatorAndWinner implements MarketRule {

    private static final double LEAST_CHANCE = 1e-12;

    /**
     * @param wins of the bidder under the evaluator, at the least
     * @param falseDiscoveries share of false alarms among all pairs that are told, by Benjamini and Hochberg over all pairs
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.evaluator-and-winner", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("3") @Min(2) int wins,

            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1")
            double falseDiscoveries) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    EvaluatorAndWinner(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B18";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("tender-law-56");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    /** That an evaluator sat on the panel of a lot, and the record of it. */
    private record Seat(int lot, Record row) {

        String lotId() {
            return row.get("lotId").asString();
        }
    }

    /** A bidder before an evaluator: in how many of the evaluator's lots it bid, and which of them it won. */
    private record Meeting(String evaluator, int firm, int lots, List<Seat> won) {

        int wins() {
            return won.size();
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var meetings = new ArrayList<Meeting>();
        seats(market).forEach((evaluator, seats) -> meetings.addAll(meetings(market, evaluator, seats)));
        var chances = chances(market, meetings);
        var rates = BenjaminiHochberg.qValues(chances);
        return IntStream.range(0, meetings.size())
                .filter(at -> meetings.get(at).wins() >= settings.wins() && rates[at] <= settings.falseDiscoveries())
                .mapToObj(at -> finding(market, meetings.get(at), chances[at]))
                .toList();
    }

    /** By evaluator. */
    private Map<String, List<Seat>> seats(Market market) {
        var numbers = new HashMap<String, Integer>();
        IntStream.range(0, market.lots().size())
                .forEach(at -> numbers.put(market.lots().get(at).id(), at));
        var seats = new TreeMap<String, List<Seat>>();
        graph.stream(query, Map.of(), row -> {
            var lot = numbers.get(row.get("lotId").asString());
            if (lot != null) {
                seats.computeIfAbsent(row.get("evaluatorId").asString(), any -> new ArrayList<>())
                        .add(new Seat(lot, row));
            }
        });
        return seats;
    }

    /** Firms that bid often enough before the evaluator to have won so often. */
    private List<Meeting> meetings(Market market, String evaluator, List<Seat> seats) {
        var met = new TreeMap<Integer, Meeting>();
        for (Seat seat : seats) {
            market.bidsOf(seat.lot())
                    .forEach(bid -> met.merge(
                            market.bidFirm()[bid],
                            new Meeting(
                                    evaluator, market.bidFirm()[bid], 1, market.isWon(bid) ? List.of(seat) : List.of()),
                            EvaluatorAndWinner::together));
        }
        return met.values().stream()
                .filter(meeting -> meeting.lots() >= settings.wins())
                .toList();
    }

    private static Meeting together(Meeting one, Meeting other) {
        return new Meeting(
                one.evaluator(),
                one.firm(),
                one.lots() + other.lots(),
                Stream.of(one.won(), other.won()).flatMap(List::stream).toList());
    }

    /** The chance of each number of wins at the rate at which the firm wins where the evaluator does not sit. */
    private static double[] chances(Market market, List<Meeting> meetings) {
        var bids = new int[market.firms().size()];
        var wins = new int[market.firms().size()];
        IntStream.range(0, market.bids()).forEach(bid -> {
            bids[market.bidFirm()[bid]]++;
            wins[market.bidFirm()[bid]] += market.isWon(bid) ? 1 : 0;
        });
        return meetings.stream()
                .mapToDouble(meeting -> chance(meeting, wins[meeting.firm()], bids[meeting.firm()]))
                .toArray();
    }

    /** A firm that is not seen elsewhere may well win every other lot, by Laplace's rule of succession. */
    private static double chance(Meeting meeting, int wins, int bids) {
        double rate = (wins - meeting.wins() + 1.0) / (bids - meeting.lots() + 2.0);
        return Math.max(LEAST_CHANCE, RecurrentWinner.chance(meeting.lots(), meeting.wins(), rate));
    }

    private Finding finding(Market market, Meeting meeting, double chance) {
        var firm = market.firms().get(meeting.firm());
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                meeting.won().stream().map(Seat::lotId).toList(),
                List.of(Subject.evaluator(meeting.evaluator()), Subject.bidder(firm)),
                meeting.won().stream()
                        .map(seat -> evidence(seat, firm, market.sizeOf(seat.lot()), chance))
                        .toList(),
                List.of(
                        new Check(
                                "win-rate",
                                Check.Outcome.EXCLUDED,
                                "The bidder won %d of %d lots that the evaluator sat on; at the rate of its other lots that happens with a chance of %.1g."
                                        .formatted(meeting.wins(), meeting.lots(), chance)),
                        discretion(market, meeting.won()),
                        new Check(
                                "draw",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether the evaluator was drawn by lot each time, and from how many, is not on record.")));
    }

    private static Evidence evidence(Seat seat, String firm, int bids, double chance) {
        return Evidence.ofPattern(
                "SCORE",
                seat.row().get("node").asString(),
                "Lot",
                seat.lotId(),
                "won against %d other bids".formatted(bids - 1),
                firm,
                seat.row().get("source").asLong(0),
                seat.row().get("importId").asString(""),
                chance);
    }

    private static Check discretion(Market market, List<Seat> won) {
        long computed = won.stream()
                .map(seat -> Award.of(market.lots().get(seat.lot()).awardMethod()))
                .filter(award -> award == Award.MEAN_BASED || award == Award.LOWEST_PRICE)
                .count();
        return computed == 0
                ? new Check(
                        "discretion",
                        Check.Outcome.EXCLUDED,
                        "No lot of these was awarded by the price alone, so that the panel had points to give.")
                : new Check(
                        "discretion",
                        Check.Outcome.NOT_CHECKABLE,
                        "%d of %d lots were awarded by the price; there the panel could only reject others."
                                .formatted(computed, won.size()));
    }
}
