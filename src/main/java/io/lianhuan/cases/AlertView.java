package io.lianhuan.cases;

import io.lianhuan.cases.MoveInput.Conclusion;
import io.lianhuan.cases.MoveInput.Disposal;
import io.lianhuan.graph.Rows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * An alert as doors show it.
 *
 * @param rank its place in the order it was asked in
 */
record AlertView(Matter matter, double rank) implements MatterView {

    static AlertView of(Value properties, double rank) {
        return new AlertView(Matter.of(properties), rank);
    }

    @Override
    public String id() {
        return matter.id();
    }

    public int version() {
        return matter.version();
    }

    public String state() {
        return matter.state();
    }

    public AlertSource source() {
        return AlertSource.valueOf(matter.need("source"));
    }

    public String sourceId() {
        return matter.need("sourceId");
    }

    public String title() {
        return matter.need("title");
    }

    public @Nullable String content() {
        return matter.text("content");
    }

    public @Nullable String batch() {
        return matter.text("batch");
    }

    public @Nullable String issuer() {
        return matter.text("issuer");
    }

    public @Nullable String model() {
        return matter.text("model");
    }

    public @Nullable String level() {
        return matter.text("level");
    }

    public @Nullable String district() {
        return matter.text("district");
    }

    public List<String> rules() {
        return matter.texts("rules");
    }

    public double bits() {
        return matter.properties().get("bits").asDouble(0);
    }

    public @Nullable String grade() {
        return matter.text("grade");
    }

    public OffsetDateTime issuedAt() {
        return matter.properties().get("issuedAt").asZonedDateTime().toOffsetDateTime();
    }

    public @Nullable OffsetDateTime updatedAt() {
        return Rows.time(matter.properties(), "updatedAt");
    }

    public @Nullable String updatedBy() {
        return matter.text("updatedBy");
    }

    public @Nullable OffsetDateTime factsChangedAt() {
        return Rows.time(matter.properties(), "factsChangedAt");
    }

    public @Nullable LocalDate actOn() {
        return matter.day("actOn");
    }

    public @Nullable LocalDate dueOn() {
        return matter.day("dueOn");
    }

    public @Nullable LocalDate stageDueOn() {
        return matter.day("stageDueOn");
    }

    public List<String> officers() {
        return matter.texts("officers");
    }

    public boolean suspended() {
        return matter.isSuspended();
    }

    public boolean supervised() {
        return matter.text("supervisedBy") != null;
    }

    public int extendedDays() {
        return matter.properties().get("extendedDays").asInt(0);
    }

    public int reopened() {
        return matter.properties().get("reopened").asInt(0);
    }

    public @Nullable String mergedInto() {
        return matter.text("mergedInto");
    }

    public @Nullable Conclusion conclusion() {
        var conclusion = matter.text("conclusion");
        return conclusion == null ? null : Conclusion.valueOf(conclusion);
    }

    public @Nullable Conclusion proposedConclusion() {
        var proposed = matter.text("proposedConclusion");
        return proposed == null ? null : Conclusion.valueOf(proposed);
    }

    public @Nullable String unfoundedReason() {
        return matter.text("unfoundedReason");
    }

    public @Nullable Disposal disposal() {
        var disposal = matter.text("disposal");
        return disposal == null ? null : Disposal.valueOf(disposal);
    }

    public @Nullable String receiver() {
        return matter.text("receiver");
    }

    public @Nullable String summary() {
        return matter.text("summary");
    }
}
