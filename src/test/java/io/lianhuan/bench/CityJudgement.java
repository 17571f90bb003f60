package io.lianhuan.bench;

import io.lianhuan.CommandProcess;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges detection on cities that it has not seen: makes each, loads it, detects and evaluates in processes of their own, and prints
 * two rows for each seed, rings and chains, and sums over all.
 *
 * <p>Arguments: the size, the first and the last seed. Costs a minute or two and 2 GB of disk for each city of 38,000 bids.
 */
final class CityJudgement {

    private final CitySize size;
    private final Map<String, Counts> all = new TreeMap<>();
    private final Map<String, Counts> shares = new TreeMap<>();
    private final Map<String, Integer> alerts = new TreeMap<>();
    private int innocents;

    private CityJudgement(CitySize size) {
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        var judgement = new CityJudgement(CitySize.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
        System.out.println(
                "| seed | what | planted | found | matched | precision | recall | pair precision | pair recall | innocents alerted |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var seeds = IntStream.rangeClosed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        for (int seed : seeds.toArray()) {
            judgement.judge(seed);
        }
        judgement.sum();
    }

    /** Planted, found and matched, added up. */
    private static final class Counts {
        private int planted;
        private int found;
        private int matched;

        private void add(int planted, int found, int matched) {
            this.planted += planted;
            this.found += found;
            this.matched += matched;
        }
    }

    private void judge(int seed) throws Exception {
        var home = Files.createTempDirectory("city-");
        try {
            var files = home.resolve("files");
            Generation.run(size, seed, files, (what, done, total) -> {});
            run(home, "import", files.toString());
            run(home, "detect", "--full");
            row(
                    seed,
                    JsonMapper.shared()
                            .readTree(json(run(
                                    home,
                                    "evaluate",
                                    "--json",
                                    "--truth",
                                    files.resolve("truth.json").toString()))));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static String run(Path home, String... command) throws IOException, InterruptedException {
        var environment = Map.of(
                "LIANHUAN_HOME", home.resolve("home").toString(), "LIANHUAN_BOLT_PORT", "0", "LIANHUAN_PORT", "0");
        try (var process = CommandProcess.start(environment, command)) {
            int code = process.exitCode();
            if (code != 0 && code != 2) {
                throw new IllegalStateException(String.join(" ", List.of(command)) + " failed:\n" + process.said());
            }
            return process.said();
        }
    }

    /** Warnings of the JVM stand above what a command prints. */
    private static String json(String said) {
        var lines = new ArrayList<>(said.lines().toList());
        return String.join("\n", lines.subList(lines.indexOf("{"), lines.size()));
    }

    private void row(int seed, JsonNode evaluation) {
        int alerted = evaluation.get("innocentsAlerted").asInt();
        innocents += alerted;
        for (String what : List.of("rings", "chains")) {
            var score = evaluation.get(what);
            System.out.printf(
                    "| %d | %s | %d | %d | %d | %.3f | %.3f | %.3f | %.3f | %d |%n",
                    seed,
                    what,
                    score.get("planted").asInt(),
                    score.get("found").asInt(),
                    score.get("matched").asInt(),
                    score.get("precision").asDouble(),
                    score.get("recall").asDouble(),
                    score.get("pairPrecision").asDouble(),
                    score.get("pairRecall").asDouble(),
                    alerted);
            all.computeIfAbsent(what, any -> new Counts())
                    .add(
                            score.get("planted").asInt(),
                            score.get("found").asInt(),
                            score.get("matched").asInt());
        }
        evaluation.get("alerted").forEach(one -> {
            String who = one.get("kind").asString() + " by " + one.get("by");
            System.out.printf("seed %d alerts an innocent: %s%n", seed, who);
            alerts.merge(who, 1, Integer::sum);
        });
        for (String by : List.of("byEvidence", "byDifficulty", "byKind")) {
            evaluation
                    .get(by)
                    .properties()
                    .forEach(entry -> shares.computeIfAbsent(by + ": " + entry.getKey(), any -> new Counts())
                            .add(
                                    entry.getValue().get("planted").asInt(),
                                    0,
                                    entry.getValue().get("found").asInt()));
        }
    }

    private void sum() {
        all.forEach((what, counts) -> System.out.printf(
                "| all | %s | %d | %d | %d | %.3f | %.3f | | | %d |%n",
                what,
                counts.planted,
                counts.found,
                counts.matched,
                share(counts.matched, counts.found),
                share(counts.matched, counts.planted),
                innocents));
        System.out.printf("%n| what | planted | found | recall |%n| --- | --- | --- | --- |%n");
        shares.forEach((what, counts) -> System.out.printf(
                "| %s | %d | %d | %.3f |%n",
                what, counts.planted, counts.matched, share(counts.matched, counts.planted)));
        alerts.forEach((who, count) -> System.out.printf("%nalerted though innocent: %s, %d%n", who, count));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
