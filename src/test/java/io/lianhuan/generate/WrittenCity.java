package io.lianhuan.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import io.lianhuan.generate.sheets.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small city as it was written, read back cell by cell. */
record WrittenCity(Path folder) {

    private static final Set<Book> IN_GB18030 = Set.of(Book.DEPOSITS, Book.AWARDS, Book.PAYMENTS, Book.INSURANCES);

    static WrittenCity small(Path folder, long seed) {
        Generation.run(CitySize.SMALL, seed, folder, (what, done, total) -> {});
        return new WrittenCity(folder);
    }

    JsonNode truth() {
        return JsonMapper.shared().readTree(folder.resolve(Generation.TRUTH).toFile());
    }

    /** All rows of a file with its title and its header. */
    List<List<String>> rows(Book book) {
        var file = folder.resolve(book.fileName());
        try {
            return file.toString().endsWith(".xlsx") ? workbook(file) : csv(file, book);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The cells of a column, the malformed rows left out: they stand at the end. */
    Stream<String> column(Book book, String header) {
        int at = book.headers().indexOf(header);
        var rows = rows(book);
        int malformed = truth().path("malformed").path(book.fileName()).asInt(0);
        return rows.subList(2, rows.size() - malformed).stream().map(row -> row.get(at));
    }

    private static List<List<String>> csv(Path file, Book book) throws IOException {
        var charset = IN_GB18030.contains(book) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        try (var reader = CsvReader.builder()
                .detectBomHeader(charset.equals(StandardCharsets.UTF_8))
                .ofCsvRecord(file, charset)) {
            return reader.stream().map(row -> row.getFields()).toList();
        }
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var format = new DataFormatter();
            int width = workbook.getSheetAt(0).getRow(1).getLastCellNum();
            return Stream.iterate(0, at -> at + 1)
                    .limit(workbook.getSheetAt(0).getLastRowNum() + 1L)
                    .map(at -> cells(workbook.getSheetAt(0).getRow(at), width, format))
                    .toList();
        }
    }

    private static List<String> cells(Row row, int width, DataFormatter format) {
        return Stream.iterate(0, at -> at + 1)
                .limit(width)
                .map(at -> row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
                .map((Cell cell) -> format.formatCellValue(cell))
                .toList();
    }
}
