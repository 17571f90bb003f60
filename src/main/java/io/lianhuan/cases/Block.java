package io.lianhuan.cases;

import java.util.List;

/** A part of a document, whatever form it takes. */
sealed interface Block {

    /** The title. */
    record Title(String text) implements Block {}

    /** A heading of a section. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param shares of the width, one for each column
     */
    record Table(List<String> headers, List<List<String>> rows, List<Double> shares) implements Block {

        public Table {
            if (headers.size() != shares.size() || rows.stream().anyMatch(row -> row.size() != headers.size())) {
                throw new IllegalArgumentException("every row of a table has as many cells as it has columns");
            }
        }
    }

    /** A picture with a caption. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
    record Picture(byte[] png, String caption) implements Block {}
}
