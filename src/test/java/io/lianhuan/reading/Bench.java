package io.lianhuan.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Compares reading a million rows of eight cells with bare FastCSV; prints CPU seconds, the best of five. */
final class Bench {

    private static final int ROWS = 1_000_000;
    private static final Headers HEADERS = Headers.of(List.of("标段编号", "投标人代码", "投标人名称", "投标报价"));
    private static long sink;

    private Bench() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path path = Files.createTempFile("lianhuan", ".csv");
        try {
            write(path);
            SourceFile file = SourceFile.at(path);
            System.out.printf("%d MB%n", file.size() >> 20);
            double bare = best("FastCSV String[]", () -> bare(path));
            double hashed = best("reader, every cell hashed", () -> hashed(file));
            double encoded = best("reader, 4 columns in KeyDictionary", () -> encoded(file));
            best("encoding check alone", () -> Encoding.of(file, ReadLimits.defaults()));
            System.out.printf("hashed %.2f x, encoded %.2f x (%d)%n", hashed / bare, encoded / bare, sink);
        } finally {
            Files.delete(path);
        }
    }

    private static void write(Path path) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write("标段编号,投标人代码,投标人名称,投标报价,网卡MAC地址,外网IP,提交时间,备注\n");
            for (int i = 0; i < ROWS; i++) {
                int company = random.nextInt(20_000);
                out.write(
                        "A3309990000%08d,91330999MAX%07d,舟山第%d建设有限公司,%d,14-CF-92-%02X-%02X-%02X,192.0.2.%d,2025-09-%02d 16:10:45,%d%n"
                                .formatted(
                                        i / 15,
                                        company,
                                        company,
                                        random.nextInt(90_000_000),
                                        random.nextInt(256),
                                        random.nextInt(256),
                                        random.nextInt(256),
                                        random.nextInt(256),
                                        1 + random.nextInt(28),
                                        i));
            }
        }
    }

    private static double best(String name, Work work) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf("%-36s %.3f s, %.1f M rows/s%n", name, best, ROWS / best / 1e6);
        return best;
    }

    private static void bare(Path path) throws IOException {
        try (var reader = CsvReader.builder().build(StringArrayHandler.of(), path)) {
            for (String[] record : reader) {
                sink += record.length;
            }
        }
    }

    private static void hashed(SourceFile file) {
        new TableReader(ReadLimits.defaults()).read(file, HEADERS, new Each() {
            @Override
            public void row(Row row) {
                for (int column = 0; column < 8; column++) {
                    sink += row.hash(column);
                }
            }
        });
    }

    private static void encoded(SourceFile file) {
        List<KeyDictionary> keys =
                List.of(new KeyDictionary(), new KeyDictionary(), new KeyDictionary(), new KeyDictionary());
        int[] columns = {0, 1, 4, 5};
        new TableReader(ReadLimits.defaults()).read(file, HEADERS, new Each() {
            @Override
            public void row(Row row) {
                for (int i = 0; i < 4; i++) {
                    sink += keys.get(i).number(row, columns[i]);
                }
            }
        });
    }

    private abstract static class Each implements TableReader.Handler {
        @Override
        public boolean sheet(SheetHeader header) {
            return true;
        }

        @Override
        public void broken(BrokenRow broken) {
            throw new IllegalStateException(broken.reason());
        }
    }
}
