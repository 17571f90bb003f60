package io.lianhuan.ingest;

/** One row of a {@link Table}, cleaned and checked. */
public interface TableRow {

    /** Says what this row means for the graph. Costs no access to the graph. */
    void state(Facts facts);
}
