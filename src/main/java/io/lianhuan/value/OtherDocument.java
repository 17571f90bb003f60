package io.lianhuan.value;

/** A passport or another document that is no identity card. */
public record OtherDocument(String value) implements PersonNumber {

    @Override
    public String masked() {
        return value.charAt(0) + "*".repeat(value.length() - 2) + value.charAt(value.length() - 1);
    }

    @Override
    public String toString() {
        return masked();
    }
}
