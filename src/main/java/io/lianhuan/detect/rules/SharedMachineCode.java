package io.lianhuan.detect.rules;

import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.SharedValue;
import io.lianhuan.detect.SharedValues;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 机器码一致: bids of one lot whose files were made on the same computer. */
@Component
final class SharedMachineCode implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used count as public infrastructure
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.shared-machine-code", ignoreUnknownFields = false)
    record Settings(@DefaultValue("50") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    SharedMachineCode(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B01";
    }

    @Override
    public Grade grade() {
        return Grade.DEEMED;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-1");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return SharedValues.byLot(values.read(query, lotIds, settings.maximumFirms())).values().stream()
                .flatMap(lot -> Stream.concat(sameCode(lot), sameParts(lot)))
                .toList();
    }

    private Stream<Finding> sameCode(List<SharedValue> lot) {
        return values.each(this, grade(), ofKind(lot, Set.of("MACHINE_CODE")), settings.maximumFirms()).stream();
    }

    /** Two of network card, disk and board must agree; an equal processor is told and does not count. */
    private Stream<Finding> sameParts(List<SharedValue> lot) {
        var parts = ofKind(lot, Set.of("MAC", "DISK", "BOARD"));
        return values.together(this, grade(), parts, ofKind(lot, Set.of("CPU")), 2, settings.maximumFirms()).stream();
    }

    private static List<SharedValue> ofKind(List<SharedValue> lot, Set<String> kinds) {
        return lot.stream().filter(value -> kinds.contains(value.kind())).toList();
    }
}
