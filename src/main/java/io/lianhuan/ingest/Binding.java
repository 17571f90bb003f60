package io.lianhuan.ingest;

import io.lianhuan.reading.Row;
import java.util.List;

/** The way from a row of cells to rows of our tables; a foreign row may stand for several. */
interface Binding {

    /** The names of the tables it makes rows of, for reports. */
    String tables();

    /** See {@link Sheet#order}. */
    int order();

    /** The cleaned rows; throws {@link BadRow} when the row cannot be taken. */
    List<TableRow> bind(Row row);
}
