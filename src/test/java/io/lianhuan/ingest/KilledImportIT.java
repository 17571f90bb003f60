package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CommandProcess;
import io.lianhuan.Lianhuan;
import io.lianhuan.bench.TenderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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

    @Test
    void anImportThatIsAskedToStopSaysHowToGoOnAndGoesOn() throws Exception {
        var files = folder.resolve("files");
        new TenderFiles(300, 800, 12_000, 7).writeTo(files);
        var home = folder.resolve("stopped");
        try (var process = start(home, files, TRANSACTIONS)) {
            process.awaitLine("bids.csv: ");
            process.terminate();
            assertThat(process.exitCode()).as(process.said()).isNotZero();
            assertThat(process.said()).contains("run the same command again").doesNotContain("\tat ");
        }
        assertThat(home.resolve("running.properties")).doesNotExist();
        run(home, files, TRANSACTIONS, "");
        var whole = folder.resolve("whole");
        run(whole, files, OFFLINE, "");
        assertThat(digest(home)).isEqualTo(digest(whole));
    }

    /** Runs an import; kills it at once when a line begins so, if one is given. */
    private static void run(Path home, Path files, String setting, String killAt) throws Exception {
        try (var process = start(home, files, setting)) {
            if (!killAt.isEmpty()) {
                process.awaitLine(killAt);
                process.kill();
            }
            assertThat(process.exitCode() == 0).as(process.said()).isEqualTo(killAt.isEmpty());
        }
    }

    private static CommandProcess start(Path home, Path files, String setting) throws IOException {
        return CommandProcess.start(
                Map.of(),
                "import",
                files.toString(),
                "--lianhuan.home=" + home,
                "--lianhuan.bolt-port=0",
                "--lianhuan.progress=every",
                setting);
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
