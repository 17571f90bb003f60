package io.lianhuan.generate.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All files of a city, open at once, so that a lot can be written to every table and be forgotten. */
public final class Archive implements Closeable {

    private final Map<Book, Rows> files = new EnumMap<>(Book.class);
    private final Map<Book, Long> written = new EnumMap<>(Book.class);
    private final Map<Book, Long> malformed = new EnumMap<>(Book.class);

    /** Opens the files in a folder, over older ones. A folder that cannot be written is an {@link UncheckedIOException}. */
    public Archive(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Book book : Book.values()) {
                var file = folder.resolve(book.fileName());
                files.put(
                        book,
                        book.storage() == Book.Storage.WORKBOOK ? new WorkbookRows(file) : new CsvRows(book, file));
                open(book);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write into " + folder, problem);
        }
    }

    private void open(Book book) {
        var title = new ArrayList<>(Collections.nCopies(book.headers().size(), ""));
        title.set(0, book.title());
        write(book, title);
        write(book, book.headers());
    }

    /** Adds a row; its source is marked as demonstration data. Null is an empty cell. */
    public void add(Book book, @Nullable Object... cells) {
        write(book, row(book, cells));
        written.merge(book, 1L, Long::sum);
    }

    /** Adds a row that no importer may take. */
    public void addMalformed(Book book, @Nullable Object... cells) {
        add(book, cells);
        malformed.merge(book, 1L, Long::sum);
    }

    private static List<String> row(Book book, @Nullable Object... cells) {
        if (cells.length != book.headers().size() - 1) {
            throw new IllegalArgumentException("%s has %d columns and the row %d"
                    .formatted(book, book.headers().size() - 1, cells.length));
        }
        var row = new ArrayList<String>(cells.length + 1);
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        row.add(Book.MARK);
        return row;
    }

    private void write(Book book, List<String> cells) {
        try {
            file(book).add(cells);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write " + book.fileName(), problem);
        }
    }

    private Rows file(Book book) {
        var file = files.get(book);
        if (file == null) {
            throw new IllegalStateException(book.fileName() + " is not open");
        }
        return file;
    }

    /** Rows by book, without title and header. */
    public Map<Book, Long> written() {
        return Map.copyOf(written);
    }

    /** Rows that no importer may take, by book. */
    public Map<Book, Long> malformed() {
        return Map.copyOf(malformed);
    }

    @Override
    public void close() throws IOException {
        for (Rows file : files.values()) {
            file.close();
        }
    }
}
