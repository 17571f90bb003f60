package io.lianhuan.command;

import io.lianhuan.detect.Exports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lianhuan export}: what was found, for other tools. */
@Command(
        name = "export",
        description = "Writes rings or findings as CSV, JSON or GraphML.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private Exports.@Nullable What what;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}", defaultValue = "csv")
    private Exports.@Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "where to; standard output when left out")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        try (var context = Application.start();
                var writer = writer()) {
            context.getBean(Exports.class)
                    .write(java.util.Objects.requireNonNull(what), java.util.Objects.requireNonNull(format), writer);
        }
        return 0;
    }

    private Writer writer() throws IOException {
        return out == null
                ? new java.io.OutputStreamWriter(unclosed(), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(out, StandardCharsets.UTF_8);
    }

    /** Standard output, which stays open. */
    private static OutputStream unclosed() {
        return new java.io.FilterOutputStream(System.out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
