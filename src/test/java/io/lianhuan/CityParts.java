package io.lianhuan;

import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The files of a generated city, cut into parts row by row; each part has its own title and header. */
public final class CityParts {

    private static final Set<String> IN_GB18030 = Set.of("deposits", "awards", "payments", "insurances");
    private static final Set<String> LOT = Set.of("标段编号", "标段(包)编号", "标段（包）编号");
    private static final int PREAMBLE = 2;

    private final TreeMap<String, List<byte[]>> tables = new TreeMap<>();
    private final TreeMap<String, byte[]> workbooks = new TreeMap<>();

    /** A row and the lot it is about; empty where it is about none. */
    public record Row(String table, int number, String lot) {}

    private CityParts() {}

    /** A city of that size and seed; its files are left in the folder. */
    public static CityParts of(CitySize size, long seed, Path folder) throws IOException {
        Generation.run(size, seed, folder, (what, done, total) -> {});
        var parts = new CityParts();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    parts.tables.put(name.replace(".csv", ""), records(Files.readAllBytes(file)));
                } else if (name.endsWith(".xlsx")) {
                    parts.workbooks.put(name, Files.readAllBytes(file));
                }
            }
        }
        return parts;
    }

    /** The lots of the bids, in the order of the file. */
    public List<String> lots() {
        return rowsOf("bids").stream().map(Row::lot).distinct().toList();
    }

    /** Leaves out other rows, so that the city is smaller. */
    public void keep(Predicate<Row> kept) {
        tables.replaceAll((table, records) -> {
            var rows = rowsOf(table);
            var left = new ArrayList<>(records.subList(0, PREAMBLE));
            rows.stream().filter(kept).forEach(row -> left.add(records.get(PREAMBLE + row.number())));
            return left;
        });
    }

    /** Writes the parts into folders of their own; workbooks go into the first. */
    public List<Path> write(Path folder, int parts, ToIntFunction<Row> choice) throws IOException {
        var folders = new ArrayList<Path>();
        for (int part = 0; part < parts; part++) {
            folders.add(Files.createDirectories(folder.resolve("part-" + part)));
        }
        for (var workbook : workbooks.entrySet()) {
            Files.write(folders.getFirst().resolve(workbook.getKey()), workbook.getValue());
        }
        for (var table : tables.entrySet()) {
            write(table.getKey(), table.getValue(), folders, choice);
        }
        return folders;
    }

    private void write(String table, List<byte[]> records, List<Path> folders, ToIntFunction<Row> choice)
            throws IOException {
        var written = new ArrayList<ByteArrayOutputStream>();
        folders.forEach(folder -> written.add(new ByteArrayOutputStream()));
        for (Row row : rowsOf(table)) {
            written.get(choice.applyAsInt(row)).writeBytes(records.get(PREAMBLE + row.number()));
        }
        for (int part = 0; part < folders.size(); part++) {
            if (written.get(part).size() > 0) {
                var all = new ByteArrayOutputStream();
                records.subList(0, PREAMBLE).forEach(all::writeBytes);
                all.writeBytes(written.get(part).toByteArray());
                Files.write(folders.get(part).resolve(table + ".csv"), all.toByteArray());
            }
        }
    }

    private List<Row> rowsOf(String table) {
        var records = Objects.requireNonNull(tables.get(table));
        var charset = IN_GB18030.contains(table) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        var headers = cells(records.get(PREAMBLE - 1), charset);
        int column = LOT.stream().mapToInt(headers::indexOf).max().orElse(-1);
        var rows = new ArrayList<Row>();
        for (int at = PREAMBLE; at < records.size(); at++) {
            var cells = column < 0 ? List.<String>of() : cells(records.get(at), charset);
            rows.add(new Row(table, at - PREAMBLE, column < 0 || column >= cells.size() ? "" : cells.get(column)));
        }
        return rows;
    }

    /** The cells of a record as far as none with a comma inside stands before the one that is looked for. */
    private static List<String> cells(byte[] record, Charset charset) {
        return Arrays.stream(new String(record, charset).strip().split(",", -1))
                .map(cell -> cell.replace("\"", "").replace("\uFEFF", "").strip())
                .toList();
    }

    /** Records by their ends of line outside quotes. */
    private static List<byte[]> records(byte[] bytes) {
        var records = new ArrayList<byte[]>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            quoted ^= bytes[at] == '"';
            if (bytes[at] == '\n' && !quoted) {
                records.add(Arrays.copyOfRange(bytes, from, at + 1));
                from = at + 1;
            }
        }
        if (from < bytes.length) {
            records.add(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        return records;
    }
}
