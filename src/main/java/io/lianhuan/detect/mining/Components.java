package io.lianhuan.detect.mining;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Connected components.
 *
 * @param of the component of each node, numbered in the order of their smallest nodes
 * @param count how many there are, single nodes as well
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Components(int[] of, int count) {

    /** Costs little more than a look at each edge. */
    public static Components of(PairGraph graph) {
        var sets = new UnionFind(graph.nodes());
        int[] start = graph.neighbours().start();
        int[] neighbours = graph.neighbours().entries();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int at = start[node]; at < start[node + 1] && neighbours[at] < node; at++) {
                sets.join(node, neighbours[at]);
            }
        }
        return of(sets, graph.nodes());
    }

    static Components of(UnionFind sets, int nodes) {
        int[] number = new int[nodes];
        Arrays.fill(number, -1);
        int[] of = new int[nodes];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            int root = sets.find(node);
            if (number[root] < 0) {
                number[root] = count++;
            }
            of[node] = number[root];
        }
        return new Components(of, count);
    }

    /** The nodes of each component of at least two, ascending. */
    public int[][] groups() {
        int[] start = Csr.starts(of, of.length, count);
        int[] next = Arrays.copyOf(start, count);
        int[] members = new int[of.length];
        for (int node = 0; node < of.length; node++) {
            members[next[of[node]]++] = node;
        }
        var rows = new Csr(start, members);
        return IntStream.range(0, count)
                .filter(component -> rows.sizeOf(component) > 1)
                .mapToObj(rows::row)
                .toArray(int[][]::new);
    }
}
