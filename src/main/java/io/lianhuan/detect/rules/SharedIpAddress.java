package io.lianhuan.detect.rules;

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

/** IP 一致: bids of one lot that came from one public address. */
@Component
final class SharedIpAddress implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used count as public infrastructure
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.shared-ip-address", ignoreUnknownFields = false)
    record Settings(@DefaultValue("50") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    SharedIpAddress(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B05";
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
        return values.each(this, grade(), values.read(query, lotIds, settings.maximumFirms()), settings.maximumFirms());
    }
}
