package io.lianhuan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.lianhuan.Lianhuan;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how fast clock-ins are read and summarised to a node for each person, site and month, beside FastCSV alone on the same
 * file, in one run, each in a process of its own.
 *
 * <p>Arguments: the number of rows. People clock in and out on 22 days a month, at two sites at the most.
 */
public final class AttendanceBenchmark {

    private static final Path FOLDER = Path.of("target", "bench-attendance");
    private static final int DAYS = 22;
    private static final int PEOPLE_OF_SITE = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private AttendanceBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("child")) {
            child(arguments[1], Path.of(arguments[2]));
            return;
        }
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 6_000_000;
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve("clock-ins.csv");
        write(file, rows);
        var csv = fork("csv", file);
        var load = fork("load", file);
        System.out.printf(Locale.ROOT, "%nclock-ins %,d (%,d MB)%n%n", rows, Files.size(file) / 1_000_000);
        System.out.println("| way | CPU s | wall s | rows/s | peak memory MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        line("FastCSV alone", csv, rows);
        line("import, to the end of the graph", load, rows);
        System.out.printf(
                Locale.ROOT,
                "%nimport ÷ parsing alone: %.1f of CPU, %.1f of wall%n",
                load.cpu() / csv.cpu(),
                load.wall() / csv.wall());
    }

    private record Cost(double cpu, double wall, long memory) {}

    private static void line(String way, Cost cost, long rows) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %,.0f | %,d |%n",
                way,
                cost.cpu(),
                cost.wall(),
                rows / cost.wall(),
                cost.memory());
    }

    private static Cost fork(String way, Path file) throws Exception {
        var lines = Child.run(
                FOLDER,
                List.of("-Xmx3g", "-XX:+UseParallelGC"),
                AttendanceBenchmark.class,
                List.of(way, file.toString()),
                way);
        var parts = lines.stream()
                .filter(line -> line.startsWith("COST "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cost was told by " + way))
                .substring(5)
                .split(" ", -1);
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }

    private static void child(String way, Path file) throws Exception {
        if (way.equals("csv")) {
            var cpu = Meter.cpu();
            var began = System.nanoTime();
            parse(file);
            tell(Meter.cpu() - cpu, (System.nanoTime() - began) / 1e9);
            return;
        }
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--lianhuan.home=" + FOLDER.resolve("home"),
                        "--lianhuan.bolt-port=0",
                        "--import.offline-from=1KB")) {
            var cpu = Meter.cpu();
            var began = System.nanoTime();
            var accounting = application
                    .getBean(Imports.class)
                    .load(new ImportRequest(List.of(file), null, false), Progress.SILENT)
                    .accounting();
            if (accounting.read() != accounting.accepted()) {
                throw new IllegalStateException("rows were rejected: " + accounting);
            }
            tell(Meter.cpu() - cpu, (System.nanoTime() - began) / 1e9);
        }
    }

    private static void tell(double cpu, double wall) {
        System.out.printf(Locale.ROOT, "COST %.3f %.3f %d%n", cpu, wall, Meter.peakMemory());
    }

    private static void parse(Path file) throws IOException {
        long fields = 0;
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            for (var row : csv) {
                fields += row.getFieldCount();
            }
        }
        if (fields == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    /** Day by day, as the gates of a city write them; the same number of rows gives the same bytes. */
    private static void write(Path file, long rows) throws IOException {
        long people = Math.max(PEOPLE_OF_SITE, rows / (2L * DAYS * 12));
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("项目编码", "身份证号", "姓名", "打卡时间", "方向", "设备编号", "识别方式", "经度", "纬度", "班组", "是否补卡");
            long written = 0;
            for (var day = LocalDate.of(2025, 1, 1); written < rows; day = day.plusDays(1)) {
                if (day.getDayOfMonth() > DAYS) {
                    continue;
                }
                for (long person = 0; person < people && written < rows; person++) {
                    for (int turn = 0; turn < 2 && written < rows; turn++) {
                        csv.writeRecord(record(day, person, turn));
                        written++;
                    }
                }
            }
        }
    }

    private static List<String> record(LocalDate day, long person, int turn) {
        long site = person / PEOPLE_OF_SITE;
        return List.of(
                "YL-%05d".formatted(site),
                identityNumber(person),
                "演示",
                "%s %02d:%02d:%02d"
                        .formatted(day, turn == 0 ? 7 : 17, person % 60, (person + day.getDayOfMonth()) % 60),
                turn == 0 ? "进" : "出",
                "KQ-%05d-%d".formatted(site, person % 3),
                "人脸",
                "122.2%03d".formatted(site % 1000),
                "29.9%03d".formatted(site % 1000),
                "班组" + person % 7,
                "否");
    }

    /** Of an area that does not exist. */
    private static String identityNumber(long person) {
        var body = "330999%d%02d%02d%03d"
                .formatted(
                        1965 + person / 336_000 % 40,
                        1 + person / 28_000 % 12,
                        1 + person / 1_000 % 28,
                        person % 1_000);
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (body.charAt(at) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
