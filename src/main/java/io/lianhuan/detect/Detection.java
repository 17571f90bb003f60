package io.lianhuan.detect;

import io.lianhuan.detect.market.Market;
import io.lianhuan.detect.market.MarketReader;
import io.lianhuan.ingest.Progress;
import io.lianhuan.ingest.ProgressBoard;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs the rules over lots, keeps what they find and lets rings and chains follow from it. */
@Component
public class Detection {

    /** The name under which a run stands on the board. */
    static final String WORK = "detection";

    private static final int LOTS_IN_BATCH = 500;

    private final List<Rule> rules;
    private final Examinations examinations;
    private final Findings findings;
    private final Rings rings;
    private final Chains chains;
    private final MarketReader market;
    private final Askers askers;
    private final ProgressBoard board;
    private final ApplicationEventPublisher events;

    Detection(
            List<Rule> rules,
            Examinations examinations,
            Findings findings,
            Rings rings,
            Chains chains,
            MarketReader market,
            Askers askers,
            ProgressBoard board,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.examinations = examinations;
        this.findings = findings;
        this.rings = rings;
        this.chains = chains;
        this.market = market;
        this.askers = askers;
        this.board = board;
        this.events = events;
    }

    /**
     * What a run found; published as an event when the run ends, and whoever listens is done before the run is.
     *
     * @param byRule findings in the examined lots, by rule
     * @param rings that hold
     * @param rarelyByChance those of which at most a tenth is expected to be false
     * @param chains that hold
     * @param time by stage; rules are asked several at a time, so theirs overlap
     */
    public record Report(
            int lots,
            Map<String, Integer> byRule,
            int rings,
            int rarelyByChance,
            int chains,
            Map<String, Duration> time) {}

    /**
     * Examines lots that new data touched; all of them when asked, or when rules or their settings changed. Costs one read for each rule and one write for each 500 lots, and
     * one pass over all findings for the rings.
     */
    public Report detect(boolean full, Progress progress) {
        return board.follow(WORK, progress, told -> run(full, told));
    }

    private Report run(boolean full, Progress progress) {
        var byRule = new TreeMap<String, Integer>();
        var time = new TreeMap<String, Duration>();
        rules.forEach(rule -> byRule.put(rule.slug(), 0));
        var examination = examinations.begin(full);
        boolean anew = examination.isFull();
        var lots = examination.lots();
        var firms = findings.firms();
        for (int from = 0; from < lots.size(); from += LOTS_IN_BATCH) {
            var batch = lots.subList(from, Math.min(lots.size(), from + LOTS_IN_BATCH));
            var found = ask(LotRule.class, rule -> rule.findIn(batch), byRule, time);
            timed(time, "save", () -> findings.save(batch, found, firms, anew));
            progress.at("examined lots", from + batch.size(), lots.size());
        }
        progress.at("reading the market", 0, 0);
        var all = timed(time, "market", market::read);
        examine(all, byRule, time, firms, anew);
        timed(time, "save", () -> settle(examination, firms));
        progress.at("rings", 0, 0);
        var kept = timed(time, "rings", () -> rings.refresh(firms, all));
        progress.at("chains", 0, 0);
        int lent = timed(time, "chains", () -> chains.refresh(firms));
        examinations.end(firms);
        time.forEach((stage, took) ->
                Metrics.timer("lianhuan.detection", "stage", stage).record(took));
        var report = new Report(lots.size(), byRule, kept.rings(), kept.rarelyByChance(), lent, time);
        events.publishEvent(report);
        return report;
    }

    /** What no lot that was examined tells. */
    private void settle(Examinations.Examination examination, int firms) {
        if (examination.isFull()) {
            findings.lapseOrphans();
        } else if (examination.firmsBefore() != firms) {
            findings.weighAll(firms);
        }
    }

    private void examine(Market all, Map<String, Integer> byRule, Map<String, Duration> time, int firms, boolean anew) {
        var found = ask(MarketRule.class, rule -> rule.findIn(all), byRule, time);
        timed(time, "save", () -> findings.saveMarket(found, firms, anew));
    }

    /** Asks the rules of one reach at the same time; what they find stands in the order of the rules. */
    private <R extends Rule> List<Finding> ask(
            Class<R> reach,
            Function<R, List<Finding>> question,
            Map<String, Integer> byRule,
            Map<String, Duration> time) {
        var found = new ArrayList<Finding>();
        for (var answer : askers.answers(
                rules.stream().filter(reach::isInstance).map(reach::cast).toList(), question)) {
            byRule.merge(answer.rule(), answer.found().size(), Integer::sum);
            time.merge(answer.rule(), answer.took(), Duration::plus);
            found.addAll(answer.found());
        }
        return found;
    }

    private static void timed(Map<String, Duration> time, String stage, Runnable work) {
        timed(time, stage, () -> {
            work.run();
            return stage;
        });
    }

    private static <T> T timed(Map<String, Duration> time, String stage, Supplier<T> work) {
        long began = System.nanoTime();
        var done = work.get();
        time.merge(stage, Duration.ofNanos(System.nanoTime() - began), Duration::plus);
        return done;
    }
}
