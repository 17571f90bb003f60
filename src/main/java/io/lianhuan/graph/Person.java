package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * A person; constructors and evaluators among them.
 *
 * @param id a keyed hash
 * @param maskedNumber the identity number as it may be shown
 * @param registrationNumber of a constructor
 * @param basis what the identity rests on
 */
public record Person(
        String id,
        @Nullable String name,
        @Nullable String maskedNumber,
        @Nullable String registrationNumber,
        @Nullable String basis)
        implements Node, NamesPersons {

    @Override
    public List<String> personIds() {
        return List.of(id);
    }

    /** From the columns id, name, maskedNumber, registrationNumber and basis. */
    public static Person of(MapAccessor row) {
        return new Person(
                row.get("id").asString(),
                Rows.text(row, "name"),
                Rows.text(row, "maskedNumber"),
                Rows.text(row, "registrationNumber"),
                Rows.text(row, "basis"));
    }
}
