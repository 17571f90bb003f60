package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.MarketRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.market.Market;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 放弃中标: of two firms the one gives up what it won in favour of the other, again and again. */
@Component
final class WithdrawnWinner implements MarketRule {

    /** Reasons that are not the candidate's own will. */
    private static final Pattern FORCED = Pattern.compile("不可抗力|取消|被查实|查实|违法|否决|资格不符|投诉成立");

    private static final double FEN = 100.0;

    /**
     * @param times that one of the two gives up in favour of the other, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.withdrawn-winner", ignoreUnknownFields = false)
    record Settings(@DefaultValue("2") @Min(1) int times) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    WithdrawnWinner(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B17";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-39-3");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    /** That a firm gave up a lot in favour of another, and the record of it. */
    private record Withdrawal(String lotId, String first, String second, Record row) {

        static Withdrawal of(Record row) {
            return new Withdrawal(
                    row.get("lotId").asString(),
                    row.get("firstId").asString(),
                    row.get("secondId").asString(),
                    row);
        }

        List<String> pair() {
            return Stream.of(first, second).sorted().toList();
        }

        String reason() {
            return row.get("reason").asString();
        }

        /** How probable it is that of all others just this one comes next. */
        double chance() {
            return 1.0 / Math.max(1, row.get("bids").asInt() - 1);
        }
    }

    @Override
    public List<Finding> findIn(Market market) {
        var withdrawals = graph.read(query, Map.of()).stream()
                .map(Withdrawal::of)
                .filter(withdrawal -> !FORCED.matcher(withdrawal.reason()).find())
                .toList();
        return withdrawals.stream()
                .collect(Collectors.groupingBy(
                        withdrawal -> String.join(" ", withdrawal.pair()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(ofPair -> ofPair.size() >= settings.times())
                .map(ofPair -> finding(ofPair, withdrawals))
                .toList();
    }

    private Finding finding(List<Withdrawal> ofPair, List<Withdrawal> all) {
        var pair = ofPair.getFirst().pair();
        var own = all.stream()
                .filter(withdrawal -> pair.contains(withdrawal.first()))
                .toList();
        double chance = chance(own, ofPair.size());
        return new Finding(
                slug(),
                grade(),
                Reach.MARKET,
                ofPair.stream().map(Withdrawal::lotId).toList(),
                pair.stream().map(Subject::bidder).toList(),
                ofPair.stream().map(one -> evidence(one, chance)).toList(),
                List.of(
                        new Check(
                                "somebody-else",
                                Check.Outcome.EXCLUDED,
                                "The two gave up %d lots, %d of them in favour of each other; if any other bidder could come second that happens with a chance of %.1g."
                                        .formatted(own.size(), ofPair.size(), chance)),
                        new Check(
                                "reason",
                                Check.Outcome.EXCLUDED,
                                "No force majeure and no fault found: "
                                        + ofPair.stream()
                                                .map(Withdrawal::reason)
                                                .distinct()
                                                .collect(Collectors.joining("; "))),
                        gain(ofPair),
                        deposit(ofPair)));
    }

    private static Evidence evidence(Withdrawal withdrawal, double chance) {
        var row = withdrawal.row();
        return Evidence.ofPattern(
                "WITHDRAWAL",
                row.get("node").asString(),
                "Lot",
                withdrawal.lotId(),
                "given up: " + withdrawal.reason(),
                withdrawal.first(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    /** P(X ≥ times) of trials with chances of their own (Poisson binomial), O(n²). */
    private static double chance(Collection<Withdrawal> trials, int times) {
        var exactly = new double[trials.size() + 1];
        exactly[0] = 1;
        int seen = 0;
        for (Withdrawal trial : trials) {
            seen++;
            for (int hits = seen; hits >= 0; hits--) {
                exactly[hits] =
                        exactly[hits] * (1 - trial.chance()) + (hits == 0 ? 0 : exactly[hits - 1] * trial.chance());
            }
        }
        double most = 0;
        for (int hits = trials.size(); hits >= times; hits--) {
            most += exactly[hits];
        }
        return Math.min(1, most);
    }

    private static Check gain(List<Withdrawal> ofPair) {
        var known = ofPair.stream()
                .map(Withdrawal::row)
                .filter(row -> !row.get("firstPrice").isNull()
                        && !row.get("secondPrice").isNull())
                .toList();
        if (known.isEmpty()) {
            return new Check("price", Check.Outcome.NOT_CHECKABLE, "The prices of both are not on record.");
        }
        double more = known.stream()
                        .mapToLong(row -> row.get("secondPrice").asLong()
                                - row.get("firstPrice").asLong())
                        .sum()
                / FEN;
        return new Check(
                "price",
                more > 0 ? Check.Outcome.EXCLUDED : Check.Outcome.EXPLAINS,
                "In %d lots the second cost the buyer %,.2f yuan more than the first.".formatted(known.size(), more));
    }

    private static Check deposit(List<Withdrawal> ofPair) {
        long returned = ofPair.stream()
                .filter(withdrawal -> withdrawal.row().get("returned").isTrue())
                .count();
        return returned == 0
                ? new Check(
                        "deposit",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether giving up cost the first its deposit is not on record.")
                : new Check(
                        "deposit",
                        Check.Outcome.EXCLUDED,
                        "In %d of %d lots the first got its deposit back, so that giving up cost it nothing."
                                .formatted(returned, ofPair.size()));
    }
}
