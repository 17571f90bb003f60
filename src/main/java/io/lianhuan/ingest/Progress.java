package io.lianhuan.ingest;

/** Someone who is told how a long work goes on. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (what, done, total) -> {};

    /**
     * Called often; cheap to ignore.
     *
     * @param what the stage, a sheet's name for example
     * @param done units done
     * @param total units in all; 0 when unknown
     */
    void at(String what, long done, long total);
}
