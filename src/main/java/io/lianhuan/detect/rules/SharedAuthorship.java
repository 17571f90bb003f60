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

/** 文件作者雷同: bid files of one lot with one rare author, or with one content. */
@Component
final class SharedAuthorship implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used belong to a service
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.shared-authorship", ignoreUnknownFields = false)
    record Settings(@DefaultValue("10") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    SharedAuthorship(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B09";
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
                        "default-author",
                        Check.Outcome.EXCLUDED,
                        "The author is no default of a system, a tool or a vendor."),
                new Check(
                        "template",
                        Check.Outcome.EXCLUDED,
                        "It does not stand in the files of most bidders, and names no template, buyer or agency."),
                new Check(
                        "namesakes",
                        Check.Outcome.EXCLUDED,
                        "Where it is the name of a person, no two people of that name work for the bidders."),
                new Check(
                        "consortium",
                        Check.Outcome.EXCLUDED,
                        "The bidders hand in separate bids; a consortium would be one bid."));
    }
}
