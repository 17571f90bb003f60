package io.lianhuan.command;

import io.lianhuan.audit.AuditTrail;
import io.lianhuan.store.StoppedHome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lianhuan backup}: all that a home holds, copied while nothing runs on it; its keys elsewhere. */
@Command(
        name = "backup",
        description = "Copies the database, the audit log and all else of a stopped home, with a manifest of digests.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Clock clock = Clock.systemUTC();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder that is new or empty")
    private Path out = Path.of(".");

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "where the keys of the home go, apart from what they open; without it they are not copied")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        refuseFull(out);
        if (keys != null) {
            refuseFull(keys);
        }
        var began = System.nanoTime();
        try (var home = StoppedHome.hold(Setting.home())) {
            var audit = AuditTrail.at(home.folder(), Setting.auditKey(), clock);
            try {
                audit.note(Actor.name(), "command.backup.begun", null, Map.of("to", out));
                var manifest = copy(home.folder(), audit.head().text());
                audit.note(Actor.name(), "command.backup.done", null, Map.of("to", out));
                tell(manifest, (System.nanoTime() - began) / 1e9);
            } finally {
                audit.destroy();
            }
        }
        return 0;
    }

    private Manifest copy(Path home, String head) throws IOException {
        var made = clock.instant().toString();
        Files.createDirectories(out);
        var kept = new ArrayList<Manifest.Kept>();
        for (Path inside : filesOf(home)) {
            if (StoppedHome.isKey(inside)) {
                copyKey(home, inside);
            } else if (!StoppedHome.isPassing(inside)) {
                kept.add(Manifest.copy(home.resolve(inside), out.resolve("home").resolve(inside), inside.toString()));
            }
        }
        var key = Setting.auditKey();
        if (key != null) {
            copyKey(Objects.requireNonNull(key.toAbsolutePath().getParent()), key.getFileName());
        }
        var manifest = new Manifest(made, home.toString(), head, List.copyOf(kept));
        new WholeFile(out.resolve(Manifest.NAME)).write(writer -> WholeFile.line(writer, manifest.text()));
        return manifest;
    }

    private void copyKey(Path folder, Path name) throws IOException {
        if (keys != null) {
            Files.createDirectories(
                    keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Manifest.copy(folder.resolve(name), keys.resolve(name), name.toString());
            Files.setPosixFilePermissions(keys.resolve(name), PosixFilePermissions.fromString("rw-------"));
        }
    }

    static List<Path> filesOf(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(folder.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    static void refuseFull(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException("%s is not empty; name a new folder".formatted(folder));
                }
            }
        } else if (Files.exists(folder)) {
            throw new IllegalArgumentException("%s is a file; name a new folder".formatted(folder));
        }
    }

    private void tell(Manifest manifest, double seconds) {
        System.out.printf(
                "backed up %,d files, %,d MB, as of %s in %.1f s%n",
                manifest.files().size(), manifest.bytes() >> 20, manifest.made(), seconds);
        System.out.println(
                keys == null
                        ? "the keys are not in it: copy *.secret of the home to another place, or name one with --keys"
                        : "the keys are in " + keys + "; keep them apart from the backup");
    }
}
