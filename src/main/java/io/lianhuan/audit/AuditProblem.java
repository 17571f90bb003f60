package io.lianhuan.audit;

import org.jspecify.annotations.Nullable;

/** The audit log cannot be written or read, so what should have been noted is not done; the message says the cure. */
public final class AuditProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditProblem(String what, String cure, @Nullable Throwable cause) {
        super(what + "; " + cure, cause);
    }
}
