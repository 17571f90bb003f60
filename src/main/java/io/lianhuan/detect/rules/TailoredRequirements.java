package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Evidence;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.Reach;
import io.lianhuan.detect.Subject;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Rows;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 量身定做: a lot asks for what the works do not need, or its points are made for one bidder. */
@Component
final class TailoredRequirements implements LotRule {

    private static final long FEN = 100;

    /** Totals below are not points of a hundred. */
    private static final double LEAST_MEAN = 5;

    /**
     * @param topLevelFrom from how many yuan on works may need the highest level (特级)
     * @param technicalPoints that are given for technique at the most
     * @param leadOfBest total points of the best bid, as a multiple of the mean of all
     * @param fewBids with so many or fewer, the conditions may have kept others away
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.tailored-requirements", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("300000000") @Min(0) long topLevelFrom,
            @DefaultValue("75") @DecimalMin("0") double technicalPoints,
            @DefaultValue("1.5") @DecimalMin("1") double leadOfBest,
            @DefaultValue("5") @Min(1) int fewBids) {}

    private final Graph graph;
    private final Settings settings;
    private final Statement query;

    TailoredRequirements(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "A02";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-32");
    }

    @Override
    public java.lang.Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return graph.read(query, Map.of("lotIds", lotIds)).stream()
                .flatMap(lot -> finding(lot).stream())
                .toList();
    }

    private Optional<Finding> finding(Record lot) {
        var best = best(lot);
        var evidence = new ArrayList<>(conditions(lot));
        technical(lot).ifPresent(evidence::add);
        best.map(score -> score(
                        score,
                        "%.2f points in all, the mean is %.2f"
                                .formatted(score.get("total").asDouble(), mean(lot))))
                .ifPresent(evidence::add);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        var companyId = lot.get("companyId").asString();
        var subjects = Stream.concat(
                        Stream.of(
                                lot.get("isBuyer").asBoolean() ? Subject.buyer(companyId) : Subject.agency(companyId)),
                        best.map(score -> Subject.bidder(score.get("companyId").asString())).stream())
                .toList();
        return Optional.of(new Finding(
                slug(),
                grade(),
                Reach.LOT,
                List.of(lot.get("lotId").asString()),
                subjects,
                evidence,
                List.of(size(lot), competition(lot), mandatory(lot), need())));
    }

    private List<Evidence> conditions(Record lot) {
        var text = Objects.requireNonNullElse(Rows.text(lot, "requirements"), "");
        return Stream.of(Requirement.values())
                .filter(requirement -> requirement != Requirement.TOP_LEVEL || isSmall(lot))
                .flatMap(requirement -> requirement.in(text).stream().map(words -> condition(lot, requirement, words)))
                .toList();
    }

    private static Evidence condition(Record lot, Requirement requirement, String words) {
        return Evidence.ofRecord(
                "REQUIREMENT",
                lot.get("node").asString(),
                "Lot",
                lot.get("lotId").asString(),
                requirement.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + words,
                lot.get("companyId").asString(),
                lot.get("source").asLong(0),
                lot.get("importId").asString(""));
    }

    /** Whether it is known to be too small for the highest level. */
    private boolean isSmall(Record lot) {
        return !lot.get("amount").isNull() && lot.get("amount").asLong() < settings.topLevelFrom() * FEN;
    }

    /** The most points for technique, where they are more than a lot may give. */
    private Optional<Evidence> technical(Record lot) {
        return scores(lot).stream()
                .filter(score -> score.get("technical").asDouble(0) > settings.technicalPoints())
                .findFirst()
                .map(score -> score(
                        score,
                        "%.2f points for technique"
                                .formatted(score.get("technical").asDouble())));
    }

    /** The best bid, where it is far above the others. */
    private Optional<Value> best(Record lot) {
        double mean = mean(lot);
        return scores(lot).stream()
                .filter(score -> mean > LEAST_MEAN && score.get("total").asDouble(0) >= settings.leadOfBest() * mean)
                .max((one, other) -> Double.compare(
                        one.get("total").asDouble(0), other.get("total").asDouble(0)));
    }

    private static double mean(Record lot) {
        return scores(lot).stream()
                .filter(score -> !score.get("total").isNull())
                .mapToDouble(score -> score.get("total").asDouble())
                .average()
                .orElse(0);
    }

    private static List<Value> scores(Record lot) {
        return lot.get("scores").asList(score -> score);
    }

    private static Evidence score(Value score, String shown) {
        return Evidence.ofRecord(
                "SCORE",
                score.get("node").asString(),
                "Bid",
                score.get("bidId").asString(),
                shown,
                score.get("companyId").asString(),
                score.get("source").asLong(0),
                score.get("importId").asString(""));
    }

    private Check size(Record lot) {
        return lot.get("amount").isNull()
                ? new Check("size", Check.Outcome.NOT_CHECKABLE, "The size of the lot is not on record.")
                : new Check(
                        "size",
                        Check.Outcome.EXCLUDED,
                        "The lot is estimated at %,d yuan; from %,d on the highest level is not told."
                                .formatted(lot.get("amount").asLong() / FEN, settings.topLevelFrom()));
    }

    private Check competition(Record lot) {
        int bids = lot.get("bids").asInt();
        return bids > settings.fewBids()
                ? new Check(
                        "competition",
                        Check.Outcome.NOT_CHECKABLE,
                        "%d bids came in; whether others stayed away is not known.".formatted(bids))
                : new Check("competition", Check.Outcome.EXCLUDED, "Only %d bids came in.".formatted(bids));
    }

    private static Check mandatory(Record lot) {
        if (lot.get("mandatory").isNull()) {
            return new Check(
                    "mandatory",
                    Check.Outcome.NOT_CHECKABLE,
                    "Whether the project had to be tendered by law is not on record.");
        }
        return lot.get("mandatory").asBoolean()
                ? new Check("mandatory", Check.Outcome.EXCLUDED, "The project had to be tendered by law.")
                : new Check(
                        "mandatory",
                        Check.Outcome.EXPLAINS,
                        "The project was tendered freely; prizes and works in a place may be asked for there.");
    }

    private static Check need() {
        return new Check(
                "need",
                Check.Outcome.NOT_CHECKABLE,
                "Whether the works need it has to be judged by somebody of the trade.");
    }
}
