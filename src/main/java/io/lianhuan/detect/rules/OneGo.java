package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Rule;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What rules about runs in time do alike: read what the runs rest on, and leave out queues at public terminals. */
@Component
final class OneGo {

    private static final int BATCH = 1_000;

    private final Graph graph;

    OneGo(Graph graph) {
        this.graph = graph;
    }

    /** A finding for each run whose bids did not queue at a listed terminal. */
    List<Finding> findings(Rule rule, String kind, Statement statement, List<Runs.Run> runs) {
        var found = new ArrayList<Finding>();
        for (int from = 0; from < runs.size(); from += BATCH) {
            var some = runs.subList(from, Math.min(runs.size(), from + BATCH));
            var records = records(statement, some);
            some.stream()
                    .map(run -> finding(rule, kind, run, records))
                    .flatMap(List::stream)
                    .forEach(found::add);
        }
        return found;
    }

    private Map<String, Record> records(Statement statement, List<Runs.Run> runs) {
        var bidIds = runs.stream().flatMap(run -> run.bidIds().stream()).toList();
        return graph.read(statement, Map.of("bidIds", bidIds)).stream()
                .collect(Collectors.toMap(row -> row.get("bidId").asString(), Function.identity()));
    }

    private static List<Finding> finding(Rule rule, String kind, Runs.Run run, Map<String, Record> records) {
        var bids = run.bidIds().stream().map(records::get).toList();
        var companies = bids.stream()
                .map(bid -> bid.get("companyId").asString())
                .distinct()
                .toList();
        var queued = bids.stream()
                .filter(bid -> bid.get("publicTerminal").asBoolean())
                .count();
        if (companies.size() < 2 || queued > 1) {
            return List.of();
        }
        var evidence =
                bids.stream().map(bid -> evidence(kind, bid, run.chance())).toList();
        return List.of(Finding.amongBidders(
                rule.slug(), rule.grade(), run.lotId(), companies, evidence, checks(run.chance())));
    }

    private static Evidence evidence(String kind, Record bid, double chance) {
        return Evidence.ofPattern(
                kind,
                bid.get("node").asString(),
                "Bid",
                bid.get("bidId").asString(),
                bid.get("shown").asString(),
                bid.get("companyId").asString(),
                bid.get("source").asLong(0),
                bid.get("importId").asString(""),
                chance);
    }

    private static List<Check> checks(double chance) {
        return List.of(
                new Check(
                        "rush-hour",
                        Check.Outcome.EXCLUDED,
                        String.format(
                                Locale.ROOT,
                                "Measured by how bids of other lots spread over the same hours, chance does as much with at most %.1e.",
                                chance)),
                new Check(
                        "public-terminal",
                        Check.Outcome.EXCLUDED,
                        "No two of the bids came from a terminal or an address on the public list of the day."),
                new Check(
                        "outage",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the platform had been down, so that all waited for it."));
    }
}
