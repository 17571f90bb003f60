package io.lianhuan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A referral back as doors show it.
 *
 * @param rank its place in the list
 */
record ReverseView(Matter matter, double rank) implements MatterView {

    static ReverseView of(Value properties, double rank) {
        return new ReverseView(Matter.of(properties), rank);
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

    public String document() {
        return matter.need("document");
    }

    public String sender() {
        return matter.need("sender");
    }

    public String title() {
        return matter.need("title");
    }

    public @Nullable String facts() {
        return matter.text("facts");
    }

    public LocalDate receivedOn() {
        return java.util.Objects.requireNonNull(matter.day("receivedOn"), "receivedOn");
    }

    public LocalDate dueOn() {
        return java.util.Objects.requireNonNull(matter.day("dueOn"), "dueOn");
    }

    public @Nullable LocalDate stageDueOn() {
        return matter.day("stageDueOn");
    }

    public @Nullable String study() {
        return matter.text("study");
    }

    public @Nullable String consultation() {
        return matter.text("consultation");
    }

    public @Nullable String reply() {
        return matter.text("reply");
    }

    public @Nullable LocalDate repliedOn() {
        return matter.day("repliedOn");
    }
}
