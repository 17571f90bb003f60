package io.lianhuan.bench;

import io.lianhuan.CityParts;
import io.lianhuan.detect.Detection;
import io.lianhuan.generate.CitySize;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * Measures detection in one process: a full run over a city without its last lots, then days that each bring twelve of these
 * lots and a few rows of the registers, then a full run again. Days come to the running process, as to a service.
 */
public final class DayBenchmark {

    private static final Path FOLDER = Path.of("target", "bench", "day");
    private static final int DAYS = 5;
    private static final int LOTS_A_DAY = 12;

    /** One in so many rows that are about no lot comes on one of the days. */
    private static final int LATE = 200;

    private DayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var size = CitySize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        FileSystemUtils.deleteRecursively(FOLDER);
        var parts = parts(CityParts.of(size, Long.parseLong(arguments[1]), FOLDER.resolve("city")));
        try (var application = Service.start(FOLDER.resolve("home"))) {
            var imports = application.getBean(Imports.class);
            var detection = application.getBean(Detection.class);
            var columns = new ArrayList<Column>();
            columns.add(Column.of("full", imports, parts.getFirst(), detection, true));
            for (int day = 1; day <= DAYS; day++) {
                columns.add(Column.of("day " + day, imports, parts.get(day), detection, false));
            }
            columns.add(Column.of("full again", imports, parts.getLast(), detection, true));
            print(columns);
        }
    }

    /** All but the last lots, and a part for each day. */
    private static List<Path> parts(CityParts city) throws IOException {
        var lots = city.lots();
        int first = lots.size() - DAYS * LOTS_A_DAY;
        var dayOf = new TreeMap<String, Integer>();
        for (int at = first; at < lots.size(); at++) {
            dayOf.put(lots.get(at), 1 + (at - first) / LOTS_A_DAY);
        }
        var random = new Random(1);
        return city.write(FOLDER, DAYS + 1, row -> {
            if (row.lot().isEmpty()) {
                return random.nextInt(LATE) == 0 ? 1 + random.nextInt(DAYS) : 0;
            }
            return dayOf.getOrDefault(row.lot(), 0);
        });
    }

    /** What one import and the detection after it took. */
    private record Column(String name, double load, double cpu, double wall, Detection.Report report) {

        static Column of(String name, Imports imports, Path folder, Detection detection, boolean full) {
            long began = System.nanoTime();
            imports.load(new ImportRequest(List.of(folder), null, false), Progress.SILENT);
            long loaded = System.nanoTime();
            double before = cpuSeconds();
            var report = detection.detect(full, Progress.SILENT);
            return new Column(
                    name, (loaded - began) / 1e9, cpuSeconds() - before, (System.nanoTime() - loaded) / 1e9, report);
        }

        String seconds(String stage) {
            return seconds(report.time().getOrDefault(stage, Duration.ZERO).toNanos() / 1e9);
        }

        static String seconds(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    private static void print(List<Column> columns) {
        line("seconds", columns.stream().map(Column::name).toList());
        line("---", columns.stream().map(column -> "---").toList());
        line(
                "import",
                columns.stream().map(column -> Column.seconds(column.load())).toList());
        line(
                "lots examined",
                columns.stream()
                        .map(column -> Integer.toString(column.report().lots()))
                        .toList());
        line(
                "detection",
                columns.stream().map(column -> Column.seconds(column.wall())).toList());
        line(
                "detection, CPU",
                columns.stream().map(column -> Column.seconds(column.cpu())).toList());
        columns.getFirst()
                .report()
                .time()
                .keySet()
                .forEach(stage -> line(
                        stage,
                        columns.stream().map(column -> column.seconds(stage)).toList()));
    }

    private static void line(String name, List<String> cells) {
        System.out.println("| " + name + " | " + String.join(" | ", cells) + " |");
    }

    private static double cpuSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
