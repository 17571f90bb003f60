package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.PricedLots;
import io.lianhuan.detect.PricedLots.PricedLot;
import io.lianhuan.detect.screens.MeanPull;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 拉动均价: where nearness to a mean wins, a group of bids so far to one side that it moves the mean. Nobody wins by that alone, so
 * it needs a friend who does.
 */
@Component
final class MeanPulling implements LotRule {

    /** What mean-based awards usually cut on each side. */
    private static final double TRIM = 0.1;

    /**
     * @param lead what chance may explain
     * @param draws how many lots are drawn to tell
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.mean-pulling", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1")
            double lead,

            @DefaultValue("999") @Min(99) int draws) {}

    private final PricedLots lots;
    private final Settings settings;
    private final Statement query;

    MeanPulling(Graph graph, PricedLots lots, Settings settings) {
        this.lots = lots;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B07";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-4");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return lots.read(query, lotIds).stream()
                .filter(lot -> lot.award().isMeanBased())
                .flatMap(lot -> pull(lot).map(pull -> finding(lot, pull)).stream())
                .toList();
    }

    private Optional<MeanPull> pull(PricedLot lot) {
        return MeanPull.search(lot.prices(), TRIM, settings.draws(), lot.seed())
                .filter(pull -> pull.chance() <= settings.lead())
                .filter(pull -> PricedLots.bidders(lot, pull.group()).size() > 1);
    }

    private Finding finding(PricedLot lot, MeanPull pull) {
        return Finding.amongBidders(
                slug(),
                grade(),
                lot.id(),
                PricedLots.bidders(lot, pull.group()),
                PricedLots.evidence("PRICE_PULL", lot, pull.group(), pull.chance()),
                List.of(
                        new Check(
                                "spread",
                                Check.Outcome.EXCLUDED,
                                "%d of %d bids move the trimmed mean by %.2f %%; as many extreme bids of honest lots do so with a chance of %.2g."
                                        .formatted(
                                                pull.group().size(),
                                                lot.bids().size(),
                                                100 * pull.shift(),
                                                pull.chance())),
                        new Check(
                                "award-method",
                                Check.Outcome.EXCLUDED,
                                "Nearness to a mean of the bids wins; so far away nobody does."),
                        new Check(
                                "error",
                                Check.Outcome.NOT_CHECKABLE,
                                "Whether one of them misread the bill of quantities is not known.")));
    }
}
