package io.lianhuan.generate.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows of a CSV file as Excel saves them. */
final class CsvRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final CsvWriter csv;

    CsvRows(Book book, Path file) throws IOException {
        var writer = new BufferedWriter(
                new OutputStreamWriter(
                        Files.newOutputStream(file), book.storage().charset()),
                BUFFER);
        if (book.storage() == Book.Storage.UTF_8_BOM) {
            writer.write(BYTE_ORDER_MARK);
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void add(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
