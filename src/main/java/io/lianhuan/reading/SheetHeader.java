package io.lianhuan.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of one table.
 *
 * @param file the file
 * @param sheet the worksheet's name; null for a text file
 * @param line the line of the header, or the lower line of a header of two rows
 * @param headers the columns that have a header, from left to right
 */
public record SheetHeader(SourceFile file, @Nullable String sheet, long line, List<Header> headers) {

    public SheetHeader {
        headers = List.copyOf(headers);
    }

    /** The column of a folded name. */
    public Optional<Header> find(String folded) {
        return headers.stream().filter(header -> header.folded().equals(folded)).findFirst();
    }

    /** Columns up to the last one with a header. */
    public int width() {
        return headers.getLast().index() + 1;
    }
}
