package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Counts triangles: for each edge the common neighbours that come after it in the order of degree (Schank and Wagner 2005). */
public final class Triangles {

    private Triangles() {}

    /** How many there are. Costs edges × the square root of edges at worst. */
    public static long count(PairGraph graph) {
        var later = oriented(graph);
        int[] mark = new int[graph.nodes()];
        Arrays.fill(mark, -1);
        long count = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            int from = later.start()[node];
            int to = later.start()[node + 1];
            for (int at = from; at < to; at++) {
                mark[later.entries()[at]] = node;
            }
            for (int at = from; at < to; at++) {
                int other = later.entries()[at];
                for (int by = later.start()[other]; by < later.start()[other + 1]; by++) {
                    count += mark[later.entries()[by]] == node ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** The neighbours of each node that have more neighbours, or as many and a larger number. */
    private static Csr oriented(PairGraph graph) {
        var neighbours = graph.neighbours();
        int[] start = new int[graph.nodes() + 1];
        int[] later = new int[graph.edges()];
        int size = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int at = neighbours.start()[node]; at < neighbours.start()[node + 1]; at++) {
                int other = neighbours.entries()[at];
                int more = neighbours.sizeOf(other) - neighbours.sizeOf(node);
                if (more > 0 || (more == 0 && other > node)) {
                    later[size++] = other;
                }
            }
            start[node + 1] = size;
        }
        return new Csr(start, later);
    }
}
