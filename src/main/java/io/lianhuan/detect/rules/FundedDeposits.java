package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.SharedValue;
import io.lianhuan.detect.SharedValues;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 保证金资金同源: deposits of one lot that each bidder paid from its own account, which one payer had filled just before. */
@Component
final class FundedDeposits implements LotRule {

    /**
     * @param maximumFirms who ever paid more firms is a lender, a platform or a trader
     * @param days how long before the deposit the money may have come in
     * @param smallestShare of the deposit that each payment covers at least
     * @param largestMultiple of the deposit that each payment comes to at most; more is other business
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.funded-deposits", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("10") @Min(2) int maximumFirms,
            @DefaultValue("10") @Min(1) int days,
            @DefaultValue("0.9") @DecimalMin("0.1") double smallestShare,
            @DefaultValue("2") @DecimalMin("1") double largestMultiple) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    FundedDeposits(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "C09";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of();
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        var read = values.read(
                query,
                Map.of(
                        "lotIds",
                        lotIds,
                        "days",
                        settings.days(),
                        "smallestShare",
                        settings.smallestShare(),
                        "largestMultiple",
                        settings.largestMultiple()));
        return SharedValues.byLot(read).values().stream()
                .flatMap(lot -> values.each(this, grade(), nearest(lot), settings.maximumFirms()).stream())
                .map(finding -> finding.checked(checks(finding)))
                .toList();
    }

    /** Without payers that only stand behind a nearer payer of the same bidders. */
    private static List<SharedValue> nearest(Collection<SharedValue> byDistance) {
        var kept = new ArrayList<SharedValue>();
        for (SharedValue payer : byDistance) {
            if (kept.stream().noneMatch(nearer -> bids(nearer).containsAll(bids(payer)))) {
                kept.add(payer);
            }
        }
        return kept;
    }

    private static Set<String> bids(SharedValue payer) {
        return payer.uses().stream().map(SharedValue.Use::bidId).collect(Collectors.toSet());
    }

    private List<Check> checks(Finding finding) {
        return List.of(
                new Check(
                        "lender",
                        Check.Outcome.EXCLUDED,
                        "The payer ever paid %d firms; above %d it would be a lender, a platform or a trader."
                                .formatted(finding.documentFrequency().orElse(0), settings.maximumFirms())),
                new Check(
                        "public-payer",
                        Check.Outcome.EXCLUDED,
                        "The payer is no bank, guarantor, trading centre, buyer or agency on record."),
                new Check("refund", Check.Outcome.EXCLUDED, "No payment on the way is marked as money given back (退)."),
                new Check(
                        "parent",
                        Check.Outcome.EXCLUDED,
                        "The payer holds no majority of a bidder whose account it filled."),
                new Check("business", Check.Outcome.NOT_CHECKABLE, "Whether goods or work stood behind the payments."));
    }
}
