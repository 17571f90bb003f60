package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.PricedLots;
import io.lianhuan.detect.PricedLots.PricedLot;
import io.lianhuan.detect.screens.KRange;
import io.lianhuan.detect.screens.PriceGrid;
import io.lianhuan.detect.screens.RegularSteps;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * 报价规律性差异: four or more bids of a lot at equal differences or equal ratios. In lots where nearness to a mean wins it is a
 * grid over the reductions that may be drawn (撒网布点).
 */
@Component
final class RegularPriceDifferences implements LotRule {

    /** Shares of the ceiling price that bidders like to bid in: 0.01 % to 1 %. */
    private static final double[] ROUND_SHARES = {0.01, 0.005, 0.001, 0.0005, 0.0001};

    /**
     * @param lead what chance may explain of a lead
     * @param proven what chance may explain of steps that the statute deems collusion
     * @param redraws how often a lot is redrawn where the analytic bound does not settle it
     * @param largestRedrawn lots with more bids are judged by the bound alone
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.regular-price-differences", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("0.005") @DecimalMin("0") @DecimalMax("1")
            double lead,

            @DefaultValue("0.000001") @DecimalMin("0") @DecimalMax("1")
            double proven,

            @DefaultValue("399") @Min(99) int redraws,
            @DefaultValue("30") @Min(4) int largestRedrawn) {}

    private final PricedLots lots;
    private final Settings settings;
    private final Statement query;

    RegularPriceDifferences(Graph graph, PricedLots lots, Settings settings) {
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
        return Grade.DEEMED;
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
                .flatMap(lot -> steps(lot).map(steps -> finding(lot, steps)).stream())
                .toList();
    }

    private Optional<RegularSteps> steps(PricedLot lot) {
        double[] prices = lot.prices();
        double[] units = units(lot);
        return RegularSteps.find(prices, units, 0, lot.seed())
                .flatMap(steps -> steps.chance() > settings.lead() && prices.length <= settings.largestRedrawn()
                        ? RegularSteps.find(prices, units, settings.redraws(), lot.seed())
                        : Optional.of(steps))
                .filter(steps -> steps.chance() <= settings.lead())
                .filter(steps -> PricedLots.bidders(lot, steps.members()).size() > 1);
    }

    /** Each price is rounded to its zeros, or to a round share of the ceiling price when it is one. */
    private static double[] units(PricedLot lot) {
        return Arrays.stream(lot.prices())
                .map(price -> unit(price, lot.ceiling()))
                .toArray();
    }

    private static double unit(double price, double ceiling) {
        double unit = 1;
        while (price % (unit * 10) == 0) {
            unit *= 10;
        }
        for (double share : ROUND_SHARES) {
            double shares = price / (ceiling * share);
            if (Math.abs(shares - Math.rint(shares)) * ceiling * share <= 1) {
                return Math.max(unit, Math.rint(ceiling * share));
            }
        }
        return unit;
    }

    private Finding finding(PricedLot lot, RegularSteps steps) {
        var grade = steps.chance() <= settings.proven() ? grade() : Grade.LEAD;
        return Finding.amongBidders(
                slug(),
                grade,
                lot.id(),
                PricedLots.bidders(lot, steps.members()),
                PricedLots.evidence("PRICE_STEPS", lot, steps.members(), steps.chance()),
                checks(lot, steps));
    }

    private static List<Check> checks(PricedLot lot, RegularSteps steps) {
        var kind = steps.kind() == RegularSteps.Kind.DIFFERENCE ? "differences" : "ratios";
        return List.of(
                new Check(
                        "rounding",
                        Check.Outcome.EXCLUDED,
                        "%d of %d bids keep equal %s; bids of this spread and rounding would with a chance of %.2g."
                                .formatted(steps.members().size(), lot.bids().size(), kind, steps.chance())),
                new Check(
                        "control-price",
                        Double.isNaN(lot.ceiling()) ? Check.Outcome.NOT_CHECKABLE : Check.Outcome.EXCLUDED,
                        "Bids that are round shares of the ceiling price count as rounded to these shares."),
                new Check("drawn-reduction", Check.Outcome.NOT_CHECKABLE, reach(lot, steps)));
    }

    /** How a grid over the reductions that may be drawn would look. */
    private static String reach(PricedLot lot, RegularSteps steps) {
        var range = Optional.ofNullable(lot.range())
                .flatMap(KRange::parse)
                .filter(any -> lot.award().isMeanBased());
        return range.map(drawn -> "Reductions of %.2f %% to %.2f %% may be drawn, the bids reach over %.0f %% of them."
                        .formatted(
                                100 * drawn.low(),
                                100 * drawn.high(),
                                100 * PriceGrid.of(steps, lot.prices(), drawn).coverage()))
                .orElse("The lot names no range from which a reduction is drawn.");
    }
}
