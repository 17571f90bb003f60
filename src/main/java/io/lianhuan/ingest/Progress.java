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

    /**
     * Called before {@link #at} where files are read, whose number of rows is not known beforehand.
     *
     * @param bytes bytes read of the files, packed where they are packed
     * @param of bytes to be read in all
     */
    default void read(long bytes, long of) {}
}
