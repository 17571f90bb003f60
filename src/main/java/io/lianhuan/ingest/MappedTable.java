package io.lianhuan.ingest;

import io.lianhuan.ingest.TableDefinition.ColumnDefinition;
import io.lianhuan.value.Discount;
import io.lianhuan.value.DiscountForm;
import io.lianhuan.value.MoneyUnit;
import io.lianhuan.value.Text;
import io.lianhuan.value.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes rows of one of our tables from foreign rows; the texts of expressions are read as our own cells are. */
final class MappedTable {

    private final Mapping mapping;
    private final TableDefinition table;
    private final List<String> each;
    private final @Nullable Formula when;
    private final List<MappedColumn> columns;

    /** A column of ours, what is written in it, and how that is read; without a formula it stays without a value. */
    private record MappedColumn(
            ColumnDefinition column, @Nullable Formula formula, Function<String, ?> parser) {}

    MappedTable(
            Mapping mapping,
            Mapping.Target target,
            TableDefinition table,
            BiFunction<String, String, Formula> formulas) {
        this.mapping = mapping;
        this.table = table;
        this.each = target.each();
        this.when = target.when() == null ? null : formulas.apply(table.name() + ".when", target.when());
        checkNames(target, table);
        this.columns = table.columns().stream()
                .map(column -> column(column, target, formulas))
                .toList();
    }

    String name() {
        return table.name();
    }

    boolean gathers() {
        return table.gathers();
    }

    int order() {
        return table.order();
    }

    List<String> each() {
        return each;
    }

    /** Adds the row that these cells make, if they make one. */
    void add(Map<String, Object> cells, List<TableRow> rows) {
        if (when != null && !when.holds(cells)) {
            return;
        }
        var values = new @Nullable Object[columns.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = value(columns.get(at), cells);
        }
        try {
            rows.add(table.row(values));
        } catch (BadRow problem) {
            throw new BadRow(foreign(problem.column()), problem.reason(), problem.cure());
        }
    }

    private @Nullable Object value(MappedColumn mapped, Map<String, Object> cells) {
        var formula = mapped.formula();
        var text = formula == null ? "" : formula.text(cells);
        var value = Text.isPlaceholder(text) ? mapped.column().absent() : parsed(mapped, text);
        if (formula != null && mapped.column().key() && value == null) {
            throw formula.bad("gives no %s".formatted(mapped.column().name()));
        }
        return value;
    }

    private static @Nullable Object parsed(MappedColumn mapped, String text) {
        try {
            return mapped.parser().apply(text);
        } catch (Unreadable problem) {
            var formula = java.util.Objects.requireNonNull(mapped.formula());
            throw new BadRow(formula.title(), problem.reason(), problem.cure());
        }
    }

    /** The foreign columns behind one of ours, which a row complains of by its header. */
    private String foreign(String title) {
        return columns.stream()
                .filter(mapped -> mapped.column().title().equals(title))
                .map(MappedColumn::formula)
                .filter(formula -> formula != null)
                .map(Formula::title)
                .findFirst()
                .orElse(title);
    }

    private void checkNames(Mapping.Target target, TableDefinition table) {
        var names = new HashSet<>(target.columns().keySet());
        names.addAll(target.units().keySet());
        table.columns().forEach(column -> names.remove(column.name()));
        if (!names.isEmpty()) {
            throw mapping.problem(
                    table.name(),
                    "the table has no columns " + names,
                    "use some of "
                            + table.columns().stream()
                                    .map(ColumnDefinition::name)
                                    .toList());
        }
        for (ColumnDefinition column : table.columns()) {
            if (column.key() && !column.isList() && !target.columns().containsKey(column.name())) {
                throw mapping.problem(
                        table.name() + "." + column.name(),
                        "is missing",
                        "add it; without it the row cannot be told from others");
            }
        }
    }

    private MappedColumn column(
            ColumnDefinition column, Mapping.Target target, BiFunction<String, String, Formula> formulas) {
        var text = target.columns().get(column.name());
        var formula = text == null ? null : formulas.apply(table(target, column), text);
        return new MappedColumn(column, formula, formula == null ? absent -> absent : parser(column, target));
    }

    private Function<String, ?> parser(ColumnDefinition column, Mapping.Target target) {
        var parser = column.parser();
        if (parser != null) {
            return parser;
        }
        var unit = target.units().get(column.name());
        if (unit == null) {
            throw mapping.problem(table(target, column), "has no unit", "give it under `units:`");
        }
        try {
            return column.type() == Discount.class ? discount(unit) : amount(column, MoneyUnit.of(unit));
        } catch (Unreadable problem) {
            throw mapping.problem(table(target, column), "the unit " + problem.reason(), problem.cure());
        }
    }

    private static Function<String, ?> amount(ColumnDefinition column, MoneyUnit unit) {
        return text -> column.amount(text, unit);
    }

    private static Function<String, ?> discount(String unit) {
        var form = unit.contains("费率") ? DiscountForm.SHARE_OF_CEILING : DiscountForm.BELOW_CEILING;
        return text -> Discount.of(text, form, unit.contains("%"));
    }

    private static String table(Mapping.Target target, ColumnDefinition column) {
        return target.table() + "." + column.name();
    }
}
