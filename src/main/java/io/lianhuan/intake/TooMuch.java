package io.lianhuan.intake;

/** More than a limit allows; the message says the limit, the actual number and the cure. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long limit;
    private final long actual;

    TooMuch(String what, long limit, long actual, String cure) {
        super("%s: %,d at the most, and %,d or more came; %s".formatted(what, limit, actual, cure));
        this.limit = limit;
        this.actual = actual;
    }

    long limit() {
        return limit;
    }

    long actual() {
        return actual;
    }
}
