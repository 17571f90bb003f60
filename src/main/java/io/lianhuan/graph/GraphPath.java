package io.lianhuan.graph;

import java.util.List;

/** A way from one thing to another, with every relation between neighbours on it. */
record GraphPath(List<Node> nodes, List<SubgraphEdge> edges, int hops) {}
