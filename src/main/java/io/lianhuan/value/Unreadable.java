package io.lianhuan.value;

import org.jspecify.annotations.Nullable;

/** A text that is no value of its kind: why, and what to do. Never holds the text, which may be personal. */
public final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String cure;

    public Unreadable(String reason, String cure) {
        this(reason, cure, null);
    }

    public Unreadable(String reason, String cure, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.cure = cure;
    }

    public String reason() {
        return reason;
    }

    public String cure() {
        return cure;
    }
}
