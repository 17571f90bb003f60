package io.lianhuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the mining of pairs: ours with all that shows a pair beside the bare bound, DuckDB and grouped Cypher, the full refresh
 * from the live store, and bids that come one at a time, all on the same market and in one run, each system in a process of its
 * own. Beside every speed stands how well the pairs hit the planted rings.
 */
public final class PairBenchmark {

    static final String J1 = "strong pairs";
    static final String J2 = "weak pairs";
    static final String J3 = "co-bid pairs";
    static final String BOTH = "weak and co-bid pairs in one walk";

    static final String REFRESH = "full refresh from the live store";

    /** Above so many bids DuckDB is asked for strong pairs only, and JGraphT for nothing: others take minutes. */
    static final int LARGEST_SQL = 1_000_000;

    /** Above so many bids Cypher is asked for strong pairs only: counting meetings takes more memory than it gets. */
    static final int LARGEST_CYPHER = 100_000;

    /** Above so many bids the parts that need a loaded store are left out. */
    static final int LARGEST_STORE = 1_000_000;

    private static final Path FOLDER = Path.of("target", "bench-pairs");
    private static final long SEED = 1;

    private PairBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("child")) {
            child(arguments[1], Integer.parseInt(arguments[2]), Preset.valueOf(arguments[3]));
            return;
        }
        int bids = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var preset = Preset.valueOf((arguments.length > 1 ? arguments[1] : "chinese").toUpperCase(Locale.ROOT));
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var lines = new ArrayList<String>();
        lines.addAll(fork("arrays", bids, preset, List.of("-Xmx5g", "-XX:+UseSerialGC")));
        lines.addAll(fork("duckdb", bids, preset, List.of("-Xmx1g", "-XX:+UseSerialGC")));
        if (bids <= LARGEST_STORE) {
            lines.addAll(fork("store", bids, preset, List.of("-Xmx4g", "-XX:+UseParallelGC")));
        }
        print(bids, preset, lines);
    }

    private static List<String> fork(String part, int bids, Preset preset, List<String> jvm)
            throws IOException, InterruptedException {
        return Child.run(FOLDER, jvm, PairBenchmark.class, List.of(part, Integer.toString(bids), preset.name()), part);
    }

    private static void child(String part, int bids, Preset preset) throws Exception {
        double cpu = Meter.cpu();
        long began = System.nanoTime();
        var market = SampleMarket.of(bids, preset, SEED);
        new Stage(
                        part,
                        "generate",
                        Meter.cpu() - cpu,
                        (System.nanoTime() - began) / 1e9,
                        Meter.peakMemory(),
                        bids,
                        Double.NaN,
                        Double.NaN)
                .tell();
        switch (part) {
            case "arrays" -> {
                describe(market);
                new ArraysPart(market).run();
            }
            case "duckdb" -> new DuckDbPart(market).run();
            case "store" -> new StorePart(market, FOLDER).run();
            default -> throw new IllegalArgumentException(part);
        }
    }

    private static void describe(SampleMarket market) {
        System.out.printf(
                Locale.ROOT,
                "NOTE %,d bids, %,d lots, %,d firms, %,d planted pairs, Σ n² ÷ 2 = %,d%n",
                market.bids(),
                market.lots(),
                market.firms(),
                market.plantedPairs(),
                market.meetings());
    }

    private static void print(int bids, Preset preset, List<String> lines) {
        System.out.printf(Locale.ROOT, "%n%,d bids, %s%n%n", bids, preset.name().toLowerCase(Locale.ROOT));
        System.out.println(
                "| system | stage | CPU s | wall s | peak MB | found | precision | recall | ÷ bound | ÷ Lianhuan |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var stages = Stage.told(lines);
        var bounds = cpu(stages, ArraysPart.BOUND);
        bounds.put(BOTH, bounds.getOrDefault(J2, 0.0) + bounds.getOrDefault(J3, 0.0));
        var ours = cpu(stages, ArraysPart.OURS);
        stages.forEach(stage -> System.out.println(stage.row(ratio(stage, bounds), ratio(stage, ours))));
        System.out.println();
        lines.stream()
                .filter(line -> line.startsWith("NOTE "))
                .map(line -> "- " + line.substring(5))
                .forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "- weak and co-bid pairs are asked of DuckDB up to %,d bids, co-bid pairs of Cypher up to %,d and weak pairs never; a store is loaded up to %,d bids%n",
                LARGEST_SQL,
                LARGEST_CYPHER,
                LARGEST_STORE);
    }

    private static Map<String, Double> cpu(List<Stage> stages, String system) {
        var cpu = new HashMap<String, Double>();
        stages.stream()
                .filter(stage -> stage.system().equals(system))
                .forEach(stage -> cpu.put(stage.stage(), stage.cpu()));
        return cpu;
    }

    private static String ratio(Stage stage, Map<String, Double> others) {
        var other = others.get(stage.stage());
        return other == null ? "" : String.format(Locale.ROOT, "%.2f", stage.cpu() / other);
    }
}
