package io.lianhuan.command;

import io.lianhuan.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan audit}: the audit log, without the database, also while a service runs. */
@Command(
        name = "audit",
        description = "Verifies the audit log, signs its end, and tells who saw what about whom.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class AuditCommand {

    private static final int MOST = 100_000;

    @Command(
            description = "Checks every entry; exit code 1 when one is not as it was written.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--heads", paramLabel = "FILE", description = "signed ends that were kept outside")
                    @Nullable
                    List<Path> heads) {
        var began = System.nanoTime();
        var report =
                AuditTrail.verify(Setting.home(), Setting.auditKey(), Objects.requireNonNullElse(heads, List.of()));
        var seconds = (System.nanoTime() - began) / 1e9;
        if (report.trouble().isPresent()) {
            System.out.println("broken: " + report.trouble().get());
            return Failures.FAILED;
        }
        System.out.printf(
                "ok: %,d entries in one chain, %,d signed heads fit (%.1f s)%n",
                report.entries(), report.heads(), seconds);
        return 0;
    }

    @Command(
            description = "Signs the end of the log, to be kept where nobody of this machine can change it.",
            mixinStandardHelpOptions = true)
    int head(
            @Option(names = "--out", paramLabel = "FILE", description = "where to; standard output when left out")
                    @Nullable
                    Path out)
            throws IOException {
        var audit = open();
        try {
            audit.note(Actor.name(), "audit.head", null, Map.of());
            var text = audit.head().text();
            if (out == null) {
                System.out.println(text);
            } else {
                new WholeFile(out).write(writer -> WholeFile.line(writer, text));
            }
        } finally {
            audit.destroy();
        }
        return 0;
    }

    @Command(description = "Lists who saw or did what about an id, the latest first.", mixinStandardHelpOptions = true)
    int who(
            @Option(names = "--subject", paramLabel = "ID", required = true, description = "as the graph has it")
                    String subject) {
        var audit = open();
        try {
            audit.note(Actor.name(), "audit.read", subject, Map.of());
            audit.about(subject, MOST)
                    .forEach(entry -> System.out.printf(
                            "%8d  %s  %-20s  %-24s  %s%n",
                            entry.sequence(),
                            entry.time(),
                            entry.actor(),
                            entry.action(),
                            String.join(
                                    "; ",
                                    entry.details().stream()
                                            .map(detail -> detail.name() + "=" + detail.value())
                                            .toList())));
        } finally {
            audit.destroy();
        }
        return 0;
    }

    private static AuditTrail open() {
        return AuditTrail.at(Setting.home(), Setting.auditKey(), Clock.systemUTC());
    }
}
