package io.lianhuan.detect.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

/** The kernels against JGraphT's on small graphs that a seed draws. */
class PairGraphTests {

    private static final int SEEDS = 200;

    @Test
    void componentsAreThoseOfJGraphT() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(seed);
            var components = Components.of(drawn);

            var groups =
                    Arrays.stream(components.groups()).map(PairGraphTests::set).collect(Collectors.toSet());
            assertThat(groups)
                    .isEqualTo(new ConnectivityInspector<>(plain(drawn))
                            .connectedSets().stream()
                                    .filter(set -> set.size() > 1)
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void blocksBridgesAndCutNodesAreThoseOfJGraphT() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(seed);
            var blocks = Blocks.of(drawn);
            var expected = new BiconnectivityInspector<>(plain(drawn));

            assertThat(IntStream.range(0, blocks.blocks().rows())
                            .mapToObj(block -> set(blocks.blocks().row(block)))
                            .collect(Collectors.toSet()))
                    .isEqualTo(expected.getBlocks().stream()
                            .map(block -> new TreeSet<>(block.vertexSet()))
                            .filter(block -> block.size() > 1)
                            .collect(Collectors.toSet()));
            assertThat(blocks.bridges()).isEqualTo(expected.getBridges().size());
            assertThat(IntStream.range(0, drawn.nodes())
                            .filter(node -> blocks.isCut()[node])
                            .boxed()
                            .collect(Collectors.toSet()))
                    .isEqualTo(expected.getCutpoints());
        }
    }

    @Test
    void coresAreThoseOfJGraphT() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(seed);
            var scores = new Coreness<>(plain(drawn)).getScores();

            var cores = Cores.of(drawn);

            assertThat(Arrays.stream(cores.of()).boxed().toList())
                    .isEqualTo(IntStream.range(0, drawn.nodes())
                            .mapToObj(scores::get)
                            .toList());
            assertThat(cores.in(2)).isEqualTo((int)
                    scores.values().stream().filter(core -> core >= 2).count());
        }
    }

    @Test
    void trianglesAreCountedAsThreeLoopsCountThem() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(seed);
            var graph = plain(drawn);
            long expected = 0;
            for (int one = 0; one < drawn.nodes(); one++) {
                for (int two = 0; two < one; two++) {
                    for (int three = 0; three < two; three++) {
                        expected += graph.containsEdge(one, two)
                                        && graph.containsEdge(two, three)
                                        && graph.containsEdge(one, three)
                                ? 1
                                : 0;
                    }
                }
            }
            assertThat(Triangles.count(drawn)).isEqualTo(expected);
        }
    }

    @Test
    void modularityIsThatOfItsDefinitionAndNoLessThanOfSingleNodes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(seed);
            var communities = Communities.of(drawn);

            assertThat(communities.modularity()).isCloseTo(modularity(drawn, communities.of()), within(1e-9));
            int[] alone = IntStream.range(0, drawn.nodes()).toArray();
            assertThat(communities.modularity()).isGreaterThanOrEqualTo(modularity(drawn, alone));
            assertThat(Communities.of(drawn).of()).isEqualTo(communities.of());
        }
    }

    @Test
    void twoCliquesThatABridgeJoinsAreTwoCommunities() {
        var one = new ArrayList<int[]>();
        for (int left = 0; left < 10; left++) {
            for (int right = left + 1; right < 10; right++) {
                if (left / 5 == right / 5 || (left == 4 && right == 5)) {
                    one.add(new int[] {left, right});
                }
            }
        }
        var graph = PairGraph.of(
                10,
                one.stream().mapToInt(pair -> pair[0]).toArray(),
                one.stream().mapToInt(pair -> pair[1]).toArray());

        assertThat(Communities.of(graph).of()).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(Blocks.of(graph).bridges()).isEqualTo(1);
        assertThat(Triangles.count(graph)).isEqualTo(20);
    }

    private static PairGraph drawn(int seed) {
        var random = new Random(seed);
        int nodes = 1 + random.nextInt(24);
        double share = random.nextDouble() * .4;
        var one = new Numbers(16);
        var other = new Numbers(16);
        for (int left = 0; left < nodes; left++) {
            for (int right = left + 1; right < nodes; right++) {
                if (random.nextDouble() < share) {
                    one.add(left);
                    other.add(right);
                }
            }
        }
        return PairGraph.of(nodes, one.toArray(), other.toArray());
    }

    private static Graph<Integer, DefaultEdge> plain(PairGraph drawn) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, drawn.nodes()).forEach(graph::addVertex);
        for (int node = 0; node < drawn.nodes(); node++) {
            for (int other : drawn.neighbours().row(node)) {
                if (node < other) {
                    graph.addEdge(node, other);
                }
            }
        }
        return graph;
    }

    private static Set<Integer> set(int[] numbers) {
        return Arrays.stream(numbers).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static double modularity(PairGraph graph, int[] of) {
        double total = Arrays.stream(graph.weights()).sum();
        double sum = 0;
        for (int one = 0; one < graph.nodes(); one++) {
            for (int other = 0; other < graph.nodes(); other++) {
                if (of[one] == of[other] && total > 0) {
                    boolean isEdge = Arrays.binarySearch(graph.neighbours().row(one), other) >= 0;
                    double expected = (double) graph.neighbours().sizeOf(one)
                            * graph.neighbours().sizeOf(other)
                            / total;
                    sum += ((isEdge ? 1 : 0) - expected) / total;
                }
            }
        }
        return sum;
    }
}
