package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * An undirected graph of firms without loops and parallel edges: the neighbours of each, ascending.
 *
 * @param neighbours of each firm
 * @param weights beside each neighbour; the same from both ends
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record PairGraph(Csr neighbours, int[] weights) {

    /** The graph of all pairs, weighted by their meetings. Two passes. */
    public static PairGraph of(FirmPairs pairs) {
        return of(pairs.partners(), pairs.lots());
    }

    /** The graph of different pairs sorted by one and other, the smaller number first; each weighs 1. */
    public static PairGraph of(int firms, int[] one, int[] other) {
        int[] weights = new int[one.length];
        Arrays.fill(weights, 1);
        return of(new Csr(Csr.starts(one, one.length, firms), other), weights);
    }

    /**
     * From the partners of larger number. Rows come out ascending, because all smaller neighbours of a firm have had their turn
     * before it.
     */
    static PairGraph of(Csr upper, int[] upperWeights) {
        int nodes = upper.rows();
        int[] start = Csr.starts(upper.entries(), upper.entries().length, nodes);
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += upper.start()[node + 1];
        }
        int[] next = Arrays.copyOf(start, nodes);
        int[] neighbours = new int[start[nodes]];
        int[] weights = new int[start[nodes]];
        for (int node = 0; node < nodes; node++) {
            for (int at = upper.start()[node]; at < upper.start()[node + 1]; at++) {
                int other = upper.entries()[at];
                neighbours[next[node]] = other;
                weights[next[node]++] = upperWeights[at];
                neighbours[next[other]] = node;
                weights[next[other]++] = upperWeights[at];
            }
        }
        return new PairGraph(new Csr(start, neighbours), weights);
    }

    public int nodes() {
        return neighbours.rows();
    }

    public int edges() {
        return neighbours.entries().length / 2;
    }
}
