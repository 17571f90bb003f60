package io.lianhuan.ingest;

import io.lianhuan.reading.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a row of cells to rows of our tables; a foreign row may stand for several. */
interface Binding {

    /** The names of the tables it makes rows of, for reports. */
    String tables();

    /** See {@link Sheet#order}. */
    int order();

    /** The cleaned rows; throws {@link BadRow} when the row cannot be taken. */
    List<TableRow> bind(Row row);

    /** Whether some of these rows are told together, see {@link GatheredRow}. */
    boolean gathers();

    /** What the reading of a sheet depends on besides its content: checksums of files that values are looked up in. */
    default String reading() {
        return "";
    }

    /** What a row holds in the columns that a {@link BadRow} names; null where the names are just those of the sheet. */
    default @Nullable String value(Row row, String column) {
        return null;
    }
}
