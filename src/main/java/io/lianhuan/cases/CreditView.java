package io.lianhuan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A credit entry as doors show it.
 *
 * @param rank its place in the list
 */
record CreditView(Matter matter, double rank) implements MatterView {

    static CreditView of(Value properties, double rank) {
        return new CreditView(Matter.of(properties), rank);
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

    public String kind() {
        return matter.need("kind");
    }

    public String document() {
        return matter.need("document");
    }

    public int months() {
        return matter.properties().get("months").asInt();
    }

    public @Nullable LocalDate objectionUntil() {
        return matter.day("objectionUntil");
    }

    public @Nullable LocalDate enteredOn() {
        return matter.day("enteredOn");
    }

    public @Nullable LocalDate barredUntil() {
        return matter.day("barredUntil");
    }

    public @Nullable LocalDate publicUntil() {
        return matter.day("publicUntil");
    }

    public @Nullable LocalDate endedOn() {
        return matter.day("endedOn");
    }
}
