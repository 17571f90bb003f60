package io.lianhuan.detect.mining;

import java.util.Arrays;

/**
 * Communities of largest modularity by Louvain's method (Blondel and others 2008): nodes move to the neighbours' community that
 * gains most, communities become nodes, and so on. Nodes wait in a queue in the order of their numbers, gains are whole numbers
 * and ties go to the smaller number, so the same graph always gives the same communities.
 *
 * @param of the community of each node, numbered in the order of their smallest nodes
 * @param count how many there are
 * @param modularity of the partition
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of numbers, never compared as a whole
public record Communities(int[] of, int count, double modularity) {

    /** Costs a few looks at each edge. */
    public static Communities of(PairGraph graph) {
        var level = new Level(
                graph.neighbours(),
                Arrays.stream(graph.weights()).asLongStream().toArray());
        int[] of = new int[graph.nodes()];
        Arrays.setAll(of, node -> node);
        while (level.move()) {
            int[] number = level.numbered();
            for (int node = 0; node < of.length; node++) {
                of[node] = number[of[node]];
            }
            level = level.joined(number);
        }
        return new Communities(of, level.nodes(), level.modularity());
    }
}
