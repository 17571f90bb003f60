package io.lianhuan.ingest;

import io.lianhuan.reading.Header;
import io.lianhuan.value.Discount;
import io.lianhuan.value.Money;
import io.lianhuan.value.MoneyUnit;
import io.lianhuan.value.Unreadable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table as its record declares it: columns in order, and the way to make a row of cleaned values. */
final class TableDefinition {

    private static final int TENDER_TABLES = 20;
    private static final int LAST_TABLE = 27;

    private final Table table;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final MethodHandle constructor;
    private final boolean gathers;

    TableDefinition(Class<? extends TableRow> type) {
        this.table = type.getAnnotation(Table.class);
        for (RecordComponent component : type.getRecordComponents()) {
            columns.add(ColumnDefinition.of(component));
        }
        this.constructor = constructor(type);
        this.gathers = GatheredRow.class.isAssignableFrom(type);
    }

    /** Whether its rows are told together, see {@link GatheredRow}. */
    boolean gathers() {
        return gathers;
    }

    int number() {
        return table.number();
    }

    String name() {
        return table.name();
    }

    /** Registers first: tables from 20 on describe firms, people and devices that the others refer to. */
    int order() {
        return table.number() > TENDER_TABLES ? table.number() - LAST_TABLE : table.number();
    }

    String title() {
        return table.title();
    }

    List<ColumnDefinition> columns() {
        return columns;
    }

    /** A row of cleaned values in the order of the columns; the row itself may refuse them with {@link BadRow}. */
    TableRow row(@Nullable Object[] values) {
        try {
            return (TableRow) constructor.invokeExact(values);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many of these headers belong to this table; 0 when a key column is missing. */
    int score(Set<String> headers) {
        var missing = columns.stream().anyMatch(column -> column.key() && !column.isAmong(headers));
        return missing
                ? 0
                : (int) columns.stream()
                        .filter(column -> column.isAmong(headers))
                        .count();
    }

    private static MethodHandle constructor(Class<? extends TableRow> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(TableRow.class, Object[].class));
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(type.getName() + " is not a record that can be made", cause);
        }
    }

    /**
     * A column of a table.
     *
     * @param name the component's name, the English alias
     * @param title the usual Chinese header
     * @param headers all accepted headers, folded
     * @param units headers of the column that holds the unit, folded
     * @param parser how a cell is read; null for amounts and discounts, whose header has to be known first
     * @param type the component's type
     */
    record ColumnDefinition(
            String name,
            String title,
            Set<String> headers,
            boolean key,
            Set<String> units,
            boolean isList,
            @Nullable Function<String, ?> parser,
            Class<?> type) {

        private static final Set<Class<?>> BY_HEADER = Set.of(Money.class, Quote.class, Discount.class);

        static ColumnDefinition of(RecordComponent component) {
            var column = component.getAnnotation(Column.class);
            if (column == null) {
                throw new IllegalStateException(component + " needs @Column");
            }
            var headers = folded(column.value());
            headers.add(Header.fold(component.getName()));
            var isList = component.getType() == List.class;
            return new ColumnDefinition(
                    component.getName(),
                    column.value()[0],
                    headers,
                    column.key(),
                    folded(column.unit()),
                    isList,
                    parser(component, column, isList),
                    component.getType());
        }

        /** An amount in a unit. */
        Object amount(String text, MoneyUnit unit) {
            return type == Quote.class ? Quote.of(text, unit) : Money.of(text, unit);
        }

        /** What stands in a column whose header names a unit that is none of money. */
        Object rate(String text, String unit) {
            if (type == Quote.class) {
                return new Quote(text.endsWith(unit) ? text : text + unit, null);
            }
            throw new Unreadable(
                    "is in %s, not in money".formatted(unit), "give the amount, with its unit in the header");
        }

        boolean isAmong(Set<String> all) {
            return headers.stream().anyMatch(all::contains);
        }

        /** What a cell without a value gives. */
        @Nullable
        Object absent() {
            return isList ? List.of() : null;
        }

        private static @Nullable Function<String, ?> parser(RecordComponent component, Column column, boolean isList) {
            if (column.machine().length > 0) {
                return ColumnTypes.machines(column.machine()[0]);
            }
            if (isList) {
                var type = (ParameterizedType) component.getGenericType();
                return ColumnTypes.listOf((Class<?>) type.getActualTypeArguments()[0]);
            }
            return BY_HEADER.contains(component.getType()) ? null : ColumnTypes.of(component.getType());
        }

        private static Set<String> folded(String[] headers) {
            var folded = new LinkedHashSet<String>();
            for (String header : headers) {
                folded.add(Header.fold(header));
            }
            return folded;
        }
    }
}
