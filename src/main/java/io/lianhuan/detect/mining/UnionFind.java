package io.lianhuan.detect.mining;

import java.util.Arrays;

/** Disjoint sets of numbers from 0, joined by size with path halving (Tarjan 1975); grows as larger numbers come. */
final class UnionFind {

    private int[] parent;
    private int[] size;

    UnionFind(int nodes) {
        parent = new int[nodes];
        size = new int[nodes];
        Arrays.setAll(parent, node -> node);
        Arrays.fill(size, 1);
    }

    void ensure(int nodes) {
        int known = parent.length;
        if (nodes > known) {
            int length = Math.max(nodes, 2 * known);
            parent = Arrays.copyOf(parent, length);
            size = Arrays.copyOf(size, length);
            for (int node = known; node < length; node++) {
                parent[node] = node;
                size[node] = 1;
            }
        }
    }

    int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins two sets; whether they were two. */
    boolean join(int one, int other) {
        int left = find(one);
        int right = find(other);
        if (left == right) {
            return false;
        }
        int larger = size[left] < size[right] ? right : left;
        int smaller = larger == left ? right : left;
        parent[smaller] = larger;
        size[larger] += size[smaller];
        return true;
    }
}
