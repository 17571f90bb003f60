package io.lianhuan.reading;

/**
 * What became of the records below a header. Every one of them is in exactly one of the four numbers.
 *
 * @param rows handed out as rows
 * @param broken handed out as broken rows
 * @param blank lines without a value; not counted as read
 * @param repeatedHeaders the header once more, as on every printed page; not counted as read
 */
public record Tally(long rows, long broken, long blank, long repeatedHeaders) {

    /** Records read. */
    public long read() {
        return rows + broken;
    }
}
