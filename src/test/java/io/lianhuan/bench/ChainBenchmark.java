package io.lianhuan.bench;

import io.lianhuan.detect.Detection;
import io.lianhuan.detect.Rule;
import io.lianhuan.generate.CitySize;
import io.lianhuan.generate.Generation;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how the detection of chains grows: the rules about contracts, people and sites, and the making of chains, on a small
 * city and on a whole one, in one process. Each city is detected twice, and the second run counts, so that the small one does not
 * pay for warming up. Costs some ten minutes and 3 GB of disk.
 */
public final class ChainBenchmark {

    private static final Path FOLDER = Path.of("target", "bench", "chains");

    /** Tables with a title and a header, one record a line. */
    private static final List<String> RECORDS = List.of(
            "attendances",
            "clock-ins",
            "insurances",
            "invoices",
            "payments",
            "permit-changes",
            "permits",
            "registrations",
            "site-staff",
            "subcontracts");

    private ChainBenchmark() {}

    /**
     * What one city took.
     *
     * @param records that belong to contracts and to the people on them
     * @param rules work of all rules about contracts, in seconds; they are asked two at a time
     * @param chains making chains of what they found, in seconds
     */
    private record Size(CitySize size, long contracts, long records, double rules, double chains) {

        double seconds() {
            return rules + chains;
        }
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[0]);
        var small = measure(CitySize.SMALL, seed);
        var city = measure(CitySize.CITY, seed);
        System.out.println(
                "| city | contracts | their records | rules, s of work | chains, s | work ÷ small | contracts × records each ÷ small |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Size one : List.of(small, city)) {
            System.out.printf(
                    "| %s | %,d | %,d | %.2f | %.2f | %.2f | %.2f |%n",
                    one.size().name().toLowerCase(Locale.ROOT),
                    one.contracts(),
                    one.records(),
                    one.rules(),
                    one.chains(),
                    one.seconds() / small.seconds(),
                    (double) one.records() / small.records());
        }
    }

    private static Size measure(CitySize size, long seed) throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        var files = FOLDER.resolve("city");
        Generation.run(size, seed, files, (what, done, total) -> {});
        try (var application = Service.start(FOLDER.resolve("home"))) {
            application.getBean(Imports.class).load(new ImportRequest(List.of(files), null, false), Progress.SILENT);
            var detection = application.getBean(Detection.class);
            detection.detect(true, Progress.SILENT);
            var time = detection.detect(true, Progress.SILENT).time();
            var aboutContracts = application.getBeansOfType(Rule.class).values().stream()
                    .filter(rule -> rule.code().startsWith("C"))
                    .map(Rule::slug)
                    .collect(Collectors.toSet());
            return new Size(
                    size,
                    rows(files, "contracts"),
                    RECORDS.stream().mapToLong(table -> rows(files, table)).sum(),
                    seconds(time, aboutContracts),
                    seconds(time, Set.of("chains")));
        } finally {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
    }

    private static double seconds(Map<String, Duration> time, Set<String> stages) {
        return time.entrySet().stream()
                .filter(stage -> stages.contains(stage.getKey()))
                .mapToDouble(stage -> stage.getValue().toNanos() / 1e9)
                .sum();
    }

    private static long rows(Path files, String table) {
        try (var lines = Files.lines(files.resolve(table + ".csv"), StandardCharsets.ISO_8859_1)) {
            return Math.max(0, lines.count() - 2);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
