package io.lianhuan.api;

/** A question that the viewer may not ask; the message says which role may. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
