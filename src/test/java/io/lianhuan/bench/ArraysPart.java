package io.lianhuan.bench;

import io.lianhuan.bench.Stage.Quality;
import io.lianhuan.detect.mining.Attendance;
import io.lianhuan.detect.mining.Bids;
import io.lianhuan.detect.mining.Blocks;
import io.lianhuan.detect.mining.Caps;
import io.lianhuan.detect.mining.CoBids;
import io.lianhuan.detect.mining.Communities;
import io.lianhuan.detect.mining.Components;
import io.lianhuan.detect.mining.Cores;
import io.lianhuan.detect.mining.FirmPairs;
import io.lianhuan.detect.mining.Intake;
import io.lianhuan.detect.mining.PairGraph;
import io.lianhuan.detect.mining.StrongPairs;
import io.lianhuan.detect.mining.Triangles;
import io.lianhuan.detect.mining.Users;
import io.lianhuan.detect.mining.WeakPairs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** The parts that need no database: the bare bound, mining with evidence, the kernels, JGraphT, and bids one by one. */
final class ArraysPart {

    private static final int WARM = 5;
    private static final int OFTEN = 3;
    private static final int VERY_OFTEN = 8;
    static final String BOUND = "bare bound";
    static final String OURS = "Lianhuan";

    private final SampleMarket market;
    private final Bids bids;
    private final Caps caps = Caps.usual();

    ArraysPart(SampleMarket market) {
        this.market = market;
        this.bids = market.asBids();
    }

    void run() {
        bound();
        strongPairs();
        weakAndCoBidPairs();
        firmsThatMeetVeryOften();
        oneByOne();
    }

    private int warm() {
        return bids.bids() > PairBenchmark.LARGEST_SQL ? 1 : WARM;
    }

    private void bound() {
        var bound = new Bound(market);
        Stage.warm(BOUND, PairBenchmark.J1, warm(), bound::strongPairs, Quality::count);
        Stage.warm(BOUND, PairBenchmark.J2, warm(), () -> bound.weakPairs(caps.hub()), Quality::count);
        Stage.warm(BOUND, PairBenchmark.J3, warm(), () -> bound.coBids(OFTEN), Quality::count);
    }

    private void strongPairs() {
        var strong = Stage.warm(
                OURS, PairBenchmark.J1, warm(), () -> StrongPairs.of(bids, caps), pairs -> quality(pairs, 1));
        for (int hits = 2; hits <= 3; hits++) {
            var quality = quality(strong, hits);
            System.out.printf(
                    Locale.ROOT,
                    "NOTE of the strong pairs, %,d have %d hits or more: precision %.3f, recall %.3f, largest component %,d firms (of all: %,d)%n",
                    quality.found(),
                    hits,
                    quality.precision(),
                    quality.recall(),
                    largest(strong, hits),
                    largest(strong, 1));
        }
        System.out.println("NOTE caps cut of the strong pairs: " + strong.cut());
    }

    private void weakAndCoBidPairs() {
        Stage.warm(
                OURS, PairBenchmark.J2, warm(), () -> WeakPairs.of(attendance(), Users.of(bids, caps)), this::quality);
        Stage.warm(OURS, PairBenchmark.J3, warm(), () -> CoBids.of(attendance(), OFTEN), this::quality);
        var both = Stage.warm(
                OURS,
                PairBenchmark.BOTH,
                warm(),
                () -> WeakPairs.andCoBids(attendance(), Users.of(bids, caps), OFTEN),
                pairs -> Quality.count(
                        (long) pairs.weak().size() + pairs.coBids().size()));
        System.out.println(
                "NOTE caps cut of the weak and co-bid pairs: " + both.weak().cut());
        kernels(both.coBids(), "met " + OFTEN + " times", warm());
    }

    private void firmsThatMeetVeryOften() {
        var often = CoBids.of(attendance(), VERY_OFTEN);
        kernels(often, "met " + VERY_OFTEN + " times", warm());
        if (bids.bids() <= PairBenchmark.LARGEST_SQL) {
            jgrapht(often);
        }
    }

    private Attendance attendance() {
        return Attendance.of(bids, caps);
    }

