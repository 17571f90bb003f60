package io.lianhuan.ingest;

/** An import that cannot begin or go on; the message says what and the cure. */
public final class ImportProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportProblem(String what, String cure) {
        super(what + "; " + cure);
    }
}
