package io.lianhuan.evaluate;

import java.util.List;

/** What holds in the graph, to be judged. */
record Result(List<Found> rings, List<Found> chains, List<FoundFinding> findings) {}
