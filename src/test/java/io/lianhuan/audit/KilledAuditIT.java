package io.lianhuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that notes and acts, from four threads, and is killed while it does. */
@Tag("long")
class KilledAuditIT {

    private static final int KILLS = 50;
    private static final long SEED = 20261127;

    @TempDir
    Path home;

    @Test
    void noActionIsWithoutItsEntryWheneverTheProcessIsKilled() throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            actUntilKilledAfter(1 + random.nextInt(120), kill);
        }
        var files = AuditFiles.of(home, AuditSettings.USUAL);
        try (var log = new AuditLog(files, AuditSettings.USUAL, Clock.systemUTC(), Disk.SYNCED)) {
            log.append(Note.of("test", "test.ended", null, Map.of()));
        }
        assertThat(Verification.of(files, List.of()).trouble()).isEmpty();
        var noted = new HashSet<String>();
        new AuditReading(files)
                .before(Long.MAX_VALUE, new AuditFilter(null, "act", null, null, null), Integer.MAX_VALUE)
                .forEach(entry -> noted.add(entry.subject()));
        var acted = Files.readAllLines(home.resolve("actions"));
        assertThat(acted).hasSizeGreaterThan(KILLS);
        assertThat(acted.stream().filter(action -> !noted.contains(action))).isEmpty();
        System.out.printf(
                "%d kills: %,d actions, %,d entries, 0 actions without an entry%n", KILLS, acted.size(), noted.size());
    }

    private void actUntilKilledAfter(int actions, int kill) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Actor.class.getName(),
                        home.toString(),
                        Integer.toString(kill))
                .redirectErrorStream(true)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int heard = 0; heard < actions; heard++) {
                assertThat(out.readLine()).startsWith("acted");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The process. */
    static final class Actor {

        private static final int WRITERS = 4;

        private Actor() {}

        public static void main(String[] arguments) {
            var home = Path.of(arguments[0]);
            var audit = AuditTrail.at(home, null, Clock.systemUTC());
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    var name = arguments[1] + "-" + writer + "-";
                    writers.execute(() -> {
                        for (int number = 0; ; number++) {
                            act(audit, home, name + number);
                        }
                    });
                }
            }
        }

        private static void act(AuditTrail audit, Path home, String action) {
            audit.around("actor", "act", action, Map.of(), () -> {
                try {
                    return Files.writeString(
                            home.resolve("actions"),
                            action + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException problem) {
                    throw new java.io.UncheckedIOException(problem);
                }
            });
            System.out.println("acted " + action);
        }
    }
}
