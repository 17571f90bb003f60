package io.lianhuan.api;

/** A question that the viewer may not ask; the message says which role may. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Forbidden(String message) {
        super(message);
    }
}
