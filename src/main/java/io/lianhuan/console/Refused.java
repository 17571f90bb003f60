package io.lianhuan.console;

import org.jspecify.annotations.Nullable;

/** A statement that the console does not run, or stopped; the message says which part and the cure. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final @Nullable Long limit;
    private final @Nullable Long actual;

    Refused(Code code, String message) {
        this(code, message, null, null);
    }

    Refused(Code code, String message, @Nullable Long limit, @Nullable Long actual) {
        super(message);
        this.code = code;
        this.limit = limit;
        this.actual = actual;
    }

    /** Why; programs read it. */
    enum Code {
        TOO_LONG,
        TOO_DEEP,
        SYNTAX,
        NOT_ALLOWED,
        TOO_COSTLY,
        PERSONAL,
        UNKNOWN_NAME,
        BUSY,
        CLOSED,
        TIMEOUT,
        CANCELLED,
        FAILED
    }

    Code code() {
        return code;
    }

    @Nullable
    Long limit() {
        return limit;
    }

    @Nullable
    Long actual() {
        return actual;
    }

    /** Whether the same statement may run later. */
    boolean isRetryable() {
        return code == Code.BUSY || code == Code.CLOSED || code == Code.TIMEOUT;
    }
}
