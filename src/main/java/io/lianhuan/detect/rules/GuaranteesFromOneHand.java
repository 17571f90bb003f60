package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.SharedValues;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 保函关联: guarantees of bids of one lot that one person applied for, or that one account paid the fee of. */
@Component
final class GuaranteesFromOneHand implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used belong to a service
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.guarantees-from-one-hand", ignoreUnknownFields = false)
    record Settings(@DefaultValue("10") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    GuaranteesFromOneHand(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B12";
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
        return values.each(this, grade(), values.read(query, lotIds), settings.maximumFirms()).stream()
                .map(finding -> finding.checked(checks(finding)))
                .toList();
    }

    private List<Check> checks(Finding finding) {
        return List.of(
                new Check(
                        "document-frequency",
                        Check.Outcome.EXCLUDED,
                        "%d firms ever used it; above %d it would belong to a service."
                                .formatted(finding.documentFrequency().orElse(0), settings.maximumFirms())),
                new Check(
                        "broker",
                        Check.Outcome.EXCLUDED,
                        "The account, the telephone and the person are on record of no guarantor, agency or buyer."),
                new Check(
                        "number",
                        Check.Outcome.EXCLUDED,
                        "The person is told by identity number, the telephone is no number of a service."),
                new Check(
                        "consortium",
                        Check.Outcome.EXCLUDED,
                        "The bidders hand in separate bids; a consortium would be one bid."));
    }
}
