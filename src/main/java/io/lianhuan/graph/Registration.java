package io.lianhuan.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A certificate of a person that is registered with a company (注册).
 *
 * @param number as printed
 * @param until until when it is valid
 */
record Registration(
        Company company,
        Person person,
        @Nullable String number,
        @Nullable String category,
        @Nullable String specialty,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** From the columns company, person, number, category, specialty, since and until. */
    static Registration of(Record row) {
        return new Registration(
                Company.of(row.get("company")),
                Person.of(row.get("person")),
                Rows.text(row, "number"),
                Rows.text(row, "category"),
                Rows.text(row, "specialty"),
                Rows.day(row, "since"),
                Rows.day(row, "until"));
    }
}
