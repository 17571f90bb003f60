package io.lianhuan.ingest;

import io.lianhuan.ingest.TableDefinition.ColumnDefinition;
import io.lianhuan.reading.CellDecoder;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.value.Discount;
import io.lianhuan.value.DiscountForm;
import io.lianhuan.value.MoneyUnit;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from the columns of one sheet to the rows of one table. */
final class SheetBinding implements Binding {

    private final TableDefinition table;
    private final List<Cell> cells = new ArrayList<>();

    SheetBinding(TableDefinition table, SheetHeader sheet) {
        this.table = table;
        for (ColumnDefinition column : table.columns()) {
            cells.add(cell(column, sheet));
        }
    }

    @Override
    public String tables() {
        return table.name();
    }

    @Override
    public int order() {
        return table.order();
    }

    @Override
    public boolean gathers() {
        return table.gathers();
    }

    @Override
    public List<TableRow> bind(Row row) {
        var values = new @Nullable Object[cells.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = cells.get(at).read(row);
        }
        return List.of(table.row(values));
    }

    private static Cell cell(ColumnDefinition column, SheetHeader sheet) {
        var header = find(column.headers(), sheet);
        if (header.isEmpty()) {
            return row -> column.absent();
        }
        var parser = column.parser();
        if (parser != null) {
            return value(column, header.get(), parser);
        }
        return column.type() == Discount.class
                ? discount(column, header.get())
                : amount(column, header.get(), find(column.units(), sheet));
    }

    private static Cell value(ColumnDefinition column, Header header, Function<String, ?> parser) {
        var decoder = new Decoder(header, parser, column.absent());
        return row -> required(column, header, decoder.read(row));
    }

    /** 费率 is the share that is asked, every other rate what is taken off. */
    private static Cell discount(ColumnDefinition column, Header header) {
        var form = header.folded().contains("费率") ? DiscountForm.SHARE_OF_CEILING : DiscountForm.BELOW_CEILING;
        var isPercent = "%".equals(header.unit());
        return value(column, header, text -> Discount.of(text, form, isPercent));
    }

    private static Cell amount(ColumnDefinition column, Header header, Optional<Header> unitColumn) {
        var fixed = header.unit();
        if (fixed != null && !fixed.endsWith("元")) {
            return value(column, header, text -> column.rate(Text.fold(text), fixed));
        }
        if (fixed != null || unitColumn.isEmpty()) {
            var unit = fixed == null ? MoneyUnit.YUAN : MoneyUnit.of(fixed);
            return value(column, header, text -> column.amount(text, unit));
        }
        var unitHeader = unitColumn.get();
        var byUnit = new EnumMap<MoneyUnit, Cell>(MoneyUnit.class);
        for (MoneyUnit unit : MoneyUnit.values()) {
            byUnit.put(unit, value(column, header, text -> column.amount(text, unit)));
        }
        var units = new Decoder(unitHeader, MoneyUnit::of, null);
        return row -> {
            var unit = units.read(row);
            return Objects.requireNonNull(byUnit.get(unit == null ? MoneyUnit.YUAN : (MoneyUnit) unit))
                    .read(row);
        };
    }

    private static @Nullable Object required(ColumnDefinition column, Header header, @Nullable Object value) {
        if (column.key() && value == null) {
            throw new BadRow(header.raw(), "is empty", "fill it in; without it the row cannot be told from others");
        }
        return value;
    }

    private static Optional<Header> find(Iterable<String> names, SheetHeader sheet) {
        for (String name : names) {
            var header = sheet.find(name);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }

    /** Reads one column of a row. */
    private interface Cell {
        @Nullable
        Object read(Row row);
    }

    /** Reads the cells of one column, each distinct text once. */
    private static final class Decoder {

        private final Header header;
        private final Function<String, @Nullable Object> parser;
        private final @Nullable Object absent;
        private final CellDecoder<@Nullable Object> cells = new CellDecoder<>();

        Decoder(Header header, Function<String, ?> parser, @Nullable Object absent) {
            this.header = header;
            this.absent = absent;
            this.parser = text -> Text.isPlaceholder(text) ? absent : parser.apply(text);
        }

        @Nullable
        Object read(Row row) {
            if (row.isEmpty(header.index())) {
                return absent;
            }
            try {
                return cells.decode(row, header.index(), parser);
            } catch (Unreadable problem) {
                throw new BadRow(header.raw(), problem.reason(), problem.cure());
            }
        }
    }
}
