package io.lianhuan.ingest;

import java.util.List;

/**
 * A row that says little by itself, such as one clock-in of millions: the rows of a sheet that belong to the same group are
 * told together, at the first of them, whatever their order.
 *
 * <p>What a group tells must follow from the group and the set of its elements alone. Sheets that know different rows of a
 * group describe the same node differently; the node shows the union of their lists, see {@link
 * io.lianhuan.graph.NodeKind#isGathered}.
 */
public interface GatheredRow extends TableRow {

    /** What it belongs to. May hold personal numbers: it is only kept while the sheet is read. */
    String group();

    /** What it adds to its group, in one line of text. */
    String element();

    /** What it has in common with most rows of its group, see {@link Gathered#traits(String...)}. */
    default List<String> traits() {
        return List.of();
    }

    /** Says what the rows of the group mean for the graph, whichever of them is asked. */
    void state(Facts facts, Gathered gathered);

    @Override
    default void state(Facts facts) {
        state(facts, new Gathered(List.of(element()), traits()));
    }
}
