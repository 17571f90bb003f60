package io.lianhuan.ingest;

/** What became of rows: read = accepted + unchanged + rejected, always. */
public record Accounting(long accepted, long unchanged, long rejected) {

    public static final Accounting NONE = new Accounting(0, 0, 0);

    public long read() {
        return accepted + unchanged + rejected;
    }

    public Accounting plus(Accounting other) {
        return new Accounting(accepted + other.accepted, unchanged + other.unchanged, rejected + other.rejected);
    }
}
