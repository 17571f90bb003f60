package io.lianhuan.detect;

import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.MarketReader;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.ingest.Progress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Runs the rules over lots, keeps what they find and lets rings follow from it. */
@Component
public class Detection {

    private static final int LOTS_IN_BATCH = 500;

    private final Graph graph;
    private final List<Rule> rules;
    private final Findings findings;
    private final Rings rings;
    private final MarketReader market;
    private final Statement lotsToExamine;

    Detection(Graph graph, List<Rule> rules, Findings findings, Rings rings, MarketReader market) {
        this.graph = graph;
        this.rules = rules;
        this.market = market;
        this.findings = findings;
        this.rings = rings;
        this.lotsToExamine = graph.statement("findings/lots-to-examine");
    }

    /**
     * What a run found.
     *
     * @param byRule findings in the examined lots, by rule
     * @param rings that hold
     * @param rarelyByChance those of which at most a tenth is expected to be false
     * @param time by stage
     */
    public record Report(
            int lots, Map<String, Integer> byRule, int rings, int rarelyByChance, Map<String, Duration> time) {}

    /**
     * Examines lots that new data touched; all of them when asked, or when rules or their settings changed. Costs one read for each rule and one write for each 500 lots, and
     * one pass over all findings for the rings.
     */
    public Report detect(boolean full, Progress progress) {
        var byRule = new TreeMap<String, Integer>();
        var time = new TreeMap<String, Duration>();
        rules.forEach(rule -> byRule.put(rule.slug(), 0));
        var lots = graph.read(lotsToExamine, Map.of("full", full || findings.isOutdated())).stream()
                .map(row -> row.get("id").asString())
                .toList();
        var firms = findings.firms();
        for (int from = 0; from < lots.size(); from += LOTS_IN_BATCH) {
            var batch = lots.subList(from, Math.min(lots.size(), from + LOTS_IN_BATCH));
            var found = ask(LotRule.class, rule -> rule.findIn(batch), byRule, time);
            timed(time, "save", () -> findings.save(batch, found, firms));
            progress.at("examined lots", from + batch.size(), lots.size());
        }
        var columns = new ArrayList<Market>();
        timed(time, "market", () -> columns.add(market.read()));
        examine(columns.getFirst(), byRule, time, firms);
        findings.lapseOrphans();
        findings.noteRules();
        var kept = new ArrayList<Rings.Kept>();
        timed(time, "rings", () -> kept.add(rings.refresh(firms, columns.getFirst())));
        return new Report(
                lots.size(), byRule, kept.getFirst().rings(), kept.getFirst().rarelyByChance(), time);
    }

    private void examine(Market all, Map<String, Integer> byRule, Map<String, Duration> time, int firms) {
        var found = ask(MarketRule.class, rule -> rule.findIn(all), byRule, time);
        timed(time, "save", () -> findings.saveMarket(found, firms));
    }

    private <R extends Rule> List<Finding> ask(
            Class<R> reach,
            Function<R, List<Finding>> question,
            Map<String, Integer> byRule,
            Map<String, Duration> time) {
        var found = new ArrayList<Finding>();
        for (Rule rule : rules) {
            if (reach.isInstance(rule)) {
                timed(time, rule.slug(), () -> {
                    var some = question.apply(reach.cast(rule));
                    byRule.merge(rule.slug(), some.size(), Integer::sum);
                    found.addAll(some);
                });
            }
        }
        return found;
    }

    private static void timed(Map<String, Duration> time, String stage, Runnable work) {
        var clock = InstantSource.system();
        var began = clock.instant();
        work.run();
        time.merge(stage, Duration.between(began, clock.instant()), Duration::plus);
    }
}
