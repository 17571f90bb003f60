package io.lianhuan.api;

import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question or an order that cannot be right; the message says what is wrong and what to give instead. */
public final class BadInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 2;

    private final transient Map<String, Object> details;

    public BadInput(String message, @Nullable Throwable cause) {
        this(message, cause, Map.of());
    }

    private BadInput(String message, @Nullable Throwable cause, Map<String, Object> details) {
        super(message, cause);
        this.details = details;
    }

    /** A number outside of what an argument allows. */
    public static BadInput outside(String argument, long actual, long limit) {
        return new BadInput(
                "`%s` is %d; take 1 to %d".formatted(argument, actual, limit),
                null,
                Map.of("limitName", argument, "limit", limit, "actual", actual));
    }

    /** What an answer says besides the message: the limit and what was given, where there is one. */
    Map<String, Object> details() {
        return details;
    }
}
