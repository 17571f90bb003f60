package io.lianhuan.detect;

import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import io.lianhuan.ingest.Progress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Runs the rules over lots, keeps what they find and lets rings follow from it. */
@Component
public class Detection {

    private static final int LOTS_IN_BATCH = 500;

    private final Graph graph;
    private final List<Rule> rules;
    private final Findings findings;
    private final Rings rings;
    private final Statement lotsToExamine;

    Detection(Graph graph, List<Rule> rules, Findings findings, Rings rings) {
        this.graph = graph;
        this.rules = rules;
        this.findings = findings;
        this.rings = rings;
        this.lotsToExamine = graph.statement("findings/lots-to-examine");
    }

    /**
     * What a run found.
     *
     * @param byRule findings in the examined lots, by rule
     * @param time by stage
     */
    public record Report(int lots, Map<String, Integer> byRule, int rings, Map<String, Duration> time) {}

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
            var found = find(batch, byRule, time);
            timed(time, "save", () -> findings.save(batch, found, firms));
            progress.at("examined lots", from + batch.size(), lots.size());
        }
        findings.lapseOrphans();
        findings.noteRules();
        var count = new int[1];
        timed(time, "rings", () -> count[0] = rings.refresh(firms));
        return new Report(lots.size(), byRule, count[0], time);
    }

    private List<Finding> find(List<String> lots, Map<String, Integer> byRule, Map<String, Duration> time) {
        var found = new ArrayList<Finding>();
        for (Rule rule : rules) {
            timed(time, rule.slug(), () -> {
                var some = rule.findIn(lots);
                byRule.merge(rule.slug(), some.size(), Integer::sum);
                found.addAll(some);
            });
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
