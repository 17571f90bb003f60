package io.lianhuan.store;

import org.jspecify.annotations.Nullable;

/** The database or its folder cannot be used; the message says what, where and the cure. */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreProblem(String what, String cure, @Nullable Throwable cause) {
        super(what + "; " + cure, cause);
    }
}
