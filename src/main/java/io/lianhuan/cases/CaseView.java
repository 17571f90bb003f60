package io.lianhuan.cases;

import io.lianhuan.graph.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A case as doors show it.
 *
 * @param rank its place in the list
 */
record CaseView(Matter matter, double rank) implements MatterView {

    static CaseView of(Value properties, double rank) {
        return new CaseView(Matter.of(properties), rank);
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

    public String title() {
        return matter.need("title");
    }

    public String origin() {
        return matter.need("origin");
    }

    public List<String> officers() {
        return matter.texts("officers");
    }

    public @Nullable String district() {
        return matter.text("district");
    }

    public LocalDate filedOn() {
        return java.util.Objects.requireNonNull(matter.day("filedOn"), "filedOn");
    }

    public @Nullable LocalDate decisionDueOn() {
        return matter.day("decisionDueOn");
    }

    public @Nullable LocalDate stageDueOn() {
        return matter.day("stageDueOn");
    }

    public @Nullable LocalDate actOn() {
        return matter.day("actOn");
    }

    public @Nullable LocalDate limitationOn() {
        return matter.day("limitationOn");
    }

    public @Nullable String offence() {
        return matter.text("offence");
    }

    public @Nullable BigDecimal base() {
        return Rows.yuan(matter.properties(), "base");
    }

    public @Nullable String baseSource() {
        return matter.text("baseSource");
    }

    public @Nullable BigDecimal fine() {
        return Rows.yuan(matter.properties(), "fine");
    }

    public @Nullable LocalDate decidedOn() {
        return matter.day("decidedOn");
    }

    public @Nullable String document() {
        return matter.text("document");
    }

    public @Nullable LocalDate servedOn() {
        return matter.day("servedOn");
    }

    public @Nullable LocalDate finalOn() {
        return matter.day("finalOn");
    }

    public List<String> frozenEvidence() {
        return matter.texts("frozenEvidence");
    }
}
