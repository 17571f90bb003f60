package io.lianhuan.command;

import io.lianhuan.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan restore}: a home as it was when it was backed up, whole or not at all. */
@Command(
        name = "restore",
        description = "Makes a home from a backup; refuses one that is not empty, and a backup that has changed.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Clock clock = Clock.systemUTC();

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "what `lianhuan backup` wrote")
    private Path from = Path.of(".");

    @Option(names = "--into", paramLabel = "HOME", description = "the home to make (default: LIANHUAN_HOME)")
    private @Nullable Path into;

    @Option(names = "--keys", paramLabel = "DIR", required = true, description = "the keys that were kept apart")
    private Path keys = Path.of(".");

    @Override
    public Integer call() throws IOException {
        var began = System.nanoTime();
        var home = (into == null ? Setting.home() : into).toAbsolutePath().normalize();
        BackupCommand.refuseFull(home);
        var manifest = Manifest.read(from);
        var unfinished = home.resolveSibling(home.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(unfinished);
        try {
            copy(manifest, unfinished);
            checkAudit(manifest, unfinished);
            Files.deleteIfExists(home);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        note(home, manifest);
        System.out.printf(
                "restored %,d files, %,d MB, into %s in %.1f s%n",
                manifest.files().size(), manifest.bytes() >> 20, home, (System.nanoTime() - began) / 1e9);
        System.out.printf(
                "it is as of %s: what was done in the %s since then is not in it%n",
                manifest.made(), sinceThen(manifest));
        return 0;
    }

    private void copy(Manifest manifest, Path home) throws IOException {
        for (var kept : manifest.files()) {
            var to = home.resolve(kept.path()).normalize();
            if (!to.startsWith(home)) {
                throw changed(kept);
            }
            var source = from.resolve("home").resolve(kept.path());
            if (!Files.isRegularFile(source)
                    || !Manifest.copy(source, to, kept.path()).equals(kept)) {
                throw changed(kept);
            }
        }
        for (Path key : BackupCommand.filesOf(keys)) {
            Manifest.copy(keys.resolve(key), home.resolve(key), key.toString());
            Files.setPosixFilePermissions(home.resolve(key), PosixFilePermissions.fromString("rw-------"));
        }
    }

    private IllegalArgumentException changed(Manifest.Kept kept) {
        return new IllegalArgumentException(
                "%s of the backup is not as it was written; take another backup".formatted(kept.path()));
    }

    private void checkAudit(Manifest manifest, Path home) throws IOException {
        var head = Files.createTempFile("lianhuan", ".head");
        try {
            Files.writeString(head, manifest.auditHead());
            var trouble =
                    AuditTrail.verify(home, Setting.auditKey(), List.of(head)).trouble();
            if (trouble.isPresent()) {
                throw new IllegalArgumentException(
                        "the audit log of the backup is broken (%s); take another backup, or its own keys"
                                .formatted(trouble.get()));
            }
        } finally {
            Files.delete(head);
        }
    }

    private void note(Path home, Manifest manifest) {
        var audit = AuditTrail.at(home, Setting.auditKey(), clock);
        try {
            audit.note(
                    Actor.name(),
                    "command.restore.done",
                    null,
                    Map.of("from", from, "made", manifest.made(), "home", Objects.requireNonNull(manifest.home())));
        } finally {
            audit.destroy();
        }
    }

    private String sinceThen(Manifest manifest) {
        var gone = Duration.between(Instant.parse(manifest.made()), clock.instant());
        return "%d min %d s".formatted(gone.toMinutes(), gone.toSecondsPart());
    }
}
