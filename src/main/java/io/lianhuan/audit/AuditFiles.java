package io.lianhuan.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * The folder of the log: segments, each named by its first entry, the signed heads, and a lock that lets one write at a
 * time, among all processes that work on the home.
 */
record AuditFiles(Path folder, Path key) {

    private static final Pattern SEGMENT = Pattern.compile("entries-\\d{18}\\.jsonl");
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    /** Those of a home. */
    static AuditFiles of(Path home, AuditSettings settings) {
        var key = settings.key();
        return new AuditFiles(
                home.resolve("audit").toAbsolutePath().normalize(), key == null ? home.resolve("audit.secret") : key);
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work while nobody else writes. */
    <T> T alone(Work<T> work) throws IOException {
        var here = IN_THIS_PROCESS.computeIfAbsent(folder, any -> new ReentrantLock());
        here.lock();
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            return work.run();
        } finally {
            here.unlock();
        }
    }

    Path heads() {
        return folder.resolve("heads.jsonl");
    }

    Path segment(long firstSequence) {
        return folder.resolve("entries-%018d.jsonl".formatted(firstSequence));
    }

    /** All segments, the oldest first. */
    List<Path> segments() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            SEGMENT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** The last head that was signed here. */
    Optional<Head> lastHead() throws IOException {
        if (!Files.exists(heads())) {
            return Optional.empty();
        }
        return Files.readAllLines(heads(), StandardCharsets.UTF_8).reversed().stream()
                .flatMap(line -> Head.parse(line).stream())
                .findFirst();
    }

    /** Makes the names of new files last. */
    void keepNames() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
