package io.lianhuan.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A kind of row: marks a record whose components are columns. Sheets are matched to it by their headers alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /** The number of the table among the import tables of the product, 1 to 27. */
    int number();

    /** The name in commands, mapping files and reports, {@code bids} for example. */
    String name();

    /** The Chinese name, as users call the table. */
    String title();
}
