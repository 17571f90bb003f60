package io.lianhuan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drives the real service on the demo city with a browser, through the tests in {@code ui/e2e}. Left out, and said so, where no
 * Chromium is installed or the pages were not built.
 */
class BrowserIT {

    private static final Path UI = Path.of("ui").toAbsolutePath();
    private static final String READY = "Lianhuan is ready on http://localhost:";

    @TempDir
    Path home;

    @Test
    void investigatorsFindTheirWay() throws IOException, InterruptedException {
        need(
                Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
                                .anyMatch(path -> Files.isExecutable(Path.of(path)))
                        || System.getenv("CHROMIUM") != null,
                "no Chromium is installed: apt-get install chromium fonts-noto-cjk");
        need(
                Files.isDirectory(UI.resolve("node_modules/@playwright/test")),
                "ui/node_modules is missing: npm --prefix ui ci");
        need(
                getClass().getResource("/static/index.html") != null,
                "the pages were not built: npm --prefix ui run build");
        var environment = Map.of("LIANHUAN_HOME", home.toString(), "LIANHUAN_PORT", "0", "LIANHUAN_BOLT_PORT", "0");
        try (var service = CommandProcess.start(environment, "demo")) {
            var address = "http://localhost:"
                    + service.awaitLine(READY).substring(READY.length()).replaceAll("\\D.*", "");
            var said = Files.createFile(home.resolve("playwright.txt"));
            var builder = new ProcessBuilder(
                            "npx", "playwright", "test", "--config", "e2e/playwright.config.ts", "--project", "pages")
                    .directory(UI.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("LIANHUAN_URL", address);
            var code = builder.start().waitFor();

            assertThat(code).as(Files.readString(said)).isZero();
        }
    }

    private static void need(boolean there, String missing) {
        if (!there) {
            System.err.println("BrowserIT was left out: " + missing);
            Assumptions.abort(missing);
        }
    }
}
