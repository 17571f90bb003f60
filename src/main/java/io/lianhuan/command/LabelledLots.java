package io.lianhuan.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the lots of published data sets with labels; the label columns are read here and nowhere else. */
final class LabelledLots {

    /** The group of Tsuchiura's lots that were let without a minimum price, which is to say before the reform. */
    static final String BEFORE = "before";

    /** The group of the others. */
    static final String AFTER = "after";

    private LabelledLots() {}

    /** Of Tsuchiura city: one row a bid, firms labelled. */
    static List<LabelledLot> tsuchiura(Path file) {
        return lots(
                file,
                List.of("pid", "bid", "minpriceauction", "is_cartel"),
                row -> row.getField("pid"),
                row -> row.getField("minpriceauction").equals("0") ? BEFORE : AFTER,
                "bid",
                "is_cartel");
    }

    /** Of several markets: one row a bid, the first bid of a tender labelled for all. */
    static List<LabelledLot> prices(Path file) {
        return lots(
                file,
                List.of("tender_no", "market", "bid_eur", "collusive_first_bid_label"),
                row -> row.getField("market") + ' ' + row.getField("tender_no"),
                row -> row.getField("market"),
                "bid_eur",
                "collusive_first_bid_label");
    }

    private static List<LabelledLot> lots(
            Path file,
            List<String> columns,
            Function<NamedCsvRecord, String> id,
            Function<NamedCsvRecord, String> group,
            String price,
            String label) {
        Map<String, List<NamedCsvRecord>> byLot = rows(file, columns).stream()
                .collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toList()));
        return byLot.values().stream()
                .map(rows -> new LabelledLot(group.apply(rows.getFirst()), bids(rows, price), share(rows, label)))
                .toList();
    }

    private static List<Double> bids(List<NamedCsvRecord> rows, String price) {
        return rows.stream()
                .map(row -> row.getField(price))
                .filter(text -> !text.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    private static double share(List<NamedCsvRecord> rows, String label) {
        var labels = rows.stream()
                .map(row -> row.getField(label))
                .filter(text -> !text.isEmpty())
                .toList();
        return (double) labels.stream().filter("1"::equals).count() / labels.size();
    }

    private static List<NamedCsvRecord> rows(Path file, List<String> columns) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no readable file %s; check the path".formatted(file));
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            var rows = reader.stream().toList();
            if (rows.isEmpty()
                    || !Objects.requireNonNull(rows.getFirst()).getHeader().containsAll(columns)) {
                throw new IllegalArgumentException(
                        "%s lacks one of the columns %s; give the published file".formatted(file, columns));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read; check its rights".formatted(file), e);
        }
    }
}
