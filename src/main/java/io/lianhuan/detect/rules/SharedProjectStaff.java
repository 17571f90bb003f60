package io.lianhuan.detect.rules;

import io.lianhuan.detect.Check;
import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.SharedValue;
import io.lianhuan.detect.SharedValues;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 项目管理成员重复: bids of one lot that name the same person. */
@Component
final class SharedProjectStaff implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used count as public infrastructure
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.shared-project-staff", ignoreUnknownFields = false)
    record Settings(@DefaultValue("50") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    SharedProjectStaff(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B06";
    }

    @Override
    public Grade grade() {
        return Grade.DEEMED;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-3");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return values.read(query, lotIds, settings.maximumFirms()).stream()
                .flatMap(value -> findings(value).stream())
                .toList();
    }

    private List<Finding> findings(SharedValue value) {
        boolean isMoved = Boolean.TRUE.equals(value.moved());
        return values.each(this, isMoved ? Grade.LEAD : grade(), List.of(value), settings.maximumFirms()).stream()
                .map(finding ->
                        finding.checked(Stream.concat(finding.checks().stream(), Stream.of(transfer(value.moved())))
                                .toList()))
                .toList();
    }

    private static Check transfer(@Nullable Boolean moved) {
        if (moved == null) {
            return new Check("transfer", Check.Outcome.NOT_CHECKABLE, "No bidder is known to have insured the person.");
        }
        return moved
                ? new Check(
                        "transfer",
                        Check.Outcome.EXPLAINS,
                        "Insurance shows that the person left one of the bidders for another in the year before.")
                : new Check(
                        "transfer",
                        Check.Outcome.EXCLUDED,
                        "Insurance shows no change from one of the bidders to another in the year before.");
    }
}
