package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * The k-core of each node: the largest k such that it belongs to a part of the graph in which everyone has k neighbours
 * (Batagelj and Zaversnik 2003). Linear.
 *
 * @param of the core number of each node
 */
@SuppressWarnings("ArrayRecordComponent") // a column, never compared as a whole
public record Cores(int[] of) {

    public static Cores of(PairGraph graph) {
        int nodes = graph.nodes();
        int[] degree = new int[nodes];
        Arrays.setAll(degree, node -> graph.neighbours().sizeOf(node));
        int most = Arrays.stream(degree).max().orElse(0);
        int[] bin = Csr.starts(degree, nodes, most + 1);
        int[] next = bin.clone();
        int[] order = new int[nodes];
        int[] place = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }
        peel(graph, degree, bin, order, place);
        return new Cores(degree);
    }

    /** How many nodes lie in a k-core. */
    public int in(int k) {
        return (int) Arrays.stream(of).filter(core -> core >= k).count();
    }

    /** Takes away the node of fewest neighbours again and again; whoever loses one moves to the bin below. */
    private static void peel(PairGraph graph, int[] degree, int[] bin, int[] order, int[] place) {
        int[] start = graph.neighbours().start();
        int[] neighbours = graph.neighbours().entries();
        for (int at = 0; at < order.length; at++) {
            int node = order[at];
            for (int edge = start[node]; edge < start[node + 1]; edge++) {
                int other = neighbours[edge];
                if (degree[other] > degree[node]) {
                    int front = bin[degree[other]];
                    int first = order[front];
                    order[place[other]] = first;
                    place[first] = place[other];
                    order[front] = other;
                    place[other] = front;
                    bin[degree[other]] = front + 1;
                    degree[other]--;
                }
            }
        }
    }
}
