package io.lianhuan.bench;

import io.lianhuan.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;

/** What the audit log costs: entries a second by how many write at a time, how long one waits, and how fast it is verified. */
final class AuditBenchmark {

    private static final int SECONDS = 5;
    private static final int[] WRITERS = {1, 8, 64, 256};

    private AuditBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var home = Files.createTempDirectory(Path.of(arguments[0]), "audit");
        try {
            var audit = AuditTrail.at(home, null, Clock.systemUTC());
            Arrays.stream(WRITERS).forEach(writers -> append(audit, writers, false));
            Arrays.stream(WRITERS).forEach(writers -> append(audit, writers, true));
            audit.destroy();
            verify(home);
            var again = AuditTrail.at(home, null, Clock.systemUTC());
            var began = System.nanoTime();
            var found = again.about("0123456789abcdef0123456789abcdee", 100);
            System.out.printf("who saw one person: %.2f s (%d entries)%n", seconds(began), found.size());
            again.destroy();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void append(AuditTrail audit, int writers, boolean isTold) {
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        var began = System.nanoTime();
        var waits = new long[writers][];
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                var number = writer;
                threads.execute(() -> waits[number] = write(audit, end));
            }
        }
        var all = Arrays.stream(waits).flatMapToLong(LongStream::of).sorted().toArray();
        if (isTold) {
            System.out.printf(
                    "%3d writers: %,8.0f entries/s, wait p50 %.2f ms, p99 %.2f ms%n",
                    writers,
                    all.length / seconds(began),
                    all[all.length / 2] / 1e6,
                    all[(int) (all.length * 0.99)] / 1e6);
        }
    }

    private static long[] write(AuditTrail audit, long end) {
        var waits = LongStream.builder();
        var details = Map.of(
                "persons",
                List.of("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"),
                "fields",
                "Person.name, Person.maskedNumber");
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            audit.note("zhang", "person.seen", null, details);
            waits.add(System.nanoTime() - began);
        }
        return waits.build().toArray();
    }

    private static void verify(Path home) {
        AuditTrail.verify(home, null, List.of());
        var began = System.nanoTime();
        var report = AuditTrail.verify(home, null, List.of());
        System.out.printf(
                "verified %,d entries: %,.0f entries/s%s%n",
                report.entries(),
                report.entries() / seconds(began),
                report.trouble().map(" broken: "::concat).orElse(""));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