    private static void kernels(FirmPairs pairs, String graph, int warm) {
        var built = Stage.warm(
                OURS, "graph, " + graph, warm, () -> PairGraph.of(pairs), edges -> Quality.count(edges.edges()));
        Stage.warm(OURS, "components, " + graph, warm, () -> Components.of(built), one -> Quality.count(one.count()));
        Stage.warm(
                OURS,
                "blocks, " + graph,
                warm,
                () -> Blocks.of(built),
                one -> Quality.count(one.blocks().rows()));
        Stage.warm(OURS, "k-cores, " + graph, warm, () -> Cores.of(built), one -> Quality.count(one.in(OFTEN)));
        Stage.warm(OURS, "communities, " + graph, warm, () -> Communities.of(built), one -> Quality.count(one.count()));
        Stage.warm(OURS, "triangles, " + graph, warm, () -> Triangles.count(built), Quality::count);
    }

    private void jgrapht(FirmPairs pairs) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, market.firms()).forEach(graph::addVertex);
        pairs.forEach((one, other, lots) -> graph.addEdge(one, other));
        var name = ", met " + VERY_OFTEN + " times";
        Stage.warm(
                "JGraphT",
                "components" + name,
                1,
                () -> new ConnectivityInspector<>(graph).connectedSets(),
                sets -> Quality.count(sets.size()));
        Stage.warm(
                "JGraphT",
                "k-cores" + name,
                1,
                () -> new Coreness<>(graph).getScores(),
                scores -> Quality.count(
                        scores.values().stream().filter(core -> core >= OFTEN).count()));
    }

    /** All bids in random order, which is the worst for caches; times of the second half. */
    private void oneByOne() {
        int[] order = shuffled(bids.bids());
        int[] lotOf = new int[bids.bids()];
        for (int lot = 0; lot < bids.lots(); lot++) {
            Arrays.fill(lotOf, bids.lotStart()[lot], bids.lotStart()[lot + 1], lot);
        }
        Meter.forgetPeak();
        var intake = new Intake(caps, 2);
        int half = order.length / 2;
        long[] nanos = new long[order.length - half];
        double cpu = Meter.cpu();
        long began = System.nanoTime();
        for (int at = 0; at < order.length; at++) {
            int bid = order[at];
            long start = System.nanoTime();
            intake.add(
                    lotOf[bid], bids.bidFirm()[bid], market.address()[bid], market.addresses() + market.machine()[bid]);
            if (at >= half) {
                nanos[at - half] = System.nanoTime() - start;
            }
        }
        double used = Meter.cpu() - cpu;
        double wall = (System.nanoTime() - began) / 1e9;
        long memory = Meter.peakMemory();
        var quality = quality(intake);
        new Stage(
                        OURS,
                        "all bids one by one",
                        used,
                        wall,
                        memory,
                        quality.found(),
                        quality.precision(),
                        quality.recall())
                .tell();
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "NOTE one bid: p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs, longest %,.0f µs (when a table grows); %,.0f bids per CPU-second; %,d groups of firms with 2 hits%n",
                nanos[nanos.length / 2] / 1e3,
                nanos[(int) (nanos.length * 0.99)] / 1e3,
                nanos[(int) (nanos.length * 0.999)] / 1e3,
                nanos[nanos.length - 1] / 1e3,
                order.length / used,
                intake.groups(market.firms()).groups().length);
    }

    private static int[] shuffled(int size) {
        var random = new Random(1);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            int with = random.nextInt(at + 1);
            order[at] = order[with];
            order[with] = at;
        }
        return order;
    }

    private int largest(StrongPairs pairs, int hits) {
        return Arrays.stream(Components.of(pairs.graph(market.firms(), hits)).groups())
                .mapToInt(group -> group.length)
                .max()
                .orElse(0);
    }

    private Quality quality(StrongPairs pairs, int hits) {
        var planted = new Planted(market);
        Arrays.stream(pairs.shownBy(hits)).forEach(pair -> planted.pair(pairs.one()[pair], pairs.other()[pair]));
        return planted.quality();
    }

    private Quality quality(FirmPairs pairs) {
        var planted = new Planted(market);
        pairs.forEach((one, other, lots) -> planted.pair(one, other));
        return planted.quality();
    }

    private Quality quality(Intake intake) {
        var planted = new Planted(market);
        intake.forEachStrong((one, other, hits) -> planted.pair(one, other));
        return planted.quality();
    }
}
