package io.lianhuan.command;

import io.lianhuan.audit.AuditTrail;
import io.lianhuan.detect.Exports;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lianhuan export}: what was found, for other tools. */
@Command(
        name = "export",
        description = "Writes rings, chains or findings as CSV, JSON or GraphML.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private Exports.@Nullable What what;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}", defaultValue = "csv")
    private Exports.@Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to, replacing a file of that name; standard output when left out")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var file = out == null ? null : new WholeFile(out);
        try (var context = Application.start()) {
            var exports = context.getBean(Exports.class);
            context.getBean(AuditTrail.class)
                    .note(
                            Actor.name(),
                            "command.export",
                            null,
                            Map.of(
                                    "what",
                                    Objects.requireNonNull(what),
                                    "format",
                                    Objects.requireNonNull(format),
                                    "to",
                                    out == null ? "standard output" : out));
            if (file == null) {
                var writer = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
                write(exports, writer);
                writer.flush();
            } else {
                file.write(writer -> write(exports, writer));
            }
        }
        return 0;
    }

    private void write(Exports exports, Writer writer) {
        exports.write(Objects.requireNonNull(what), Objects.requireNonNull(format), writer);
    }
}
