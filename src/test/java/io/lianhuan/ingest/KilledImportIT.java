package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.Lianhuan;
import io.lianhuan.bench.TenderFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Imports in a process of their own that is killed while it works, and then run again. */
class KilledImportIT {

    private static final String TRANSACTIONS = "--import.offline-from=1TB";
    private static final String OFFLINE = "--import.offline-from=1KB";

    @TempDir
    Path folder;

    @Test
    void aKilledImportGoesOnAndBothWaysOfLoadingGiveTheSameGraph() throws Exception {
        var files = folder.resolve("files");
        new TenderFiles(300, 800, 12_000, 7).writeTo(files);

        var whole = folder.resolve("whole");
        run(whole, files, OFFLINE, "");
        var expected = digest(whole);

        var killed = folder.resolve("killed");
        run(killed, files, TRANSACTIONS, "bids.csv: ");
        run(killed, files, TRANSACTIONS, "");
        assertThat(digest(killed)).isEqualTo(expected);

        var killedOffline = folder.resolve("killed-offline");
        run(killedOffline, files, OFFLINE, "loading offline");
        run(killedOffline, files, OFFLINE, "");
        assertThat(digest(killedOffline)).isEqualTo(expected);
    }

    /** Runs an import; kills it at once when a line begins so, if one is given. */
    private static void run(Path home, Path files, String setting, String killAt) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("--enable-native"))
                .forEach(command::add);
        Stream.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Lianhuan.class.getName(),
                        "import",
                        files.toString(),
                        "--lianhuan.home=" + home,
                        "--lianhuan.bolt-port=0",
                        "--lianhuan.progress=every",
                        setting)
                .forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var killed = false;
        var said = new ArrayList<String>();
        try (var out =
                new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = next(out); line != null; line = next(out)) {
                said.add(line);
                if (!killAt.isEmpty() && !killed && line.startsWith(killAt)) {
                    process.destroyForcibly();
                    killed = true;
                }
            }
        }
        var code = process.waitFor();
        assertThat(killed).as(String.join("\n", said)).isEqualTo(!killAt.isEmpty());
        assertThat(code == 0).as(String.join("\n", said)).isEqualTo(killAt.isEmpty());
    }

    private static @org.jspecify.annotations.Nullable String next(BufferedReader out) {
        try {
            return out.readLine();
        } catch (IOException closed) {
            return null; // the process was killed
        }
    }

    private static String digest(Path home) {
        try (var application = new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .properties("lianhuan.home=" + home, "lianhuan.bolt-port=0")
                .run()) {
            return GraphDigest.ofFactsAndSources(application.getBean(Driver.class));
        }
    }
}
