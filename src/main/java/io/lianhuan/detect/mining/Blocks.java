package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Biconnected components: parts of at least two nodes that stay together whichever node is taken away (Hopcroft and Tarjan 1973).
 * A block of two nodes is a bridge: a group that hangs on one pair. Linear, without recursion.
 *
 * @param blocks the nodes of each, in the order they are left
 * @param isCut whether taking away a node would part its component
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Blocks(Csr blocks, boolean[] isCut) {

    public static Blocks of(PairGraph graph) {
        var search = new Search(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (search.seen[node] == 0) {
                search.from(node);
            }
        }
        return new Blocks(new Csr(search.start.toArray(), search.members.toArray()), search.isCut);
    }

    /** How many blocks are bridges. */
    public int bridges() {
        int bridges = 0;
        for (int block = 0; block < blocks.rows(); block++) {
            bridges += blocks.sizeOf(block) == 2 ? 1 : 0;
        }
        return bridges;
    }

    /** One search in depth over all components. */
    private static final class Search {

        private final int[] begin;
        private final int[] neighbours;
        private final int[] seen;
        private final int[] low;
        private final int[] next;
        private final int[] path;
        private final int[] open;
        private final boolean[] isCut;
        private final Numbers start = new Numbers(64);
        private final Numbers members = new Numbers(64);
        private int depth;
        private int opened;
        private int time;

        Search(PairGraph graph) {
            int nodes = graph.nodes();
            begin = graph.neighbours().start();
            neighbours = graph.neighbours().entries();
            seen = new int[nodes];
            low = new int[nodes];
            next = Arrays.copyOf(begin, nodes);
            path = new int[nodes + 1];
            open = new int[nodes + 1];
            isCut = new boolean[nodes];
            start.add(0);
        }

        void from(int root) {
            int children = 0;
            enter(root);
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] < begin[node + 1]) {
                    look(node, neighbours[next[node]++]);
                } else {
                    depth--;
                    if (depth > 0) {
                        int parent = path[depth - 1];
                        children += parent == root ? 1 : 0;
                        leave(node, parent, root);
                    }
                }
            }
            isCut[root] = children > 1;
            opened = 0;
        }

        private void enter(int node) {
            seen[node] = ++time;
            low[node] = time;
            path[depth++] = node;
            open[opened++] = node;
        }

        private void look(int node, int other) {
            if (seen[other] == 0) {
                enter(other);
            } else if (depth < 2 || path[depth - 2] != other) {
                low[node] = Math.min(low[node], seen[other]);
            }
        }

        private void leave(int node, int parent, int root) {
            low[parent] = Math.min(low[parent], low[node]);
            if (low[node] < seen[parent]) {
                return;
            }
            isCut[parent] |= parent != root;
            int last;
            do {
                last = open[--opened];
                members.add(last);
            } while (last != node);
            members.add(parent);
            start.add(members.size());
        }
    }
}
