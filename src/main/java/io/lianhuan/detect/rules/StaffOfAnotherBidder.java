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

/** 成员属于其他投标人: a bid names somebody who belongs to another bidder of the same lot. */
@Component
final class StaffOfAnotherBidder implements LotRule {

    /** @param maximumFirms people whom more firms ever named, insured or registered tie nobody */
    @Validated
    @ConfigurationProperties(prefix = "rules.staff-of-another-bidder", ignoreUnknownFields = false)
    record Settings(@DefaultValue("10") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    StaffOfAnotherBidder(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B10";
    }

    @Override
    public Grade grade() {
        return Grade.LEAD;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-5");
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
                        "namesakes",
                        Check.Outcome.EXCLUDED,
                        "The person is told by an identity or registration number."),
                new Check(
                        "in-force",
                        Check.Outcome.EXCLUDED,
                        "On the day of the bids the person belonged to the other, and to nobody in the naming bid."),
                new Check(
                        "moving",
                        Check.Outcome.EXCLUDED,
                        "Where insurance tells, the other paid the month before too, and the naming bidder does not pay from the next month on."),
                new Check(
                        "document-frequency",
                        Check.Outcome.EXCLUDED,
                        "%d firms ever named, insured or registered the person; above %d it would be no tie."
                                .formatted(finding.documentFrequency().orElse(0), settings.maximumFirms())),
                new Check(
                        "consortium",
                        Check.Outcome.EXCLUDED,
                        "The bidders hand in separate bids; a consortium would be one bid."));
    }
}
