package io.lianhuan.detect;

/**
 * A check for an innocent explanation that was really made.
 *
 * @param id which explanation, {@code published-file} for example
 * @param detail what was looked at, in one sentence
 */
public record Check(String id, Outcome outcome, String detail) {

    /** What a check came to. */
    public enum Outcome {
        /** The explanation does not hold. */
        EXCLUDED,
        /** The explanation holds for some of the evidence, which therefore does not count. */
        EXPLAINS,
        /** The data to tell are missing. */
        NOT_CHECKABLE
    }
}
