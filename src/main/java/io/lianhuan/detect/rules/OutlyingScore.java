package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.detect.screens.ScoreTable;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 专家打分异常: an evaluator gave one bid far more than the other evaluators did, and than his other points lead to expect. */
@Component
final class OutlyingScore implements LotRule {

    /**
     * @param deviations above the expected, at the least
     * @param points above the expected, at the least
     * @param maximumChance that an honest lot has so high a point, as many as were given
     * @param others evaluators besides, at the least
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.outlying-score", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("2.5") @DecimalMin("0") double deviations,
            @DefaultValue("3") @DecimalMin("0") double points,

            @DefaultValue("0.001") @DecimalMin("0") @DecimalMax("1")
            double maximumChance,

            @DefaultValue("2") @Min(2) int others) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    OutlyingScore(Graph graph, Settings settings) {
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

    /**
     * The scores of a lot as a table: bids that every evaluator scored.
     *
     * @param scores by evaluator and bid
     */
    private record Panel(String lotId, List<List<Record>> scores) {

        static Panel of(String lotId, List<Record> rows) {
            var evaluators = byColumn(rows, "evaluatorId").size();
            var complete = byColumn(rows, "bidId").values().stream()
                    .filter(bid -> bid.size() == evaluators)
                    .flatMap(List::stream)
                    .toList();
            return new Panel(
                    lotId, List.copyOf(byColumn(complete, "evaluatorId").values()));
        }

        private static Map<String, List<Record>> byColumn(Collection<Record> rows, String column) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get(column).asString(), TreeMap::new, Collectors.toList()));
        }

        ScoreTable table(ToDoubleFunction<Record> points) {
            return new ScoreTable(scores.stream()
                    .map(row -> row.stream().mapToDouble(points).toArray())
                    .toArray(double[][]::new));
        }

        Record at(ScoreTable.Outlier outlier) {
            return scores.get(outlier.evaluator()).get(outlier.bid());
        }

        /** What all evaluators gave the bid. */
        List<Record> ofBid(ScoreTable.Outlier outlier) {
            return scores.stream().map(row -> row.get(outlier.bid())).toList();
        }
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return Panel.byColumn(graph.read(query, Map.of("lotIds", lotIds)), "lotId").entrySet().stream()
                .map(lot -> Panel.of(lot.getKey(), lot.getValue()))
                .filter(panel -> panel.scores().size() > settings.others())
                .flatMap(this::findings)
                .toList();
    }

    private Stream<Finding> findings(Panel panel) {
        return panel.table(row -> row.get("points").asDouble()).outliers().stream()
                .filter(outlier -> outlier.deviations() > settings.deviations()
                        && outlier.excess() >= settings.points()
                        && outlier.chance() <= settings.maximumChance())
                .map(outlier -> finding(panel, outlier));
    }

    private Finding finding(Panel panel, ScoreTable.Outlier outlier) {
        var score = panel.at(outlier);
        return new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(panel.lotId()),
                List.of(
                        Subject.evaluator(score.get("evaluatorId").asString()),
                        Subject.bidder(score.get("companyId").asString())),
                panel.ofBid(outlier).stream()
                        .map(row -> evidence(row, outlier.chance()))
                        .toList(),
                List.of(
                        others(panel),
                        level(outlier),
                        representative(score),
                        place(panel.table(row -> row.get("total").asDouble()), outlier),
                        new Check(
                                "reasons",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether the evaluator gave reasons for the points has to be read in the minutes.")));
    }

    private static Evidence evidence(Record row, double chance) {
        return Evidence.ofPattern(
                "SCORE",
                row.get("node").asString(),
                "Bid",
                row.get("bidId").asString(),
                "%.2f points by %s"
                        .formatted(
                                row.get("points").asDouble(), row.get("shown").asString()),
                row.get("companyId").asString(),
                row.get("source").asLong(0),
                row.get("importId").asString(""),
                chance);
    }

    private static Check others(Panel panel) {
        return new Check(
                "other-evaluators",
                Check.Outcome.EXCLUDED,
                "%d other evaluators scored the same %d bids; price points are left out."
                        .formatted(
                                panel.scores().size() - 1,
                                panel.scores().getFirst().size()));
    }

    private static Check level(ScoreTable.Outlier outlier) {
        return new Check(
                "own-level",
                Check.Outcome.EXCLUDED,
                "%.2f points or %.1f standard deviations above what the others, and the evaluator's points for other bids, lead to expect; the highest of an honest lot is with a chance of %.1g."
                        .formatted(outlier.excess(), outlier.deviations(), outlier.chance()));
    }

    private static Check representative(Record score) {
        var represents = score.get("representsBuyer");
        return represents.isNull()
                ? new Check(
                        "buyers-representative",
                        Check.Outcome.NOT_CHECKABLE,
                        "Whether the evaluator represents the buyer is not on record.")
                : new Check(
                        "buyers-representative",
                        Check.Outcome.EXCLUDED,
                        represents.asBoolean()
                                ? "The evaluator represents the buyer."
                                : "The evaluator was drawn and does not represent the buyer.");
    }

    private static Check place(ScoreTable totals, ScoreTable.Outlier outlier) {
        return new Check(
                "consequence",
                Check.Outcome.EXCLUDED,
                "By the mean of all points the bid takes place %d, without this evaluator place %d."
                        .formatted(
                                totals.place(outlier.bid()) + 1,
                                totals.placeWithout(outlier.evaluator(), outlier.bid()) + 1));
    }
}
