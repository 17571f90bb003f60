package io.lianhuan.graph;

import org.neo4j.driver.Record;

/**
 * How many neighbours a thing has by a kind of relation.
 *
 * @param outgoing whether the relation leads away from the thing
 */
record RelationCount(RelationKind relation, boolean outgoing, int neighbours) {

    static RelationCount of(Record row) {
        return new RelationCount(
                RelationKind.valueOf(row.get("relation").asString()),
                row.get("leaves").asBoolean(),
                row.get("neighbours").asInt());
    }
}
