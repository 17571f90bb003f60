package io.lianhuan.ingest;

import java.util.List;

/**
 * An accepted row on its way into the graph.
 *
 * @param source where it stands, see {@link SourceRef}
 * @param weight how many rows of the sheet it speaks for, see {@link Gathering#weight}
 */
record StatedRow(long source, List<NodeFact> nodes, List<RelationFact> relations, int weight) {}
