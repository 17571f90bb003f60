package io.lianhuan.detect.rules;

import io.lianhuan.detect.Finding;
import io.lianhuan.detect.Grade;
import io.lianhuan.detect.LotRule;
import io.lianhuan.detect.SharedValue;
import io.lianhuan.detect.SharedValues;
import io.lianhuan.graph.Graph;
import io.lianhuan.graph.Statement;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** 同一上传终端或办理人: bids of one lot handed in from one computer, with one signing key or by one person. */
@Component
final class SharedSubmissionTerminal implements LotRule {

    /**
     * @param maximumFirms values that more firms ever used count as public infrastructure
     */
    @Validated
    @ConfigurationProperties(prefix = "rules.shared-submission-terminal", ignoreUnknownFields = false)
    record Settings(@DefaultValue("50") @Min(2) int maximumFirms) {}

    private final SharedValues values;
    private final Settings settings;
    private final Statement query;

    SharedSubmissionTerminal(Graph graph, SharedValues values, Settings settings) {
        this.values = values;
        this.settings = settings;
        this.query = graph.statement("rules/" + slug());
    }

    @Override
    public String code() {
        return "B04";
    }

    @Override
    public Grade grade() {
        return Grade.DEEMED;
    }

    @Override
    public List<String> clauses() {
        return List.of("regulation-40-2");
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public List<Finding> findIn(List<String> lotIds) {
        return SharedValues.byLot(values.read(query, lotIds, settings.maximumFirms())).values().stream()
                .flatMap(this::findIn)
                .toList();
    }

    private Stream<Finding> findIn(Collection<SharedValue> lot) {
        var gate = settings.maximumFirms();
        return Stream.of(
                        values.together(
                                this, grade(), ofKind(lot, Set.of("MAC", "DISK")), ofKind(lot, Set.of("CPU")), 2, gate),
                        values.each(this, grade(), ofKind(lot, Set.of("CA", "PERSON")), gate),
                        values.each(this, Grade.LEAD, ofKind(lot, Set.of("PHONE")), gate))
                .flatMap(List::stream);
    }

    private static List<SharedValue> ofKind(Collection<SharedValue> lot, Set<String> kinds) {
        return lot.stream().filter(value -> kinds.contains(value.kind())).toList();
    }
}
