package io.lianhuan.ingest;

import io.lianhuan.value.MachineKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column of a {@link Table}: the Chinese headers it may have. The English alias is the component's name.
 *
 * <p>The component's type says how a cell is read: see {@link ColumnTypes}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** Headers, the usual one first. */
    String[] value();

    /**
     * Whether a sheet without this column is not this table. A row without a value is rejected, unless the component is
     * {@code @Nullable} or a list.
     */
    boolean key() default false;

    /** Headers of the column that holds the unit of this amount. A unit in the header itself wins. */
    String[] unit() default {};

    /** The kind of machine value in this column, where it holds such values. */
    MachineKind[] machine() default {};
}
