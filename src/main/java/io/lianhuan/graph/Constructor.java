package io.lianhuan.graph;

import io.lianhuan.api.NamesPersons;
import java.util.List;
import org.neo4j.driver.types.MapAccessor;

/**
 * A registered constructor (注册建造师).
 *
 * @param id the person's
 * @param registrationNumber its stable key: the digits that stay when the person moves
 */
record Constructor(String id, String registrationNumber, Person person) implements Node, NamesPersons {

    @Override
    public List<String> personIds() {
        return List.of(id);
    }

    /** From the columns of a person. */
    static Constructor of(MapAccessor row) {
        return new Constructor(
                row.get("id").asString(), row.get("registrationNumber").asString(), Person.of(row));
    }
}
