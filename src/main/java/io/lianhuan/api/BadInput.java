package io.lianhuan.api;

import org.jspecify.annotations.Nullable;

/** A question that makes no sense; the message says what and the cure. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
