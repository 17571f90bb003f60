package io.lianhuan.detect;

import io.lianhuan.graph.Statement;
import java.util.List;
import org.neo4j.driver.Record;

/** One kind of thing that can be exported. */
interface Exported {

    /** Gives a row for each thing, in an order that never changes. */
    Statement rows();

    /** Gives a row for each two bidders that are tied: ring, one, other, rules, families, grade, bits, lots, findings. */
    Statement pairs();

    /** The header of a table. */
    List<String> header();

    /** A row of the table. */
    List<String> cells(Record row);

    /** The whole thing, as a record. */
    Object tree(Record row);
}
