package io.lianhuan.ingest;

import io.lianhuan.ingest.TableDefinition.ColumnDefinition;
import io.lianhuan.reading.Header;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.value.Discount;
import io.lianhuan.value.DiscountForm;
import io.lianhuan.value.MoneyUnit;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import java.util.ArrayList;
import java.util.List;
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
        var decoder = new Decoder(header.index(), text -> Text.isPlaceholder(text) ? column.absent() : parser.apply(text));
        return row -> required(column, header, decoder.read(row, header, column.absent()));
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
        return row -> {
            var unit = row.isEmpty(unitHeader.index()) ? MoneyUnit.YUAN : unit(row, unitHeader);
            var text = row.text(header.index());
            var money = row.isEmpty(header.index()) || Text.isPlaceholder(text) ? null : money(column, text, unit, header);
            return required(column, header, money);
        };
    }

    private static MoneyUnit unit(Row row, Header header) {
        try {
            return MoneyUnit.of(row.text(header.index()));
        } catch (Unreadable problem) {
            throw new BadRow(header.raw(), problem.reason(), problem.cure());
        }
    }

    private static Object money(ColumnDefinition column, String text, MoneyUnit unit, Header header) {
        try {
            return column.amount(text, unit);
        } catch (Unreadable problem) {
            throw new BadRow(header.raw(), problem.reason(), problem.cure());
        }
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
        @Nullable Object read(Row row);
    }

    /** Reads the cells of one column, each distinct text once. */
    private static final class Decoder {

        private final int column;
        private final Function<String, @Nullable Object> parser;

        Decoder(int column, Function<String, @Nullable Object> parser) {
            this.column = column;
            this.parser = parser;
        }

        @Nullable Object read(Row row, Header header, @Nullable Object absent) {
            if (row.isEmpty(column)) {
                return absent;
            }
            try {
                return parser.apply(row.text(column));
            } catch (Unreadable problem) {
                throw new BadRow(header.raw(), problem.reason(), problem.cure());
            }
        }
    }
}
