package io.lianhuan.api;

import java.io.Serial;

/** A read that was stopped because the deadline of its request had come. */
public final class TooLate extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public TooLate(Throwable cause) {
        super("stopped at the deadline", cause);
    }
}
