package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CommandProcess;
import io.lianhuan.Lianhuan;
import io.lianhuan.bench.TenderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Imports in a process of their own that is killed while it works, and then run again. */
@Tag("long")
class KilledImportIT {

    private static final String TRANSACTIONS = "--import.offline-from=1TB";
    private static final String OFFLINE = "--import.offline-from=1KB";

    @TempDir
    static Path folder;

    private static Path files;
    private static String expected;

    @BeforeAll
    static void importsWithoutBreak() throws Exception {
        files = folder.resolve("files");
        new TenderFiles(300, 800, 12_000, 7).writeTo(files);
        var whole = folder.resolve("whole");
        run(whole, OFFLINE, "");
        expected = digest(whole);
    }

    @Test
    void aKilledImportGoesOnAndBothWaysOfLoadingGiveTheSameGraph() throws Exception {
        var killed = folder.resolve("killed");
        run(killed, TRANSACTIONS, "bids.csv: ");
        run(killed, TRANSACTIONS, "");
        assertThat(digest(killed)).isEqualTo(expected);

        var killedOffline = folder.resolve("killed-offline");
        run(killedOffline, OFFLINE, "loading offline");
        run(killedOffline, OFFLINE, "");
        assertThat(digest(killedOffline)).isEqualTo(expected);
    }

    @Test
    void anImportThatIsAskedToStopSaysHowToGoOnAndGoesOn() throws Exception {
        var home = folder.resolve("stopped");
        try (var process = start(home, TRANSACTIONS)) {
            process.awaitLine("bids.csv: ");
            process.terminate();
            assertThat(process.exitCode()).as(process.said()).isNotZero();
            assertThat(process.said()).contains("run the same command again").doesNotContain("\tat ");
        }
        assertThat(home.resolve("running.properties")).doesNotExist();
        run(home, TRANSACTIONS, "");
        assertThat(digest(home)).isEqualTo(expected);
    }

    /** Runs an import; kills it at once when a line begins so, if one is given. */
    private static void run(Path home, String setting, String killAt) throws Exception {
        try (var process = start(home, setting)) {
            if (!killAt.isEmpty()) {
                process.awaitLine(killAt);
                process.kill();
            }
            assertThat(process.exitCode() == 0).as(process.said()).isEqualTo(killAt.isEmpty());
        }
    }

    private static CommandProcess start(Path home, String setting) throws IOException {
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
