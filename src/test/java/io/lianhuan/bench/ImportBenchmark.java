package io.lianhuan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import io.lianhuan.Lianhuan;
import io.lianhuan.ingest.ImportRequest;
import io.lianhuan.ingest.Imports;
import io.lianhuan.ingest.Progress;
import io.lianhuan.reading.BrokenRow;
import io.lianhuan.reading.Headers;
import io.lianhuan.reading.KeyDictionary;
import io.lianhuan.reading.ReadLimits;
import io.lianhuan.reading.Row;
import io.lianhuan.reading.SheetHeader;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.reading.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Measures loading: our two ways beside Neo4j's importer on ready-made CSV of the same graph, beside {@code UNWIND … MERGE}
 * of a bare graph over Bolt, and our parsing beside FastCSV alone, all in one run, each in a process of its own.
 *
 * <p>CPU is user and system time of the process between the first row and the last, the restart of the database included;
 * for Neo4j's importer it is the whole process.
 */
public final class ImportBenchmark {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int MERGE_BATCH = 10_000;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("child")) {
            child(arguments[1], Path.of(arguments[2]));
            return;
        }
        var bids = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        FileSystemUtils.deleteRecursively(FOLDER);
        var files = FOLDER.resolve("files");
        new TenderFiles(Math.max(50, bids / 50), Math.max(50, bids * 13 / 200), bids, 1).writeTo(files);

        var csv = fastCsv(files);
        var ours = parseAndEncode(files);
        var offline = fork("offline", files);
        var importer = forkImporter();
        var transactions = fork("transactions", files);
        var merge = fork("merge", files);

        System.out.printf(Locale.ROOT, "%nbids %,d, rows %,d%n%n", bids, offline.rows());
        System.out.println("| way | CPU s | bids per CPU-s | rows/s | peak memory MB | of Neo4j's importer |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        line("Neo4j's importer, ready-made CSV of the same graph", importer, bids, importer);
        line("first load, from raw files", offline, bids, importer);
        line("load in transactions, from raw files", transactions, bids, importer);
        line("UNWIND … MERGE over Bolt, a graph without properties", merge, bids, importer);
        System.out.printf(
                Locale.ROOT,
                "%nparsing and encoding: %.2f s CPU, FastCSV alone: %.2f s CPU, ratio %.2f%n",
                ours,
                csv,
                ours / csv);
    }

    /** What a process needed. */
    private record Cost(double cpu, double wall, long memory, long rows) {}

    private static void line(String way, Cost cost, int bids, Cost importer) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %,.0f | %,.0f | %,d | %.0f %% |%n",
                way,
                cost.cpu(),
                bids / cost.cpu(),
                cost.rows() / cost.wall(),
                cost.memory(),
                100 * importer.cpu() / cost.cpu());
    }

    private static Cost fork(String way, Path files) throws Exception {
        return run(List.of(way, files.toString()));
    }

    private static Cost forkImporter() throws Exception {
        return run(List.of("importer", FOLDER.resolve("csv").toString()));
    }

    private static Cost run(List<String> arguments) throws Exception {
        var name = arguments.getFirst();
        var lines = Child.run(FOLDER, List.of("-Xmx4g", "-XX:+UseParallelGC"), ImportBenchmark.class, arguments, name);
        var cost = lines.stream().filter(line -> line.startsWith("COST ")).findFirst();
        var parts = cost.orElseThrow(() -> new IllegalStateException("no cost was told by " + name))
                .substring(5)
                .split(" ", -1);
        return new Cost(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }

    private static void child(String way, Path files) throws Exception {
        if (way.equals("importer")) {
            runImporter(files);
            return;
        }
        var offline = way.equals("offline") ? "1KB" : "1TB";
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--lianhuan.home=" + FOLDER.resolve(way),
                        "--lianhuan.bolt-port=0",
                        "--import.offline-from=" + offline)) {
            var cpu = Meter.cpu();
            var began = System.nanoTime();
            var rows = way.equals("merge")
                    ? merge(application.getBean(Driver.class), files)
                    : application
                            .getBean(Imports.class)
                            .load(new ImportRequest(List.of(files), null, false), Progress.SILENT)
                            .accounting()
                            .read();
            tell(Meter.cpu() - cpu, (System.nanoTime() - began) / 1e9, rows);
            if (way.equals("offline")) {
                ReadyCsv.write(application.getBean(Driver.class), FOLDER.resolve("csv"));
            }
        }
    }

    private static void runImporter(Path csv) throws IOException {
        var began = System.nanoTime();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> tell(Meter.cpu(), (System.nanoTime() - began) / 1e9, ReadyCsv.rows(csv))));
        Files.createDirectories(FOLDER.resolve("importer").resolve("conf"));
        var arguments = new ArrayList<>(
                List.of("database", "import", "full", "neo4j", "--overwrite-destination", "--threads=2"));
        try (Stream<Path> files = Files.list(csv)) {
            for (Path file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                var kind = name.startsWith("nodes-") ? "--nodes=" : "--relationships=";
                arguments.add(kind + file.toAbsolutePath());
            }
        }
        org.neo4j.cli.AdminTool.main(arguments.toArray(String[]::new));
    }

    /** The bare graph of bids, merged in batches as most tools would do it. */
    private static long merge(Driver driver, Path files) throws IOException {
        var statement = """
                UNWIND $rows AS row
                MERGE (lot:Lot {id: row.lot})
                MERGE (company:Company {id: row.company})
                MERGE (machine:Machine {id: row.machine})
                MERGE (address:IpAddress {id: row.ip})
                MERGE (bid:Bid {id: row.lot + row.company})
                MERGE (company)-[:SUBMITTED]->(bid)
                MERGE (bid)-[:FOR_LOT]->(lot)
                MERGE (bid)-[:MADE_ON]->(machine)
                MERGE (bid)-[:SENT_FROM]->(address)
                """;
        var rows = new ArrayList<Map<String, Object>>();
        long count = 0;
        try (var csv = CsvReader.builder().ofCsvRecord(files.resolve("bid-files.csv"));
                var session = driver.session()) {
            for (var row : csv) {
                if (row.getStartingLineNumber() == 1) {
                    continue;
                }
                rows.add(Map.of(
                        "lot", row.getField(0),
                        "company", row.getField(1),
                        "machine", row.getField(3),
                        "ip", row.getField(5)));
                count++;
                if (rows.size() == MERGE_BATCH) {
                    session.executeWrite(
                            work -> work.run(statement, Map.of("rows", rows)).consume());
                    rows.clear();
                }
            }
            session.executeWrite(
                    work -> work.run(statement, Map.of("rows", rows)).consume());
        }
        return count;
    }

    private static double fastCsv(Path files) throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            var began = Meter.threadCpu();
            long fields = 0;
            for (String name : List.of("bids.csv", "bid-files.csv")) {
                try (var csv = CsvReader.builder().ofCsvRecord(files.resolve(name))) {
                    for (var row : csv) {
                        fields += row.getFieldCount();
                    }
                }
            }
            best = Math.min(best, Meter.threadCpu() - began);
            require(fields > 0);
        }
        return best;
    }

    /** Our reader with every column encoded to numbers. */
    private static double parseAndEncode(Path files) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            var began = Meter.threadCpu();
            for (String name : List.of("bids.csv", "bid-files.csv")) {
                var encoder = new Encoder();
                new TableReader(ReadLimits.defaults()).read(SourceFile.at(files.resolve(name)), HEADERS, encoder);
                require(encoder.rows > 0);
            }
            best = Math.min(best, Meter.threadCpu() - began);
        }
        return best;
    }

    private static final Headers HEADERS = Headers.of(List.of("标段编号", "投标人代码", "投标人名称", "环节"));

    private static final class Encoder implements TableReader.Handler {

        private final Map<Integer, KeyDictionary> columns = new HashMap<>();
        private long rows;

        @Override
        public boolean sheet(SheetHeader header) {
            header.headers().forEach(column -> columns.put(column.index(), new KeyDictionary()));
            return true;
        }

        @Override
        public void row(Row row) {
            columns.forEach((index, dictionary) -> dictionary.number(row, index));
            rows++;
        }

        @Override
        public void broken(BrokenRow broken) {
            throw new IllegalStateException(broken.reason());
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private static void tell(double cpu, double wall, long rows) {
        System.out.printf(Locale.ROOT, "%nCOST %.2f %.2f %d %d%n", cpu, wall, Meter.peakMemory(), rows);
    }
}
