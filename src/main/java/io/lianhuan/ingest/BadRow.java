package io.lianhuan.ingest;

/** A row that cannot be taken: the column it fails at, why, and what to do. Thrown for data, so without a stack trace. */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String column;
    private final String reason;
    private final String cure;

    public BadRow(String column, String reason, String cure) {
        super(reason, null, false, false);
        this.column = column;
        this.reason = reason;
        this.cure = cure;
    }

    public String column() {
        return column;
    }

    public String reason() {
        return reason;
    }

    public String cure() {
        return cure;
    }
}
