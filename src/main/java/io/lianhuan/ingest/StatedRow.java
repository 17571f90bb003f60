package io.lianhuan.ingest;

import java.util.List;

/**
 * An accepted row on its way into the graph.
 *
 * @param source where it stands, see {@link SourceRef}
 */
record StatedRow(long source, List<NodeFact> nodes, List<RelationFact> relations) {}
